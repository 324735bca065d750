import {
  type Municipality,
  type OrganisationNumber,
  type Ore,
  type Period,
} from "@kompetanseregion/domain";

import { LedgerError } from "../problem/ledger-error.ts";

import { type CostShare } from "./share-cost.ts";

/** One line to invoice by; the invoice itself is made in the accounting system. */
export interface InvoiceLine {
  readonly municipality: Municipality["id"];
  readonly name: string;
  readonly organisationNumber?: OrganisationNumber;
  readonly text: string;
  /** The buyer's reference, such as the agreement's paragraph. */
  readonly reference: string;
  readonly period: Period;
  /** Without VAT. */
  readonly amount: Ore;
  /** The accounting system's VAT code. */
  readonly vatCode: string;
}

/**
 * The basis of one invoice for each municipality that has something to pay, in the shares' order.
 *
 * A share below 0 is a credit and stays in; a share of 0 is left out.
 *
 * @throws {LedgerError} `key-stale` if a share's municipality is not among those given.
 */
export function invoiceBasis(
  shares: readonly CostShare[],
  request: {
    readonly municipalities: readonly Municipality[];
    readonly text: string;
    readonly reference: string;
    readonly period: Period;
    readonly vatCode: string;
  },
): InvoiceLine[] {
  const { municipalities, text, reference, period, vatCode } = request;
  return shares
    .filter(({ amount }) => amount !== 0)
    .map(({ municipality: id, amount }) => {
      const municipality = municipalities.find((candidate) => candidate.id === id);
      if (municipality === undefined) {
        throw new LedgerError("key-stale", `there is no municipality "${id}" to invoice`, {
          remedy: "Give every municipality that is in the shares.",
        });
      }
      const { name, organisationNumber } = municipality;
      return {
        municipality: id,
        name,
        ...(organisationNumber && { organisationNumber }),
        text,
        reference,
        period,
        amount,
        vatCode,
      };
    });
}
