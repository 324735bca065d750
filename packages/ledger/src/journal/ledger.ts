import { type Instant, type Issue, type LocalDate, ore } from "@kompetanseregion/domain";

import { type Account } from "../chart/account.ts";
import { type Project } from "../chart/project.ts";
import { type Fund } from "../fund/fund.ts";
import { LedgerError, type LedgerErrorCode } from "../problem/ledger-error.ts";

import { auditJournal } from "./audit.ts";
import { type BalanceQuery, type Balances, balancesOf } from "./balances.ts";
import { draftBytes } from "./canonical.ts";
import { hashText, type Sha256Function } from "./hash-chain.ts";
import {
  allVouchers,
  appendDraft,
  appendVoucher,
  dropVoucher,
  emptyJournal,
  type Journal,
  readVoucher,
  voucherAt,
  voucherById,
} from "./journal.ts";
import { lookupsOf, placeOfKey } from "./lookups.ts";
import { type PeriodChange, type PeriodRequest } from "./period-state.ts";
import { type Line, lineAt, type LineFilter, matching } from "./query.ts";
import { readSnapshot, type SnapshotSource, writeSnapshot } from "./snapshot.ts";
import { appendChange, changePeriod, verifyPeriods } from "./trial-balance.ts";
import { validateDraft } from "./validate-draft.ts";
import { type Verification, verifyChain } from "./verify.ts";
import { type PostingRef, type Voucher, type VoucherDraft } from "./voucher.ts";

/** What a journal is opened with. */
export interface LedgerInput {
  readonly accounts: readonly Account[];
  readonly funds: readonly Fund[];
  readonly projects: readonly Project[];
  /** What is posted already, in the order it was posted. It is taken as it is; see `verify`. */
  readonly vouchers?: readonly Voucher[];
  /** How periods were closed and opened, in that order. */
  readonly periodChanges?: readonly PeriodChange[];
  /**
   * What `snapshot` gave, in place of vouchers and period changes; it is not changed. From a
   * source, such as a file, the vouchers are read when somebody asks for them.
   */
  readonly snapshot?: SnapshotSource | Uint8Array;
  /** A faster SHA-256 than the one built in, such as that of `node:crypto`. */
  readonly sha256?: Sha256Function;
}

/** What came of a batch: all of it is posted, or nothing. */
export interface PostedBatch {
  /** One for each draft, in their order; empty where an issue is an error. */
  readonly vouchers: readonly Voucher[];
  /** Errors and warnings; `at` begins with the draft, such as `drafts[2].postings[0].fund`. */
  readonly issues: readonly Issue<LedgerErrorCode>[];
}

/** Where a journal ends. */
export interface Anchor {
  /** 64 zeros where nothing is posted. */
  readonly head: string;
  readonly vouchers: number;
}

/** How a voucher is taken back. */
export interface Reversal {
  readonly voucher: string;
  /** Why, in a sentence that stays with the journal. */
  readonly reason: string;
  readonly actor: string;
  /** What the new voucher says, in the journal's language; `Reverses A-2014-7` where left out. */
  readonly text?: string;
  /** The date of the reversal; the reversed voucher's own where none is given. */
  readonly date?: LocalDate;
}

/** An append-only, fund-aware journal in memory. Storing what it returns is the caller's work. */
export interface Ledger {
  readonly accounts: ReadonlyMap<string, Account>;
  readonly funds: ReadonlyMap<string, Fund>;
  readonly projects: ReadonlyMap<string, Project>;
  /** Everything posted so far, in order; a list of this moment. */
  readonly vouchers: readonly Voucher[];
  /** Every voucher in order, one by one, without keeping them in memory. */
  eachVoucher(): IterableIterator<Voucher>;
  /** The last hash and the number of vouchers: whoever holds them can tell whether any changed. */
  readonly anchor: Anchor;
  /** The voucher of that id, if there is one. */
  voucher(id: string): Voucher | undefined;
  /** Every rule at once, in the order of the fields; nothing is written. */
  validate(draft: VoucherDraft): Issue<LedgerErrorCode>[];
  /**
   * Posts a draft. The same key and content again gives the voucher that is there already.
   *
   * @throws {LedgerError} If an issue is an error; `code` is the first one's, `issues` has all.
   */
  post(draft: VoucherDraft, postedAt: Instant): Voucher;
  /** Posts all the drafts, or none where one has an error. Nothing is thrown. */
  postAll(drafts: readonly VoucherDraft[], postedAt: Instant): PostedBatch;
  /**
   * Posts the equal and opposite voucher; the original stays. The conditions of funds are not
   * held against it.
   *
   * @throws {LedgerError} `voucher-unknown`, `already-reversed`.
   */
  reverse(reversal: Reversal, postedAt: Instant): Voucher;
  /** Every change of a period's status, in order; store it beside the vouchers. */
  readonly periodChanges: readonly PeriodChange[];
  /**
   * Opens, closes or locks a period, and freezes its trial balance.
   *
   * @throws {LedgerError} `period-state`, `period-locked`.
   */
  setPeriod(request: PeriodRequest, at: Instant): PeriodChange;
  /** Checks the chain and the numbers from the first voucher on, and the frozen periods. */
  verify(): Verification;
  /**
   * Holds every posted voucher against the rules again, with the chart of today: what is said to
   * each, in order; `at` begins with the voucher's id.
   */
  audit(): Issue<LedgerErrorCode>[];
  /** The whole journal as bytes that open again without reading every voucher. */
  snapshot(): Uint8Array;
  /** Opening, movement and closing balances, by any dimensions. */
  balances(query: BalanceQuery): Balances;
  /** The postings behind a figure, in the order they were posted; they add up to it. */
  lines(filter: LineFilter): Line[];
  /** As `lines`, only their places and amounts. */
  drill(filter: LineFilter): PostingRef[];
}

/**
 * Opens a journal.
 *
 * @throws {LedgerError} `duplicate-id` if two accounts, funds or projects have the same id.
 */
export function openLedger(input: LedgerInput): Ledger {
  const journal = emptyJournal(input);
  if (input.snapshot) readSnapshot(journal, input.snapshot);
  for (const voucher of input.vouchers ?? []) appendVoucher(journal, voucher);
  for (const change of input.periodChanges ?? []) appendChange(journal, change);

  return {
    accounts: journal.accounts,
    funds: journal.funds,
    projects: journal.projects,
    get vouchers() {
      return allVouchers(journal);
    },
    get anchor() {
      const { length } = journal.records;
      return { head: hashText(journal.records, length - 1), vouchers: length };
    },
    *eachVoucher() {
      for (let place = 0; place < journal.records.length; place += 1) {
        yield journal.read[place] ?? readVoucher(journal, place);
      }
    },
    voucher: (id) => voucherById(journal, id),
    validate: (draft) => {
      const earlier = earlierOf(journal, draft);
      if (earlier === undefined) return validateDraft(journal, draft);
      return earlier.same ? [] : [conflict(voucherAt(journal, earlier.place))];
    },
    post: (draft, postedAt) => {
      const { places, issues } = postAll(journal, [draft], postedAt);
      const [place] = places;
      if (place === undefined) throw refusal(issues);
      return voucherAt(journal, place);
    },
    postAll: (drafts, postedAt) => {
      const { places, issues } = postAll(journal, drafts, postedAt);
      return {
        get vouchers() {
          return places.map((place) => voucherAt(journal, place));
        },
        issues: issues.map(({ draft, issue }) => ({
          ...issue,
          at: [`drafts[${draft}]`, ...(issue.at === undefined ? [] : [issue.at])].join("."),
        })),
      };
    },
    reverse: (reversal, postedAt) => reverse(journal, reversal, postedAt),
    periodChanges: journal.periodChanges,
    setPeriod: (request, at) => changePeriod(journal, request, at),
    verify: () => {
      const chain = verifyChain(journal);
      return chain.ok ? (verifyPeriods(journal) ?? chain) : chain;
    },
    audit: () => auditJournal(journal),
    snapshot: () => writeSnapshot(journal),
    balances: (query) => balancesOf(journal, query),
    lines: (filter) => Array.from(matching(journal, filter), (at) => lineAt(journal, at)),
    drill: (filter) => Array.from(matching(journal, filter), (at) => refTo(lineAt(journal, at))),
  };
}

/** Where a line stands, and its amount. */
export function refTo({ voucher, posting, index }: Line): PostingRef {
  return { voucher: voucher.id, posting: index, amount: posting.amount };
}

interface DraftIssue {
  readonly draft: number;
  readonly issue: Issue<LedgerErrorCode>;
}

function postAll(
  journal: Journal,
  drafts: readonly VoucherDraft[],
  postedAt: Instant,
): { places: number[]; issues: DraftIssue[] } {
  const places: number[] = [];
  let appended = 0;
  const issues: DraftIssue[] = [];
  for (const [index, draft] of drafts.entries()) {
    const earlier = earlierOf(journal, draft);
    const found =
      earlier === undefined
        ? validateDraft(journal, draft)
        : earlier.same
          ? []
          : [conflict(voucherAt(journal, earlier.place))];
    for (const issue of found) issues.push({ draft: index, issue });
    if (earlier?.same === true) {
      places.push(earlier.place);
    } else if (!found.some(isError)) {
      places.push(appendDraft(journal, draft, postedAt));
      appended += 1;
    }
  }
  if (!issues.some(({ issue }) => isError(issue))) return { places, issues };
  for (; appended > 0; appended -= 1) dropVoucher(journal);
  return { places: [], issues };
}

function earlierOf(
  journal: Journal,
  draft: VoucherDraft,
): { readonly place: number; readonly same: boolean } | undefined {
  const place = placeOfKey(journal, draft.idempotencyKey);
  if (place === undefined) return undefined;
  const voucher = voucherAt(journal, place);
  const one = draftBytes(draft);
  const other = draftBytes(voucher);
  const same = one.length === other.length && one.every((byte, index) => byte === other[index]);
  return { place, same };
}

function conflict(earlier: Voucher): Issue<LedgerErrorCode> {
  return {
    code: "idempotency-conflict",
    severity: "error",
    at: "idempotencyKey",
    message: `the key is used for ${earlier.id}, which says something else`,
    remedy: "Give the new voucher its own key.",
  };
}

function isError({ severity }: Issue): boolean {
  return severity === "error";
}

function refusal(issues: readonly DraftIssue[]): LedgerError {
  const all = issues.map(({ issue }) => issue);
  const first = all.find(isError);
  return new LedgerError(
    first?.code ?? "empty",
    all
      .filter(isError)
      .map(({ message }) => message)
      .join("; "),
    { remedy: first?.remedy ?? "Write at least one posting.", issues: all },
  );
}

function reverse(journal: Journal, reversal: Reversal, postedAt: Instant): Voucher {
  const original = voucherById(journal, reversal.voucher);
  if (original === undefined) {
    throw new LedgerError("voucher-unknown", `there is no voucher "${reversal.voucher}"`, {
      remedy: "Use the id of a posted voucher, such as A-2014-7.",
    });
  }
  const place = lookupsOf(journal).reversals.get(original.id);
  const earlier = place === undefined ? undefined : voucherAt(journal, place);
  if (earlier !== undefined || original.reverses !== undefined) {
    throw new LedgerError(
      "already-reversed",
      earlier === undefined
        ? `${original.id} is itself a reversal`
        : `${original.id} is reversed by ${earlier.id}`,
      { remedy: "Post a new voucher with what is right." },
    );
  }
  const draft: VoucherDraft = {
    series: original.series,
    date: reversal.date ?? original.date,
    text: reversal.text ?? `Reverses ${original.id}`,
    postings: original.postings.map((posting) => ({ ...posting, amount: ore(0 - posting.amount) })),
    idempotencyKey: `reverse:${original.id}`,
    actor: reversal.actor,
  };
  const at = appendDraft(journal, draft, postedAt, {
    voucher: original.id,
    reason: reversal.reason,
  });
  return voucherAt(journal, at);
}
