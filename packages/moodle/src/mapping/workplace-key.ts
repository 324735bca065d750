import { tidy } from "../text/text.ts";

/** Short forms of words in workplace names, and what each stands for; both in lower case. */
export type Abbreviations = Readonly<Record<string, string>>;

/** Short forms that are the same everywhere; a region adds its own, or takes one away by `""`. */
const usual: Abbreviations = {
  adm: "administrasjon",
  avd: "avdeling",
  avdl: "avdeling",
  bhg: "barnehage",
  brhg: "barnehage",
  kom: "kommune",
  komm: "kommune",
  sjh: "sykehjem",
  sykehj: "sykehjem",
  vgs: "videregående skole",
};

/**
 * A workplace's name as names are compared: «SOLBAKKEN  sjh., Avd. 2» and «Solbakken sykehjem avdeling
 * 2» have one key. Capitals, blanks, punctuation, composed letters, «aa» for «å», short forms and
 * UTF-8 that was read as Windows-1252 make no difference.
 *
 * @param text - What somebody wrote.
 * @param abbreviations - Short forms besides the usual ones; they win over those.
 * @returns Words of letters and digits with single blanks; empty where the text says nothing, as «–».
 */
export function workplaceKey(text: string, abbreviations: Abbreviations = {}): string {
  const short = new Map(
    Object.entries({ ...usual, ...abbreviations }).filter(([, whole]) => whole !== ""),
  );
  return tidy(repairMojibake(text))
    .toLocaleLowerCase("nb")
    .replaceAll("aa", "å")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .map((word) => short.get(word) ?? word)
    .join(" ");
}

const windows1252 = new TextDecoder("windows-1252");
const byteOf = new Map(
  Array.from({ length: 256 }, (_, byte) => [windows1252.decode(Uint8Array.of(byte)), byte]),
);

/**
 * A text whose UTF-8 was read as Windows-1252 somewhere on its way, put right: `SkÃ¸yen` is `Skøyen`.
 * Texts that cannot have come about so stay as they are.
 */
export function repairMojibake(text: string): string {
  if (!/[ÂÃ]/u.test(text)) return text;
  const bytes = Array.from(text, (letter) => byteOf.get(letter));
  if (!bytes.every((byte) => byte !== undefined)) return text;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return text;
  }
}
