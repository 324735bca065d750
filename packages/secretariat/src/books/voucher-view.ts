import { formatOre, type LocalDate, UnknownNameError } from "@kompetanseregion/domain";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";

/** A voucher as it is booked; amounts are decimal kroner, debit positive. */
export interface VoucherView {
  /** `series-year-number`, such as `P-2014-4`. */
  readonly id: string;
  readonly date: LocalDate;
  /** The day it is booked: its date, or the first day of the first open period after it. */
  readonly booked: LocalDate;
  readonly text: string;
  readonly postedAt: string;
  /** The voucher that it takes back. */
  readonly reverses?: string;
  readonly postings: readonly {
    readonly account: string;
    /** What the account is called. */
    readonly name: string;
    readonly amount: string;
    readonly project: string;
    readonly fund: string;
    readonly activity?: string;
    readonly text?: string;
  }[];
  /** Seals the voucher and everything booked before it. */
  readonly hash: string;
}

/**
 * One voucher with all its postings: where a figure of the books ends.
 *
 * @throws {UnknownNameError} If there is no such voucher.
 * @throws {SecretariatError} `not-allowed`.
 */
export async function voucherView(desk: Desk, actor: Actor, id: string): Promise<VoucherView> {
  authorise(actor, "read-books");
  const voucher = (await desk.store.books.vouchers()).find((candidate) => candidate.id === id);
  if (voucher === undefined) throw new UnknownNameError("voucher", id, []);
  const { accounts } = await desk.store.books.chart();
  const names = new Map(accounts.map((account) => [account.id, account.name]));
  return {
    id: voucher.id,
    date: voucher.date,
    booked: voucher.booked,
    text: voucher.text,
    postedAt: voucher.postedAt,
    ...(voucher.reverses !== undefined && { reverses: voucher.reverses.voucher }),
    postings: voucher.postings.map(({ account, amount, project, fund, activity, text }) => ({
      account,
      name: names.get(account) ?? account,
      amount: formatOre(amount, "iso"),
      project,
      fund,
      ...(activity !== undefined && { activity }),
      ...(text !== undefined && { text }),
    })),
    hash: voucher.hash,
  };
}
