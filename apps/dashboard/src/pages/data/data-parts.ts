import { type Right } from "@kompetanseregion/client";

/**
 * The parts of the page in their order, and what one must be allowed to for each, or of which roles
 * one must have one.
 */
export const dataParts = [
  { part: "import", rights: ["import"] },
  { part: "henting", rights: ["read-status", "sync"] },
  { part: "kobling", rights: ["match-accounts"] },
  { part: "tilgang", rights: ["give-access"] },
  { part: "stedfortreder", rights: [], roles: ["leader", "reportAccess", "superUser"] },
  { part: "nokler", rights: [] },
  { part: "logg", rights: ["read-audit"] },
  { part: "personvern", rights: ["keep-privacy"] },
  { part: "kopi", rights: ["keep-store"] },
] as const satisfies readonly {
  readonly part: string;
  readonly rights: readonly Right[];
  readonly roles?: readonly string[];
}[];

/** The last part of a part's address. */
export type DataPart = (typeof dataParts)[number]["part"];

/** The part that an address names; none where there is no such part. */
export function dataPart(named: string | undefined): DataPart | undefined {
  return dataParts.find(({ part }) => part === named)?.part;
}
