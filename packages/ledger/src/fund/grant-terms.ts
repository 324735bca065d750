import { LocalDate, ore, type Ore } from "@kompetanseregion/domain";

import { LedgerError } from "../problem/ledger-error.ts";

import { type Fund } from "./fund.ts";

/** The schemes whose terms ship: KS' OU-midler, and the county governors' prosjektskjønn. */
export type GrantScheme = "ou-midler" | "prosjektskjonn";

/** One rule of a scheme, with where it stands and when it was read there. */
export interface GrantRule {
  readonly rule: string;
  readonly source: string;
}

/**
 * The terms of a scheme in some years. They are defaults: the award letter decides, and rules of
 * prosjektskjønn differ by county and year.
 */
export interface GrantTerms {
  readonly scheme: GrantScheme;
  /** The days awards were given on these terms, as far as the sources tell. */
  readonly from: LocalDate;
  readonly to?: LocalDate;
  /** To be spread into a fund; the award letter's own terms go after. */
  readonly fund: Pick<Fund, "caps" | "eligible" | "mode" | "onOverdraw" | "ownShareBp" | "unused">;
  /** The smallest application that is taken. */
  readonly least?: Ore;
  readonly rules: readonly GrantRule[];
}

const ks = (year: number): string => `ks.no, OU-midler, the page of ${year}`;

/** Wages, also in new project posts, and substitutes; food; hire of rooms. */
const notRefunded = ["010", "020", "030", "040", "050", "090", "099", "115", "190"];

const ouRules = (year: number): GrantRule[] => [
  { rule: "An award (tilsagn) comes first; it is refunded after completion", source: ks(year) },
  { rule: "What is not claimed before the award expires falls back", source: ks(year) },
  { rule: "At most 70 % of fees and travel of programmes over several days", source: ks(year) },
  { rule: "No wages, substitutes, hire of rooms, food and lodging", source: ks(year) },
  { rule: "VAT is not refunded", source: ks(year) },
];

const ou = (unit: "lecturerDay" | "participant" | "participantSemester", max: number) => ({
  mode: "reimbursement" as const,
  eligible: { deny: notRefunded },
  caps: { perUnit: { unit, max: ore(max * 100) }, coverageBp: 7000, excludeVat: true },
  unused: "return" as const,
  onOverdraw: "warn" as const,
});

const governor = (county: string): string => `statsforvalteren.no, prosjektskjønn, ${county}`;

/** The terms that ship, by scheme and in the order of their dates. */
export const grantTerms: readonly GrantTerms[] = [
  {
    scheme: "ou-midler",
    from: LocalDate.parse("2014-01-01"),
    to: LocalDate.parse("2021-01-01"),
    fund: ou("lecturerDay", 16_000),
    rules: [
      ...ouRules(2016),
      {
        rule: "At most 16 000 kr for a lecturer's day; its first year is not told",
        source: ks(2016),
      },
    ],
  },
  {
    scheme: "ou-midler",
    from: LocalDate.parse("2021-01-01"),
    fund: ou("lecturerDay", 18_000),
    rules: [
      ...ouRules(2021),
      { rule: "At most 18 000 kr for a lecturer's day, travel time not counted", source: ks(2021) },
      { rule: "Participant fees: at most 10 000 kr a semester (until 2024)", source: ks(2021) },
      { rule: "Participant fees: at most 35 000 kr a person (from 2024)", source: ks(2024) },
    ],
  },
  {
    scheme: "prosjektskjonn",
    from: LocalDate.parse("2014-01-01"),
    to: LocalDate.parse("2021-01-01"),
    fund: {
      mode: "advance",
      ownShareBp: 5000,
      unused: "carryWithConsent",
      onOverdraw: "warn",
    },
    rules: [
      {
        rule: "At least half is paid by the receiver",
        source: governor("Nord-Trøndelag, 2016; other counties did not ask for it"),
      },
      {
        rule: "Cooperation between municipalities: mainly in its first phase",
        source: "fylkesmannen.no, Hordaland, 2018",
      },
      { rule: "No ordinary operation", source: governor("Agder") },
      {
        rule: "Whether what is left is returned was found in no general rule: ask for consent",
        source: "no source",
      },
    ],
  },
  {
    scheme: "prosjektskjonn",
    from: LocalDate.parse("2021-01-01"),
    fund: { mode: "advance", unused: "carryWithConsent", onOverdraw: "warn" },
    least: ore(150_000_00),
    rules: [
      { rule: "Applications of 150 000 kr or more", source: governor("Trøndelag, 2021") },
      {
        rule: "It may not pay the own share of another grant of the state",
        source: governor("Trøndelag, 2021"),
      },
      { rule: "No ordinary operation", source: governor("Agder") },
    ],
  },
];

/**
 * The terms of a scheme on the day an award was given.
 *
 * @throws {LedgerError} `fund-unknown` if no terms of that day are known.
 */
export function termsOn(
  scheme: GrantScheme,
  on: LocalDate,
  terms: readonly GrantTerms[] = grantTerms,
): GrantTerms {
  const found = terms.find(
    (candidate) =>
      candidate.scheme === scheme &&
      candidate.from <= on &&
      (candidate.to === undefined || on < candidate.to),
  );
  if (found === undefined) {
    throw new LedgerError("fund-unknown", `no terms of ${scheme} are known on ${on}`, {
      remedy: "Write the fund's terms from its award letter.",
    });
  }
  return found;
}
