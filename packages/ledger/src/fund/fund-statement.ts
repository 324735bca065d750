import { addDays, type Issue, LocalDate, ore, type Ore } from "@kompetanseregion/domain";

import { yearOf } from "../journal/journal.ts";
import { type Ledger } from "../journal/ledger.ts";
import { type Line } from "../journal/query.ts";
import { LedgerError, type LedgerErrorCode } from "../problem/ledger-error.ts";

/**
 * What became of a fund's money, in positive amounts. To the øre,
 * `carriedIn + transferredIn + received = spent + returned + transferredOut + carriedOut`.
 */
export interface FundStatement {
  readonly fund: string;
  /** The year, or nothing for the fund's whole life. */
  readonly year?: number;
  /** What was left from earlier years; negative where it was overdrawn. */
  readonly carriedIn: Ore;
  /** What came from other projects or funds, such as the pre-project. */
  readonly transferredIn: Ore;
  readonly received: Ore;
  readonly spent: Ore;
  /** What was paid back to the giver. */
  readonly returned: Ore;
  readonly transferredOut: Ore;
  /** What is left at the end: what was received and not spent. */
  readonly carriedOut: Ore;
  /** The costs by activity, the largest first; costs without one under the empty text. */
  readonly byActivity: readonly { readonly activity: string; readonly spent: Ore }[];
  /**
   * Set where the books cannot tell what is left: the fund is given for an activity, and costs
   * are charged to it that do not say which.
   */
  readonly undetermined?: { readonly least: Ore; readonly most: Ore };
  readonly issues: readonly Issue<LedgerErrorCode>[];
}

/**
 * The statement of one fund for one year, or for its whole life; up to and with `on`, where given.
 *
 * A debit to income is money returned; a reversal counts as what it takes back. Entries on
 * accounts of class `fund` are transfers, netted within each voucher.
 *
 * The bounds of an undetermined fund are: at least what is booked as left (never below 0), at most
 * that and every cost without an activity, but no more than all funds of its projects have left.
 *
 * @throws {LedgerError} `fund-unknown`.
 */
export function fundStatement(
  ledger: Ledger,
  query: { readonly fund: string; readonly year?: number; readonly on?: LocalDate },
): FundStatement {
  const fund = ledger.funds.get(query.fund);
  if (fund === undefined) {
    throw new LedgerError("fund-unknown", `there is no fund "${query.fund}"`, {
      remedy: `Use one of these: ${[...ledger.funds.keys()].join(", ")}.`,
    });
  }
  const { year, on } = query;
  const until = earliest(
    year === undefined ? undefined : LocalDate.parse(`${year + 1}-01-01`),
    on === undefined ? undefined : addDays(on, 1),
  );
  const lines = ledger.lines({ fund: fund.id, ...(until && { to: until }) });
  const flow = flows(ledger, lines, year);
  const carriedOut = ore(
    flow.carriedIn +
      flow.transferredIn +
      flow.received -
      flow.spent -
      flow.returned -
      flow.transferredOut,
  );
  const unnamed = fund.restriction.level === "activity" ? flow.unnamedEver : 0;
  const bounds = unnamed > 0 ? boundsOf(ledger, lines, carriedOut, unnamed, until) : undefined;
  return {
    fund: fund.id,
    ...(year !== undefined && { year }),
    carriedIn: ore(flow.carriedIn),
    transferredIn: ore(flow.transferredIn),
    received: ore(flow.received),
    spent: ore(flow.spent),
    returned: ore(flow.returned),
    transferredOut: ore(flow.transferredOut),
    carriedOut,
    byActivity: [...flow.byActivity]
      .map(([activity, spent]) => ({ activity, spent: ore(spent) }))
      .toSorted((a, b) => b.spent - a.spent || (a.activity < b.activity ? -1 : 1)),
    ...(bounds && { undetermined: bounds }),
    issues: [
      ...(bounds ? [withinBounds(fund.id)] : []),
      ...(carriedOut < 0 ? [overdrawn(fund.id, fund.mode)] : []),
    ],
  };
}

function earliest(a: LocalDate | undefined, b: LocalDate | undefined): LocalDate | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}

interface Flows {
  carriedIn: number;
  transferredIn: number;
  received: number;
  spent: number;
  returned: number;
  transferredOut: number;
  /** Costs without an activity, from the beginning. */
  unnamedEver: number;
  readonly byActivity: Map<string, number>;
}

function flows(ledger: Ledger, lines: readonly Line[], year: number | undefined): Flows {
  const sum: Flows = {
    carriedIn: 0,
    transferredIn: 0,
    received: 0,
    spent: 0,
    returned: 0,
    transferredOut: 0,
    unnamedEver: 0,
    byActivity: new Map(),
  };
  const transfers = new Map<string, number>();
  for (const { voucher, posting } of lines) {
    const { amount, activity = "" } = posting;
    const cls = ledger.accounts.get(posting.account)?.cls;
    if (cls !== "income" && cls !== "expense" && cls !== "fund") continue;
    if (cls === "expense" && activity === "") sum.unnamedEver += amount;
    if (year !== undefined && yearOf(voucher.booked) < year) {
      sum.carriedIn -= amount;
    } else if (cls === "expense") {
      sum.spent += amount;
      sum.byActivity.set(activity, (sum.byActivity.get(activity) ?? 0) + amount);
    } else if (cls === "fund") {
      transfers.set(voucher.id, (transfers.get(voucher.id) ?? 0) + amount);
    } else if (amount < 0 === (voucher.reverses === undefined)) {
      sum.received -= amount;
    } else {
      sum.returned += amount;
    }
  }
  for (const [id, net] of transfers) {
    if (net < 0 === (ledger.voucher(id)?.reverses === undefined)) sum.transferredIn -= net;
    else sum.transferredOut += net;
  }
  return sum;
}

function boundsOf(
  ledger: Ledger,
  lines: readonly Line[],
  carriedOut: Ore,
  unnamed: number,
  to: LocalDate | undefined,
): { least: Ore; most: Ore } {
  let inProjects = 0;
  for (const project of new Set(lines.map(({ posting }) => posting.project))) {
    for (const cls of ["income", "expense", "fund"] as const) {
      const { total } = ledger.balances({ project, cls, groupBy: [], ...(to && { to }) });
      inProjects -= total.closing;
    }
  }
  const least = Math.max(0, carriedOut);
  return {
    least: ore(least),
    most: ore(Math.max(least, Math.min(carriedOut + unnamed, inProjects))),
  };
}

function withinBounds(fund: string): Issue<LedgerErrorCode> {
  return {
    code: "activity-missing",
    severity: "warning",
    message: `costs on fund "${fund}" do not say which activity they are for, so what is left is known only within bounds`,
    remedy: "Split those costs by activity.",
  };
}

function overdrawn(fund: string, mode: "advance" | "reimbursement"): Issue<LedgerErrorCode> {
  return {
    code: "fund-overdrawn",
    severity: "warning",
    message:
      mode === "reimbursement"
        ? `fund "${fund}" is advanced by the project until the refund is paid`
        : `fund "${fund}" is spent beyond what it received`,
    remedy:
      mode === "reimbursement"
        ? "Claim the refund."
        : "Move costs to another fund, or ask for more.",
  };
}
