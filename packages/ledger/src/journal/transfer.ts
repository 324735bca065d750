import { ore, type Ore } from "@kompetanseregion/domain";

import { type Posting } from "./voucher.ts";

/** Money of one fund that goes on to another project: what is left, or what is lacking. */
export interface Transfer {
  readonly fund: string;
  /** What is moved: positive is unspent money, negative a deficit that follows. */
  readonly amount: Ore;
  readonly from: { readonly project: string; readonly activity?: string };
  readonly to: { readonly project: string; readonly activity?: string };
  /** The account of class `fund` it is set aside on (550) and used from (950). */
  readonly setAside: string;
  readonly used: string;
  /** Where the money itself is, such as the bank; it follows. */
  readonly bank: string;
}

/**
 * The postings that move money from one project to the next: pre-project → main project →
 * operation. It leaves one project's bank and is set aside there; it is used in the other.
 *
 * The fund is the same on both sides, so no fund's money changes; the voucher balances within it,
 * and both projects' statements show it as a transfer (or as what the project opened with).
 */
export function transferPostings(transfer: Transfer): Posting[] {
  const { fund, amount, from, to, setAside, used, bank } = transfer;
  const back = ore(0 - amount);
  return [
    { account: setAside, amount, fund, ...from },
    { account: bank, amount: back, fund, ...from },
    { account: bank, amount, fund, ...to },
    { account: used, amount: back, fund, ...to },
  ];
}
