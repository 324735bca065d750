import { type Issue, type LocalDate, schemaIssues } from "@kompetanseregion/domain";
import { type Account, type Ledger, VoucherDraft } from "@kompetanseregion/ledger";
import { z } from "zod";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { type Checked } from "../input/checked.ts";
import { openJournal } from "./open-journal.ts";

/** What came of vouchers that were handed in. */
export interface PostedView {
  readonly dryRun: boolean;
  /** One for each draft, in their order; on a dry run, what it would be called. */
  readonly vouchers: readonly {
    readonly id: string;
    readonly booked: LocalDate;
    readonly text: string;
    readonly hash: string;
    /** Whether it was in the journal before. */
    readonly already: boolean;
  }[];
  /** What is to be thought of, and did not stop it. */
  readonly issues: readonly Issue[];
}

/**
 * Posts drafts: all of them, or nothing where one has an error. Drafts that were posted before are
 * not posted again.
 *
 * @returns Not `ok` with every issue of every draft, by its place and field; nothing is written then.
 */
export async function postDrafts(
  desk: Desk,
  actor: Actor,
  request: { readonly drafts: unknown; readonly dryRun: boolean },
): Promise<Checked<PostedView>> {
  authoriseBooking(actor);
  const parsed = z.object({ drafts: z.array(VoucherDraft).min(1) }).safeParse({
    drafts: request.drafts,
  });
  if (!parsed.success) return { ok: false, issues: schemaIssues(parsed.error) };
  return postTo(await openJournal(desk), desk, actor, {
    drafts: parsed.data.drafts,
    dryRun: request.dryRun,
  });
}

/** Posts drafts to a journal that is open, and adds accounts to the chart; see {@link postDrafts}. */
export async function postTo(
  ledger: Ledger,
  desk: Desk,
  actor: Actor,
  {
    drafts,
    accounts = [],
    dryRun,
  }: {
    readonly drafts: readonly VoucherDraft[];
    readonly accounts?: readonly Account[];
    readonly dryRun: boolean;
  },
): Promise<Checked<PostedView>> {
  const before = ledger.anchor.vouchers;
  const { vouchers, issues } = ledger.postAll(drafts, desk.clock.now());
  if (issues.some(({ severity }) => severity === "error")) return { ok: false, issues };
  const fresh = ledger.vouchers.slice(before);
  const isFresh = new Set(fresh.map(({ id }) => id));
  if (!dryRun && fresh.length > 0) {
    await desk.store.transaction(async ({ books, audit }) => {
      await books.saveChart({ accounts });
      await books.appendVouchers(fresh);
      await audit.append({
        at: desk.clock.now(),
        actor: actor.id,
        action: "books.post",
        scope: fresh[0]?.series ?? "",
        count: fresh.length,
      });
    });
  }
  return {
    ok: true,
    answer: {
      dryRun,
      vouchers: vouchers.map(({ id, booked, text, hash }) => ({
        id,
        booked,
        text,
        hash,
        already: !isFresh.has(id),
      })),
      issues,
    },
  };
}

/**
 * Whoever books may read the books and bring things in.
 *
 * @throws {SecretariatError} `not-allowed`.
 */
export function authoriseBooking(actor: Actor): void {
  authorise(actor, "read-books");
  authorise(actor, "import");
}
