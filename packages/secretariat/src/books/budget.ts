import { formatOre, type Issue, LocalDate, ore, type Ore } from "@kompetanseregion/domain";
import { type BudgetRow, budgetReport, type Ledger } from "@kompetanseregion/ledger";
import { z } from "zod";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { type Checked } from "../input/checked.ts";
import { parseAsked } from "../input/parse-asked.ts";
import { openJournal } from "./open-journal.ts";
import { type BudgetFile, readBudget } from "./read-budget.ts";

const Query = z.object({
  /** Projects apart by commas; all that the budget names where left out. */
  projects: z
    .string()
    .transform((text) => text.split(","))
    .optional(),
  /** The last day that is booked; today where left out. */
  on: LocalDate.optional(),
  forecast: z.enum(["budgetRest", "linear"]).optional(),
});

/** What of a budget is asked for, as somebody types it. */
export type BudgetAsked = z.input<typeof Query>;

/** Six figures of a budget; decimal kroner, costs positive and income negative. */
export interface BudgetFigures {
  readonly approved: string;
  readonly adjusted: string;
  readonly committed: string;
  readonly actual: string;
  readonly forecast: string;
  /** `actual − adjusted`: positive is more cost, or less income, than budgeted. */
  readonly deviation: string;
  readonly expectedDeviation: string;
}

/** A budget held against the books. */
export interface BudgetView {
  readonly on: LocalDate;
  readonly forecast: "budgetRest" | "linear";
  readonly rows: readonly (BudgetFigures & {
    readonly project: string;
    readonly year: number;
    readonly account: string;
    readonly name: string;
    /** Whether it has a budget line at all. */
    readonly budgeted: boolean;
  })[];
  /** The sums of each project and year, of costs and of income. */
  readonly totals: readonly (BudgetFigures & {
    readonly project: string;
    readonly year: number;
    readonly of: "expense" | "income";
  })[];
  /** Accounts that are used and have no budget. */
  readonly issues: readonly Issue[];
}

/**
 * Holds a budget file against the journal: approved, adjusted, committed, actual, forecast and
 * deviation, for several projects and years side by side.
 *
 * @returns Not `ok` with every problem of the file, also a project or account that the books do not
 *   have.
 * @throws {SecretariatError} `not-understood`.
 * @throws {ExchangeError} Where the file as a whole cannot be read.
 */
export async function budgetView(
  desk: Desk,
  actor: Actor,
  bytes: Uint8Array,
  asked: BudgetAsked = {},
): Promise<Checked<BudgetView>> {
  authorise(actor, "read-books");
  const { projects, on = desk.clock.today(), forecast = "budgetRest" } = parseAsked(Query, asked);
  const read = await readBudget(bytes);
  if (!read.ok) return read;
  const { lines, commitments } = read.answer;
  const ledger = await openJournal(desk);
  const issues = unknownNames(ledger, read.answer, projects);
  if (issues.length > 0) return { ok: false, issues };
  const named = new Set(lines.map(({ project }) => project));
  const asking = projects ?? [...named];
  const report = budgetReport(ledger, {
    projects: asking,
    years: yearsOf(ledger, read.answer, asking),
    on,
    forecast,
    lines,
    commitments,
  });
  return {
    ok: true,
    answer: {
      on,
      forecast,
      rows: report.rows.map((row) => ({
        project: row.project,
        year: row.year,
        account: row.account,
        name: ledger.accounts.get(row.account)?.name ?? "",
        budgeted: row.budgeted,
        ...figures(row),
      })),
      totals: totalsOf(ledger, report.rows),
      issues: report.issues,
    },
  };
}

function unknownNames(
  ledger: Ledger,
  { lines, commitments }: BudgetFile,
  asked: readonly string[] = [],
): Issue[] {
  const given = [...lines, ...commitments];
  const unknown = (kind: "account" | "project", ids: Iterable<string>): Issue[] =>
    [...new Set(ids)]
      .filter((id) => !ledger[`${kind}s`].has(id))
      .map((id) => ({
        code: `${kind}-unknown`,
        severity: "error",
        at: `${kind} ${id}`,
        message: `the books have no such ${kind}`,
        remedy: `Use one of these: ${[...ledger[`${kind}s`].keys()].join(", ")}.`,
      }));
  return [
    ...unknown("project", [...given.map(({ project }) => project), ...asked]),
    ...unknown(
      "account",
      given.map(({ account }) => account),
    ),
  ];
}

/** The years that are budgeted or booked in these projects, in order. */
function yearsOf(
  ledger: Ledger,
  { lines, commitments }: BudgetFile,
  projects: readonly string[],
): number[] {
  const booked = projects.flatMap((project) =>
    ledger.balances({ project, groupBy: ["year"] }).rows.map(({ key }) => Number(key.year)),
  );
  const planned = [...lines, ...commitments].map(({ period }) => Number(period.slice(0, 4)));
  return [...new Set([...booked, ...planned])].toSorted((a, b) => a - b);
}

function totalsOf(ledger: Ledger, rows: readonly BudgetRow[]): BudgetView["totals"] {
  const groups = Map.groupBy(rows, ({ project, year, account }) =>
    JSON.stringify([project, year, ledger.accounts.get(account)?.cls]),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const of = first === undefined ? undefined : ledger.accounts.get(first.account)?.cls;
    if (first === undefined || (of !== "expense" && of !== "income")) return [];
    const sum = (field: (typeof figureNames)[number]): Ore =>
      ore(group.reduce((total, row) => total + row[field], 0));
    return [{ project: first.project, year: first.year, of, ...figures(sumsOf(sum)) }];
  });
}

const figureNames = [
  "approved",
  "adjusted",
  "committed",
  "actual",
  "forecast",
  "deviation",
  "expectedDeviation",
] as const;

type Figures = Readonly<Record<(typeof figureNames)[number], Ore>>;

function sumsOf(sum: (field: (typeof figureNames)[number]) => Ore): Figures {
  return {
    approved: sum("approved"),
    adjusted: sum("adjusted"),
    committed: sum("committed"),
    actual: sum("actual"),
    forecast: sum("forecast"),
    deviation: sum("deviation"),
    expectedDeviation: sum("expectedDeviation"),
  };
}

function figures(row: Figures): BudgetFigures {
  return {
    approved: kroner(row.approved),
    adjusted: kroner(row.adjusted),
    committed: kroner(row.committed),
    actual: kroner(row.actual),
    forecast: kroner(row.forecast),
    deviation: kroner(row.deviation),
    expectedDeviation: kroner(row.expectedDeviation),
  };
}

function kroner(amount: Ore): string {
  return formatOre(amount, "iso");
}
