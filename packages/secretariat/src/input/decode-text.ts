/** The encodings that files from Norwegian offices come in. */
export type TextEncodingName = "utf-8" | "windows-1252";

/**
 * The text of a file: UTF-8, with or without a byte order mark, or else Windows-1252.
 *
 * Old Norwegian files are seldom valid UTF-8 by chance: a lone «ø» already is not.
 */
export function decodeText(bytes: Uint8Array): {
  readonly text: string;
  readonly encoding: TextEncodingName;
} {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), encoding: "windows-1252" };
  }
}
