/** A name as it is compared: composed letters, lower case, single blanks. */
export function fold(name: string): string {
  return name.normalize("NFC").toLocaleLowerCase("nb").replace(/\s+/gu, " ").trim();
}
