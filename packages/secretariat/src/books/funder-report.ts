import {
  formatOre,
  type Issue,
  LocalDate,
  type Ore,
  UnknownNameError,
} from "@kompetanseregion/domain";
import { type Fund, funderReport, type OwnShare } from "@kompetanseregion/ledger";
import { z } from "zod";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { parseAsked } from "../input/parse-asked.ts";
import { type FundYearView, yearView } from "./fund.ts";
import { openJournal } from "./open-journal.ts";

const Query = z.object({
  fund: z.string(),
  /** The last day reported on; today where left out. */
  on: LocalDate.optional(),
});

/** Which fund is reported on, as somebody types it. */
export type FunderReportQuery = z.input<typeof Query>;

/** What a fund's giver is told; amounts are decimal kroner. */
export interface FunderReportView {
  /** The award with all its conditions; its amounts are in øre, as it is kept. */
  readonly fund: Fund;
  readonly awarded: string;
  readonly on: LocalDate;
  readonly years: readonly FundYearView[];
  readonly costs: readonly {
    readonly voucher: string;
    readonly date: LocalDate;
    readonly booked: LocalDate;
    readonly account: string;
    readonly name: string;
    readonly activity?: string;
    readonly text: string;
    readonly amount: string;
  }[];
  readonly spent: string;
  readonly unusedAward: string;
  /** Where the giver asks for the receiver's own share. */
  readonly ownShare?: {
    readonly requiredBp: number;
    readonly paidByFund: string;
    readonly paidByOthers: readonly { readonly fund: string; readonly paid: string }[];
    readonly inKind: string;
    readonly whole: string;
    readonly isMet: boolean;
  };
  readonly reportsDue: readonly LocalDate[];
  /** The journal's last hash and length, for the giver to keep. */
  readonly anchor: { readonly head: string; readonly vouchers: number };
  readonly issues: readonly Issue[];
}

/**
 * The report to a fund's giver, up to and with a day.
 *
 * @throws {UnknownNameError} If there is no such fund.
 * @throws {SecretariatError} `not-understood` for a date that is none.
 */
export async function funderReportView(
  desk: Desk,
  actor: Actor,
  asked: FunderReportQuery,
): Promise<FunderReportView> {
  authorise(actor, "read-books");
  const { fund: id, on = desk.clock.today() } = parseAsked(Query, asked);
  const ledger = await openJournal(desk);
  if (!ledger.funds.has(id)) throw new UnknownNameError("fund", id, [...ledger.funds.keys()]);
  const report = funderReport(ledger, { fund: id, on });
  return {
    fund: report.fund,
    awarded: kroner(report.fund.awarded),
    on,
    years: report.years.map((statement) => yearView(statement.year ?? 0, statement)),
    costs: report.costs.map(({ voucher, date, booked, account, activity, text, amount }) => ({
      voucher,
      date,
      booked,
      account,
      name: ledger.accounts.get(account)?.name ?? "",
      ...(activity === undefined ? {} : { activity }),
      text,
      amount: kroner(amount),
    })),
    spent: kroner(report.spent),
    unusedAward: kroner(report.unusedAward),
    ...(report.ownShare && { ownShare: shareView(report.ownShare) }),
    reportsDue: report.reportsDue,
    anchor: report.anchor,
    issues: report.issues,
  };
}

function shareView(share: OwnShare): NonNullable<FunderReportView["ownShare"]> {
  const { requiredBp, isMet, paidByOthers } = share;
  return {
    requiredBp,
    paidByFund: kroner(share.paidByFund),
    paidByOthers: paidByOthers.map(({ fund, paid }) => ({ fund, paid: kroner(paid) })),
    inKind: kroner(share.inKind),
    whole: kroner(share.whole),
    isMet,
  };
}

function kroner(amount: Ore): string {
  return formatOre(amount, "iso");
}
