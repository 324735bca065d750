import {
  formatOre,
  type Issue,
  LocalDate,
  MunicipalityId,
  type Ore,
} from "@kompetanseregion/domain";
import { Account, type Attachment, inKindVoucher, LedgerError } from "@kompetanseregion/ledger";
import { findMunicipality } from "@kompetanseregion/regions";
import { z } from "zod";

import { type Actor } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { type Checked } from "../input/checked.ts";
import { openJournal } from "./open-journal.ts";
import { authoriseBooking, type PostedView, postTo } from "./post-drafts.ts";

const decimals = z
  .string()
  .regex(/^\d{1,6}(?:[.,]\d{1,2})?$/u, "it is a number with at most two decimals, such as 7,5")
  .transform((text) => text.replace(",", "."));
const count = z
  .string()
  .regex(/^[1-9]\d{0,5}$/u, "it is a whole number of 1 or more")
  .transform(Number);

const Query = z.object({
  project: z.string().min(1),
  fund: z.string().min(1),
  activity: z.string().min(1),
  municipality: z
    .string()
    .refine((id) => isMunicipality(id), "there is no such municipality")
    .pipe(MunicipalityId),
  heads: count,
  meetings: count,
  hours: decimals,
  rate: decimals,
  limit: decimals.optional(),
  on: LocalDate.optional(),
});

/** Effort that is given and not paid, as somebody types it. */
export type EffortQuery = z.input<typeof Query>;

/** What shows who took part: minutes or an attendance list, known by its sum. */
export type EffortEvidence = Attachment;

/** Effort with its voucher; the amount is decimal kroner. */
export interface EffortView extends PostedView {
  /** Decimal hours: heads × meetings × hours. */
  readonly hours: string;
  readonly hoursPerSeat: string;
  readonly amount: string;
  /** What the project has of such effort in all, with this: it counts as the receiver's own share. */
  readonly projectTotal: string;
}

const accounts = { effort: "egeninnsats", counterpart: "egeninnsats-motpost" } as const;

/**
 * Books effort in kind: heads × meetings × hours × rate, on memo accounts that change no balance
 * of money. The accounts are added to the chart where they are not there.
 *
 * Minutes or attendance lists are its evidence. The same effort on the same day is posted once.
 *
 * @returns Not `ok` with every problem, by the option it is in, or of the voucher.
 */
export async function bookEffort(
  desk: Desk,
  actor: Actor,
  asked: {
    readonly query: EffortQuery;
    readonly evidence: readonly EffortEvidence[];
    readonly dryRun: boolean;
  },
): Promise<Checked<EffortView>> {
  authoriseBooking(actor);
  const parsed = Query.safeParse(asked.query);
  if (!parsed.success) {
    return {
      ok: false,
      issues: parsed.error.issues.map(({ path, message }) =>
        problem("not-understood", `--${path.join(".")}`, message),
      ),
    };
  }
  const { project, fund, activity, municipality, heads, meetings, hours, rate } = parsed.data;
  const date = parsed.data.on ?? desk.clock.today();
  const known = new Set((await desk.store.books.chart()).accounts.map(({ id }) => id));
  const missing = memoAccounts(date).filter(({ id }) => !known.has(id));
  const ledger = await openJournal(desk, missing);
  const what = { municipality, activity, heads, meetings, hoursEach: hours, ratePerHour: rate };
  try {
    const effort = inKindVoucher(
      { ...what, evidence: asked.evidence },
      {
        series: "E",
        date,
        project,
        fund,
        actor: actor.id,
        idempotencyKey: ["effort", date, ...Object.values(what), project, fund].join("/"),
        text: `Egeninnsats: ${heads} personer, ${meetings} møter à ${hours} timer, ${rate} kr/time`,
        accounts,
        ...(parsed.data.limit === undefined ? {} : { hoursPerSeatLimit: parsed.data.limit }),
      },
    );
    const { dryRun } = asked;
    const drafts = [effort.draft];
    const posted = await postTo(ledger, desk, actor, { drafts, accounts: missing, dryRun });
    if (!posted.ok) return posted;
    const { total } = ledger.balances({ project, account: accounts.effort, groupBy: [] });
    return {
      ok: true,
      answer: {
        hours: effort.hours,
        hoursPerSeat: effort.hoursPerSeat,
        amount: kroner(effort.amount),
        projectTotal: kroner(total.closing),
        ...posted.answer,
        issues: [...effort.issues, ...posted.answer.issues],
      },
    };
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    return {
      ok: false,
      issues: [{ ...problem(error.code, "--evidence", error.message), remedy: error.remedy }],
    };
  }
}

function memoAccounts(from: LocalDate): Account[] {
  const openFrom = `${from.slice(0, 4)}-01-01`;
  return [
    Account.parse({ id: accounts.effort, name: "Egeninnsats", cls: "memo", openFrom }),
    Account.parse({
      id: accounts.counterpart,
      name: "Egeninnsats, motpost",
      cls: "memo",
      openFrom,
    }),
  ];
}

function isMunicipality(id: string): boolean {
  try {
    findMunicipality(id);
    return true;
  } catch {
    return false;
  }
}

function problem(code: string, at: string, message: string): Issue {
  return { code, severity: "error", at, message, remedy: "Correct what is named." };
}

function kroner(amount: Ore): string {
  return formatOre(amount, "iso");
}
