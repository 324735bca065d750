/**
 * An id made from a title: «Legemiddelhåndtering på nytt» becomes `legemiddelhandtering-pa-nytt`.
 *
 * The empty text where the title has neither letters nor digits.
 */
export function idFrom(title: string): string {
  return title
    .toLowerCase()
    .replaceAll("æ", "ae")
    .replaceAll("ø", "o")
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z0-9]+/gu, "-")
    .replaceAll(/^-|-$/gu, "");
}
