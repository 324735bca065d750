import { places } from "./places.ts";

const right = (row: number, code: string, at: string) => ({
  number: `A.10 #${row}`,
  code,
  at,
  verdict: "right" as const,
});

/**
 * What is known about the two documents, by the numbers of the requirements: 28 things that are
 * wrong (A.10 and A.11), and the rows of A.10 that were looked at and are right.
 */
export const register = [
  { number: "A.10 #1", code: "row-sum", at: `${places.expenses}, Lønn og sosiale utgifter` },
  {
    number: "A.10 #2",
    code: "row-sum",
    at: `${places.expenses}, Kjøpte tjenester ifm. kursutvikling`,
  },
  { number: "A.10 #3", code: "total-column-sum", at: `${places.expenses}, «Begge år»` },
  { number: "A.10 #6", code: "balance-called-result", at: "K kap. 5, side 8, overskudd 2014" },
  { number: "A.10 #7", code: "surplus-claim", at: "K kap. 5, side 8, prosjektregnskapet" },
  { number: "A.10 #8", code: "benefit-claim", at: places.skien },
  { number: "A.10 #9", code: "rounded-scale", at: "L Skien, andel av befolkningen" },
  { number: "A.10 #10", code: "extrapolation", at: "L Skien, nasjonal besparelse" },
  { number: "A.10 #11", code: "share-rounding", at: "L BTV, innføring" },
  {
    number: "A.10 #16",
    code: "wage-plausibility",
    at: "K kap. 5, lønn mot ansettelse i august 2014",
  },
  { number: "A.11 #21", code: "goal-count", at: "K kap. 6, 6 resultatmål" },
  { number: "A.11 #22", code: "duplicate-ordinal", at: `${places.chapter6}, RM 1` },
  {
    number: "A.11 #23",
    code: "goal-label-phase",
    at: `${places.table1}, forprosjekt; ${places.table1}, hovedprosjekt; ${places.chapter6}`,
  },
  {
    number: "A.11 #24",
    code: "goal-wording",
    at: `${places.table1}, hovedprosjekt, RM 1; ${places.chapter6}, RM 1; ${places.table1}, hovedprosjekt, RM 2; ${places.chapter6}, RM 2`,
  },
  { number: "A.11 #25", code: "course-names", at: places.leaderCourse },
  { number: "A.11 #26", code: "open-under-complete", at: "K kap. 3, side 5" },
  { number: "A.11 #27", code: "stale-future", at: "K kap. 6, RM1, Karrieresenter" },
  { number: "A.11 #28", code: "cross-reference", at: "K kap. 3, side 4" },
  { number: "A.11 #29", code: "unnumbered-table", at: `${places.grants}; ${places.expenses}` },
  { number: "A.11 #30", code: "goal-date-change", at: "Forprosjektets mandat; K kap. 3" },
  { number: "A.11 #31", code: "claim-provenance", at: "L BTV, behov" },
  { number: "A.11 #32", code: "merged-agreement-states", at: "L BTV, avtaler" },
  {
    number: "A.11 #33",
    code: "in-kind-unquantified",
    at: "K kap. 5, Egeninnsats fra kommunene",
  },
  {
    number: "A.11 #34",
    code: "missing-evaluation",
    at: "K kap. 6, RM 4, «En god start»; K kap. 7, lederkurset",
  },
  { number: "A.11 #35", code: "missing-artefact", at: "K kap. 7, gevinstrealiseringsplan" },
  { number: "A.11 #36", code: "obligation-unreported", at: "L Midt-Telemark, nyansattkurs" },
  { number: "A.11 #37", code: "unexplained-term", at: "K kap. 6, BTV; K og L, KS Læring" },
  {
    number: "A.11 #38",
    code: "sign-convention",
    at: "K kap. 5, tabellen; K kap. 5, teksten",
  },
  right(4, "column-sum", `${places.expenses}, 2014`),
  right(4, "column-sum", `${places.expenses}, 2015`),
  right(4, "roll-forward", `${places.expenses}, 2015`),
  right(5, "funding-sum", places.grants),
  right(5, "funding-income", `${places.grants}, 2014`),
  right(5, "funding-income", `${places.grants}, 2015`),
  right(12, "share-rounding", "K kap. 6, RM 4, nyansattkurs"),
  right(13, "count-sum", "L BTV, kommuner"),
  right(14, "count-sum", "K side 14, medlemmer"),
  right(15, "duration", "K kap. 3, hovedprosjekt"),
  right(15, "duration", "K kap. 3, forprosjekt"),
  right(17, "proportion", "K kap. 5, 2014"),
  right(18, "proportion", "K kap. 5, ekstern finansiering"),
  right(18, "proportion", "K kap. 5, ekstern finansiering av disponible midler"),
  right(20, "proportion", "K kap. 5, OU-midler mot kjøpte tjenester 2015"),
  right(20, "proportion", "K kap. 5, lønn mot midler som kan brukes til lønn"),
];
