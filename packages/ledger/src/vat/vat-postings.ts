import { ore, type Ore, toOre } from "@kompetanseregion/domain";
import { Decimal } from "decimal.js";

import { type Posting } from "../journal/voucher.ts";
import { LedgerError } from "../problem/ledger-error.ts";

/** An amount and the VAT in it: `base + vat = gross`. */
export interface VatSplit {
  readonly base: Ore;
  readonly vat: Ore;
  readonly gross: Ore;
}

/**
 * Splits an amount with VAT.
 *
 * The VAT is rounded to the nearest øre, halves away from zero, and the base is what is left.
 *
 * @param gross - With VAT.
 * @param rateBp - The rate in basis points: 2500 is 25 %.
 * @throws {LedgerError} `vat` if the rate is not between 0 and 10 000.
 */
export function splitVat(gross: Ore, rateBp: number): VatSplit {
  if (!Number.isSafeInteger(rateBp) || rateBp < 0 || rateBp > 10_000) {
    throw new LedgerError("vat", `${rateBp} basis points is no VAT rate`, {
      remedy: "Give the rate in basis points, such as 2500 for 25 %.",
    });
  }
  const vat = toOre(
    new Decimal(gross)
      .times(rateBp)
      .div(10_000 + rateBp)
      .div(100),
    "halfAway",
  );
  return { base: ore(gross - vat), vat, gross };
}

/** The accounts of a purchase with VAT. */
export interface VatAccounts {
  readonly cost: string;
  /** Art 429: the VAT that is compensated. */
  readonly vat: string;
  /** Art 729: the compensation. */
  readonly compensation: string;
  /** What the state owes until it pays the compensation. */
  readonly receivable: string;
  readonly bank: string;
}

/**
 * The postings of a purchase, with VAT compensation shown gross.
 *
 * Where the VAT is compensated the fund is charged the base: art 429 and art 729 meet. Where it is
 * not, such as for courses sold in competition with others, the VAT is part of the cost.
 */
export function purchasePostings(
  split: VatSplit,
  accounts: VatAccounts,
  place: Pick<Posting, "activity" | "fund" | "municipality" | "project">,
  options: { readonly compensated: boolean },
): Posting[] {
  const { base, vat, gross } = split;
  const posting = (account: string, amount: number): Posting => ({
    account,
    amount: ore(amount),
    ...place,
  });
  if (!options.compensated || vat === 0) {
    return [posting(accounts.cost, gross), posting(accounts.bank, 0 - gross)];
  }
  return [
    posting(accounts.cost, base),
    posting(accounts.vat, vat),
    posting(accounts.bank, 0 - gross),
    posting(accounts.receivable, vat),
    posting(accounts.compensation, 0 - vat),
  ];
}
