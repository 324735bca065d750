import { addDays, formatOre, LocalDate, ore, type Ore, sumOre } from "@kompetanseregion/domain";
import { type Dimension, type LineFilter } from "@kompetanseregion/ledger";
import { z } from "zod";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { parseAsked } from "../input/parse-asked.ts";
import { openJournal } from "./open-journal.ts";

const dimensions = [
  "account",
  "activity",
  "fund",
  "municipality",
  "period",
  "project",
  "year",
] as const satisfies readonly Dimension[];

const Query = z.object({
  /** Dimensions apart by commas, such as `account,fund`. */
  by: z
    .string()
    .transform((text) => text.split(","))
    .pipe(z.array(z.enum(dimensions)).min(1)),
  /** The first day whose movements are shown; what was before is the opening. */
  from: LocalDate.optional(),
  /** The last day. */
  on: LocalDate.optional(),
  project: z.string().optional(),
  fund: z.string().optional(),
});

/** Which balances are wanted, as somebody types it. */
export type BalancesQuery = z.input<typeof Query>;

/** The balances; amounts are decimal kroner, debit positive. */
export interface BalancesView {
  readonly by: readonly Dimension[];
  readonly rows: readonly BalanceView[];
  /** All rows together; a journal that is whole closes at 0. */
  readonly total: BalanceView;
}

/** One balance, its movement in debit and credit as a trial balance has it. */
export interface BalanceView {
  readonly key: Readonly<Partial<Record<Dimension, string>>>;
  readonly opening: string;
  readonly debit: string;
  readonly credit: string;
  readonly closing: string;
}

/**
 * Opening, debit, credit and closing balances of the journal, by any dimensions: with `account` it
 * is the trial balance.
 *
 * @throws {SecretariatError} `not-understood` for a date or a dimension that is none.
 */
export async function balancesView(
  desk: Desk,
  actor: Actor,
  asked: BalancesQuery,
): Promise<BalancesView> {
  authorise(actor, "read-books");
  const { by, from, on, project, fund } = parseAsked(Query, asked);
  const ledger = await openJournal(desk);
  const filter: LineFilter = {
    ...(from === undefined ? {} : { from }),
    ...(on === undefined ? {} : { to: addDays(on, 1) }),
    ...(project === undefined ? {} : { project }),
    ...(fund === undefined ? {} : { fund }),
  };
  const { rows, total } = ledger.balances({ ...filter, groupBy: by });
  const debits = new Map<string, Ore>();
  const keyOf = (key: Partial<Record<Dimension, string | undefined>>): string =>
    by.map((dimension) => key[dimension] ?? "").join("\n");
  for (const { voucher, posting } of ledger.lines(filter)) {
    if (posting.amount <= 0) continue;
    const { booked } = voucher;
    const key = keyOf({ ...posting, period: booked.slice(0, 7), year: booked.slice(0, 4) });
    debits.set(key, ore((debits.get(key) ?? 0) + posting.amount));
  }
  const view = (
    key: BalanceView["key"],
    debit: Ore,
    of: { readonly opening: Ore; readonly movement: Ore; readonly closing: Ore },
  ): BalanceView => ({
    key,
    opening: kroner(of.opening),
    debit: kroner(debit),
    credit: kroner(ore(of.movement - debit)),
    closing: kroner(of.closing),
  });
  return {
    by,
    rows: rows.map((row) => view(row.key, debits.get(keyOf(row.key)) ?? ore(0), row)),
    total: view({}, sumOre([...debits.values()]), total),
  };
}

function kroner(amount: Ore): string {
  return formatOre(amount, "iso");
}
