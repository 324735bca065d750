import { LocalDate, ore, type Ore, sumOre } from "@kompetanseregion/domain";

import { yearOf } from "../journal/journal.ts";
import { type Ledger, refTo } from "../journal/ledger.ts";
import { type Line } from "../journal/query.ts";
import { type PostingRef } from "../journal/voucher.ts";
import { LedgerError } from "../problem/ledger-error.ts";

import { type StatementCell } from "./project-statement.ts";

/** Which costs are wanted. */
export interface CourseCostQuery {
  /** One project, or several side by side; all of them where left out. */
  readonly projects?: readonly string[];
  /** The years of booking, in the order of the columns. */
  readonly years: readonly number[];
}

/** What one course or measure cost, and who paid. */
export interface CourseCost {
  /** The activity; the empty text for costs that do not say which. */
  readonly activity: string;
  /** One cell for each column. */
  readonly cells: readonly StatementCell[];
  /** What each fund paid of it in those years, the largest first; they add up to the last cell. */
  readonly funds: readonly { readonly fund: string; readonly paid: Ore }[];
}

/** The costs by course: every cell opens down to its postings, and the rows add up to `total`. */
export interface CourseCosts {
  /** One for each project and year, and last everything together (`key` is `all`). */
  readonly columns: readonly {
    readonly key: string;
    readonly project?: string;
    readonly year?: number;
  }[];
  /** The dearest first; costs without a course are last. */
  readonly rows: readonly CourseCost[];
  readonly total: readonly StatementCell[];
}

/**
 * What each course cost (A108), of several projects and years side by side.
 *
 * Costs are postings on expense accounts; what is taken back counts against them. Effort in kind
 * is not paid, and is left out. Nothing is spread: a cost that does not name its course stays in
 * the row without one.
 *
 * @throws {LedgerError} `project-unknown`; `years` if none is given, or one twice.
 */
export function courseCosts(ledger: Ledger, query: CourseCostQuery): CourseCosts {
  const projects = query.projects ?? [...ledger.projects.keys()];
  checkQuery(ledger, projects, query.years);
  const lines = query.years.flatMap((year) =>
    ledger
      .lines({
        cls: "expense",
        from: LocalDate.parse(`${year}-01-01`),
        to: LocalDate.parse(`${year + 1}-01-01`),
      })
      .filter(({ posting }) => projects.includes(posting.project)),
  );
  const columns = [
    ...projects.flatMap((project) =>
      query.years.map((year) => ({ key: `${project} ${year}`, project, year })),
    ),
    { key: "all" },
  ];
  const byColumn = (of: readonly Line[]): StatementCell[] => [
    ...projects.flatMap((project) =>
      query.years.map((year) =>
        cell(
          of.filter(
            ({ voucher, posting }) =>
              posting.project === project && yearOf(voucher.booked) === year,
          ),
        ),
      ),
    ),
    cell(of),
  ];
  const byActivity = Map.groupBy(lines, ({ posting }) => posting.activity ?? "");
  const rows = [...byActivity].map(([activity, of]) => ({
    activity,
    cells: byColumn(of),
    funds: fundsOf(of),
  }));
  return { columns, rows: rows.toSorted(byCost), total: byColumn(lines) };
}

function checkQuery(ledger: Ledger, projects: readonly string[], years: readonly number[]): void {
  for (const project of projects) {
    if (!ledger.projects.has(project)) {
      throw new LedgerError("project-unknown", `there is no project "${project}"`, {
        remedy: `Use one of these: ${[...ledger.projects.keys()].join(", ")}.`,
      });
    }
  }
  if (years.length === 0 || new Set(years).size !== years.length) {
    throw new LedgerError("years", `the years "${years.join(", ")}" are no columns`, {
      remedy: "Name at least one year, and each once.",
    });
  }
}

function cell(lines: readonly Line[]): StatementCell {
  const postings: PostingRef[] = lines.map(refTo);
  return { amount: ore(sumOre(postings.map(({ amount }) => amount))), postings };
}

function fundsOf(lines: readonly Line[]): CourseCost["funds"] {
  const paid = new Map<string, number>();
  for (const { posting } of lines) {
    paid.set(posting.fund, (paid.get(posting.fund) ?? 0) + posting.amount);
  }
  return [...paid]
    .map(([fund, amount]) => ({ fund, paid: ore(amount) }))
    .toSorted((a, b) => b.paid - a.paid || (a.fund < b.fund ? -1 : 1));
}

function byCost(a: CourseCost, b: CourseCost): number {
  if ((a.activity === "") !== (b.activity === "")) return a.activity === "" ? 1 : -1;
  const [one, other] = [a.cells.at(-1)?.amount ?? 0, b.cells.at(-1)?.amount ?? 0];
  return other - one || (a.activity < b.activity ? -1 : 1);
}
