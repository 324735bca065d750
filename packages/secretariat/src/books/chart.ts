import { type Issue, schemaIssues } from "@kompetanseregion/domain";
import { Account, checkChart, Fund, Project } from "@kompetanseregion/ledger";
import { z } from "zod";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { type Checked } from "../input/checked.ts";
import { openJournal } from "./open-journal.ts";
import { authoriseBooking } from "./post-drafts.ts";

const Chart = z.object({
  accounts: z.array(Account).default([]),
  funds: z.array(Fund).default([]),
  projects: z.array(Project).default([]),
});

/** What vouchers are booked on; amounts of funds are in øre, as in the file. */
export type ChartView = z.output<typeof Chart>;

/** What came of a chart that was handed in. */
export interface ChartChange {
  readonly dryRun: boolean;
  readonly added: readonly string[];
  readonly replaced: readonly string[];
  /** What is to be thought of, such as a KOSTRA art that no table of the year has. */
  readonly issues: readonly Issue[];
}

/** The accounts, funds and projects, as a file that can be changed and handed in again. */
export async function chartView(desk: Desk, actor: Actor): Promise<ChartView> {
  authorise(actor, "read-books");
  const { accounts, funds, projects } = await desk.store.books.chart();
  return { accounts: [...accounts], funds: [...funds], projects: [...projects] };
}

/**
 * Adds accounts, funds and projects to the chart, or replaces those of the same id.
 *
 * An account that is booked on keeps its class: balances that are reported would change with it.
 *
 * @returns Not `ok` with every problem by its field; nothing is written then.
 */
export async function saveChart(
  desk: Desk,
  actor: Actor,
  request: { readonly chart: unknown; readonly dryRun: boolean },
): Promise<Checked<ChartChange>> {
  authoriseBooking(actor);
  const parsed = Chart.safeParse(request.chart);
  if (!parsed.success) return { ok: false, issues: schemaIssues(parsed.error) };
  const { accounts, funds, projects } = parsed.data;
  const ledger = await openJournal(desk);
  const used = new Set(
    ledger.balances({ groupBy: ["account"] }).rows.map(({ key }) => key.account ?? ""),
  );
  const issues = [
    ...twice("accounts", accounts),
    ...twice("funds", funds),
    ...twice("projects", projects),
    ...accounts.flatMap(({ id, cls }, at) => {
      const before = ledger.accounts.get(id)?.cls;
      if (before === undefined || before === cls || !used.has(id)) return [];
      const message = `account "${id}" is booked on as ${before} and cannot become ${cls}`;
      return [problem("account-class", `accounts[${at}].cls`, message, "Add another account.")];
    }),
  ];
  if (issues.length > 0) return { ok: false, issues };
  const known = [ledger.accounts, ledger.funds, ledger.projects] as const;
  const given = [accounts, funds, projects].flatMap((things, kind) =>
    things.map(({ id }) => ({ id, isKnown: known[kind]?.has(id) === true })),
  );
  if (!request.dryRun) {
    await desk.store.books.saveChart({ accounts, funds, projects });
    await desk.store.audit.append({
      at: desk.clock.now(),
      actor: actor.id,
      action: "books.chart",
      scope: given.map(({ id }) => id).join(","),
      count: given.length,
    });
  }
  return {
    ok: true,
    answer: {
      dryRun: request.dryRun,
      added: given.filter(({ isKnown }) => !isKnown).map(({ id }) => id),
      replaced: given.filter(({ isKnown }) => isKnown).map(({ id }) => id),
      issues: checkChart(accounts, Number(desk.clock.today().slice(0, 4))),
    },
  };
}

function twice(kind: string, things: readonly { readonly id: string }[]): Issue[] {
  return things.flatMap(({ id }, at) =>
    things.findIndex((other) => other.id === id) === at
      ? []
      : [problem("duplicate-id", `${kind}[${at}].id`, `"${id}" stands twice`, "Write it once.")],
  );
}

function problem(code: string, at: string, message: string, remedy: string): Issue {
  return { code, severity: "error", at, message, remedy };
}
