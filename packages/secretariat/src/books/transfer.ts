import {
  formatOre,
  type Issue,
  KompetanseError,
  LocalDate,
  ore,
  parseOre,
} from "@kompetanseregion/domain";
import {
  type AccountClass,
  type Ledger,
  transferPostings,
  VoucherDraft,
} from "@kompetanseregion/ledger";

import { type Actor } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { type Checked } from "../input/checked.ts";
import { openJournal } from "./open-journal.ts";
import { authoriseBooking, type PostedView, postTo } from "./post-drafts.ts";

/** Money of one fund that goes on to another project, as somebody writes it. */
export interface TransferQuery {
  readonly fund: string;
  /** Kroner as people write them: unspent money is positive, a deficit that follows negative. */
  readonly amount: string;
  readonly from: string;
  readonly to: string;
  /** The day it is moved; today where left out. */
  readonly on?: string;
  /** The account of class `fund` it is set aside on and used from; the only one where left out. */
  readonly setAside?: string;
  readonly used?: string;
  /** The account the money is on; the only asset where left out. */
  readonly bank?: string;
  readonly dryRun?: boolean;
}

/** A transfer with its voucher; the amount is decimal kroner. */
export interface TransferView extends PostedView {
  readonly fund: string;
  readonly from: string;
  readonly to: string;
  readonly amount: string;
}

/**
 * Moves money of a fund from one project to the next: pre-project → main project → operation.
 *
 * The same transfer on the same day is posted once.
 *
 * @returns Not `ok` with every problem of the query, by the option it is in, or of the voucher.
 */
export async function transferFunds(
  desk: Desk,
  actor: Actor,
  query: TransferQuery,
): Promise<Checked<TransferView>> {
  authoriseBooking(actor);
  const ledger = await openJournal(desk);
  const issues: Issue[] = [];
  const amount = amountOf(query.amount, issues);
  const date = LocalDate.safeParse(query.on ?? desk.clock.today());
  if (!date.success) {
    const remedy = "Write a date that exists as YYYY-MM-DD, such as 2015-12-31.";
    issues.push(problem("not-a-date", "--on", `"${query.on ?? ""}" is not a date`, remedy));
  }
  if (query.from === query.to) {
    issues.push(problem("same", "--to", "the money is to stay where it is", "Name two projects."));
  }
  const setAside = accountOf(ledger, "fund", "--set-aside", query.setAside, issues);
  const used = accountOf(ledger, "fund", "--used", query.used ?? setAside, issues);
  const bank = accountOf(ledger, "asset", "--bank", query.bank, issues);
  if (issues.length > 0 || !date.success) return { ok: false, issues };
  const { fund, from, to } = query;
  const draft = VoucherDraft.safeParse({
    series: "O",
    date: date.data,
    text: `Overført fra ${from} til ${to}`,
    idempotencyKey: ["transfer", fund, from, to, date.data, amount].join("/"),
    actor: actor.id,
    postings: transferPostings({
      fund,
      amount,
      from: { project: from },
      to: { project: to },
      setAside,
      used,
      bank,
    }),
  });
  if (!draft.success) {
    const remedy = "Give a fund and two projects that are in the chart.";
    return { ok: false, issues: [problem("missing", "--fund", "a name is empty", remedy)] };
  }
  const posted = await postTo(ledger, desk, actor, {
    drafts: [draft.data],
    dryRun: query.dryRun === true,
  });
  if (!posted.ok) return posted;
  return {
    ok: true,
    answer: { fund, from, to, amount: formatOre(amount, "iso"), ...posted.answer },
  };
}

function amountOf(text: string, issues: Issue[]) {
  try {
    const amount = parseOre(text);
    if (amount === 0) {
      issues.push(problem("quantity", "--amount", "nothing is to be moved", "Give an amount."));
    }
    return amount;
  } catch (error) {
    if (!(error instanceof KompetanseError)) throw error;
    issues.push(problem(String(error.code), "--amount", error.message, error.remedy));
    return ore(0);
  }
}

/** The account that is named, or the only one of its class. */
function accountOf(
  { accounts }: Ledger,
  cls: AccountClass,
  option: string,
  given: string | undefined,
  issues: Issue[],
): string {
  const ofClass = [...accounts.values()].filter((account) => account.cls === cls);
  const [first] = ofClass;
  if (given === undefined && first !== undefined && ofClass.length === 1) return first.id;
  if (given !== undefined && ofClass.some(({ id }) => id === given)) return given;
  const message =
    given === undefined
      ? `there is more than one account of class ${cls}, or none`
      : `"${given}" is no account of class ${cls}`;
  const remedy = `Use one of these: ${ofClass.map(({ id }) => id).join(", ")}.`;
  issues.push(problem("account", option, message, remedy));
  return "";
}

function problem(code: string, at: string, message: string, remedy: string): Issue {
  return { code, severity: "error", at, message, remedy };
}
