import {
  type Issue,
  type LocalDate,
  type MunicipalityId,
  ore,
  type Ore,
  toOre,
} from "@kompetanseregion/domain";
import { Decimal } from "decimal.js";

import { type Attachment, type VoucherDraft } from "../journal/voucher.ts";
import { LedgerError, type LedgerErrorCode } from "../problem/ledger-error.ts";

/** Effort that is given and not paid (egeninnsats): heads at meetings, for hours, at a rate. */
export interface InKindEffort {
  readonly municipality: MunicipalityId;
  readonly activity: string;
  readonly heads: number;
  readonly meetings: number;
  /** Decimal hours for one head at one meeting, such as `7.5`. */
  readonly hoursEach: Decimal.Value;
  /** Decimal kroner for an hour; the giver's rate, as no common one exists. */
  readonly ratePerHour: Decimal.Value;
  /** Minutes or attendance lists; effort without any is not counted. */
  readonly evidence: readonly Attachment[];
}

/** How the effort is booked. */
export interface InKindBooking {
  readonly series: string;
  readonly date: LocalDate;
  readonly project: string;
  readonly fund: string;
  readonly actor: string;
  readonly idempotencyKey: string;
  readonly text: string;
  /** The memo accounts for the effort, and for its counterpart. */
  readonly accounts: { readonly effort: string; readonly counterpart: string };
  /** The hours for one seat above which the load is flagged (A95). */
  readonly hoursPerSeatLimit?: Decimal.Value;
}

/** Effort worked out, and the memo voucher that books it. */
export interface InKindVoucher {
  /** heads × meetings × hours, as decimal text. */
  readonly hours: string;
  readonly hoursPerSeat: string;
  /** hours × rate, to the nearest øre, halves away from zero. */
  readonly amount: Ore;
  readonly draft: VoucherDraft;
  readonly issues: readonly Issue<LedgerErrorCode>[];
}

/**
 * Works out effort and the voucher for it. It stands on memo accounts: it changes no balance of
 * money, and counts only towards the receiver's own share.
 *
 * @throws {LedgerError} `quantity` if heads or meetings are no whole numbers above 0, or hours or
 *   rate are not above 0; `evidence-missing`.
 */
export function inKindVoucher(effort: InKindEffort, booking: InKindBooking): InKindVoucher {
  const { municipality, activity, heads, meetings, evidence } = effort;
  const hoursEach = new Decimal(effort.hoursEach);
  const rate = new Decimal(effort.ratePerHour);
  const counts = [heads, meetings].every((count) => Number.isSafeInteger(count) && count > 0);
  if (!counts || !hoursEach.gt(0) || !rate.gt(0)) {
    throw new LedgerError("quantity", "heads, meetings, hours and rate are not all above 0", {
      remedy: "Give whole heads and meetings, and hours and a rate above 0.",
    });
  }
  if (evidence.length === 0) {
    throw new LedgerError("evidence-missing", "the effort has no minutes or attendance list", {
      remedy: "Attach what shows who took part.",
    });
  }
  const hoursPerSeat = hoursEach.times(meetings);
  const hours = hoursPerSeat.times(heads);
  const amount = toOre(hours.times(rate), "halfAway");
  const { series, date, project, fund, actor, idempotencyKey, text, accounts } = booking;
  const place = { project, fund, activity, municipality };
  return {
    hours: hours.toFixed(),
    hoursPerSeat: hoursPerSeat.toFixed(),
    amount,
    draft: {
      series,
      date,
      text,
      actor,
      idempotencyKey,
      attachments: evidence,
      postings: [
        { account: accounts.effort, amount, ...place },
        { account: accounts.counterpart, amount: ore(0 - amount), ...place },
      ],
    },
    issues: checkLoad(hoursPerSeat, booking.hoursPerSeatLimit),
  };
}

function checkLoad(
  hoursPerSeat: Decimal,
  limit: Decimal.Value | undefined,
): Issue<LedgerErrorCode>[] {
  if (limit === undefined || hoursPerSeat.lte(limit)) return [];
  return [
    {
      code: "in-kind-load",
      severity: "warning",
      message: `one seat carries ${hoursPerSeat.toFixed()} hours, over the limit of ${new Decimal(limit).toFixed()}`,
      remedy: "Spread the meetings over more people, or raise the limit.",
    },
  ];
}
