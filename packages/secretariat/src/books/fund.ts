import { formatOre, type Issue, type Ore, UnknownNameError } from "@kompetanseregion/domain";
import {
  type Fund,
  type FundStatement,
  fundStatement,
  type Ledger,
} from "@kompetanseregion/ledger";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { openJournal } from "./open-journal.ts";

/** Every fund asked for, year by year. */
export interface FundsView {
  /** The years that anything is booked in, and those between. */
  readonly years: readonly number[];
  readonly funds: readonly FundView[];
}

/** A fund with what became of its money; amounts are decimal kroner, all positive. */
export interface FundView {
  readonly id: string;
  readonly giver: string;
  readonly name: string;
  readonly awarded: string;
  readonly mode: Fund["mode"];
  readonly unused: Fund["unused"];
  readonly restriction: Fund["restriction"];
  /** The award letter, or where the award is told of. */
  readonly source?: string;
  readonly years: readonly FundYearView[];
}

/** One year of a fund: what came in, what went out, what is left at its end. */
export interface FundYearView {
  readonly year: number;
  readonly carriedIn: string;
  readonly transferredIn: string;
  readonly received: string;
  readonly spent: string;
  readonly returned: string;
  readonly transferredOut: string;
  readonly carriedOut: string;
  readonly byActivity: readonly { readonly activity: string; readonly spent: string }[];
  /** Set where the books cannot tell what is left: the least and the most it can be. */
  readonly undetermined?: { readonly least: string; readonly most: string };
  readonly issues: readonly Issue[];
}

/**
 * The statement of each fund, or of one, for every year of the journal.
 *
 * @throws {UnknownNameError} If there is no such fund.
 */
export async function fundStatements(desk: Desk, actor: Actor, id?: string): Promise<FundsView> {
  authorise(actor, "read-books");
  const ledger = await openJournal(desk);
  const known = [...ledger.funds.values()];
  const funds = id === undefined ? known : known.filter((fund) => fund.id === id);
  if (id !== undefined && funds.length === 0) {
    throw new UnknownNameError(
      "fund",
      id,
      known.map((fund) => fund.id),
    );
  }
  const years = yearsOf(ledger);
  return { years, funds: funds.map((fund) => fundView(ledger, fund, years)) };
}

function yearsOf(ledger: Ledger): number[] {
  const booked = ledger.vouchers.map(({ year }) => year);
  if (booked.length === 0) return [];
  const first = booked.reduce((a, b) => Math.min(a, b));
  const last = booked.reduce((a, b) => Math.max(a, b));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function fundView(ledger: Ledger, fund: Fund, years: readonly number[]): FundView {
  const { id, funder, name, awarded, mode, unused, restriction, ref } = fund;
  return {
    id,
    giver: funder,
    name,
    awarded: kroner(awarded),
    mode,
    unused,
    restriction,
    ...(ref === undefined ? {} : { source: ref }),
    years: years.map((year) => yearView(year, fundStatement(ledger, { fund: id, year }))),
  };
}

/** One year of a fund as text. */
export function yearView(year: number, statement: FundStatement): FundYearView {
  const { undetermined } = statement;
  return {
    year,
    carriedIn: kroner(statement.carriedIn),
    transferredIn: kroner(statement.transferredIn),
    received: kroner(statement.received),
    spent: kroner(statement.spent),
    returned: kroner(statement.returned),
    transferredOut: kroner(statement.transferredOut),
    carriedOut: kroner(statement.carriedOut),
    byActivity: statement.byActivity.map(({ activity, spent }) => ({
      activity,
      spent: kroner(spent),
    })),
    ...(undetermined === undefined
      ? {}
      : { undetermined: { least: kroner(undetermined.least), most: kroner(undetermined.most) } }),
    issues: statement.issues,
  };
}

function kroner(amount: Ore): string {
  return formatOre(amount, "iso");
}
