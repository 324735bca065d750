import { expiring } from "@kompetanseregion/reporting";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Action, includes } from "../actor/role.ts";
import { projectStatementView } from "../books/project-statement.ts";
import { certificationReport } from "../certification/certification-report.ts";
import { rulesOfRegion } from "../certification/rules-asked.ts";
import { type Desk } from "../desk.ts";
import { matchingCounts } from "../learning/matching.ts";
import { syncRuns } from "../learning/sync-runs.ts";
import { planView } from "../plan/plan-view.ts";
import { rolloutRegister } from "../rollout/rollout-register.ts";
import { type CountView } from "../training-report/training-report.ts";

/** What a person should look at. */
export type AttentionKind =
  /** Persons whom a certificate concerns and who are not in order. */
  | "certificates-lacking"
  /** Persons whose certificate runs out within 7, 30 or 60 days; each counted once. */
  | "certificates-expiring"
  /** Places where a printed table contradicts itself. */
  | "books-findings"
  /** Accounts that belong to no known employee; what they have done is not counted. */
  | "accounts-unmatched"
  /** Registered needs that nobody has decided on. */
  | "needs-waiting"
  /** Municipalities of a roll-out that has begun whose agreement is not signed. */
  | "agreements-missing"
  /** The last run of a source failed, or stopped for a person. */
  | "sync-stopped"
  /** No source has been read yet. */
  | "sync-never";

/** One thing to look at, how many it is about, and where. */
export interface AttentionView {
  readonly kind: AttentionKind;
  readonly count: CountView;
  /** The certificate, project or source that it is about. */
  readonly subject?: string;
  /** The days within which certificates run out. */
  readonly withinDays?: number;
  /** The page of the dashboard that shows it, relative to the server's address. */
  readonly page: string;
}

/**
 * What needs somebody's attention today, within what the actor may see: what is wrong first, then
 * what is incomplete, then what comes.
 *
 * It counts and names nobody. What a role does not include is left out.
 *
 * @throws {SecretariatError} `not-allowed` where the actor may not even read the status.
 */
export async function attentionList(desk: Desk, actor: Actor): Promise<AttentionView[]> {
  authorise(actor, "read-status");
  const may = (action: Action): boolean => actor.grants.some(({ role }) => includes(role, action));
  return [
    ...(await syncAttention(desk, actor)),
    ...(may("read-books") ? await booksAttention(desk, actor) : []),
    ...(may("read-training") ? await lackingAttention(desk, actor) : []),
    ...(may("match-accounts") ? await accountsAttention(desk, actor) : []),
    ...(may("read-people") ? await expiringAttention(desk, actor) : []),
    ...(may("read-plan") ? await needsAttention(desk, actor) : []),
    ...(may("read-rollout") ? await agreementsAttention(desk, actor) : []),
  ];
}

async function syncAttention(desk: Desk, actor: Actor): Promise<AttentionView[]> {
  const [last] = await syncRuns(desk, actor);
  if (last === undefined) return [{ kind: "sync-never", count: 1, page: "/data/henting" }];
  if (last.status !== "failed" && last.status !== "stopped") return [];
  return [{ kind: "sync-stopped", count: 1, subject: last.source, page: "/data/henting" }];
}

async function booksAttention(desk: Desk, actor: Actor): Promise<AttentionView[]> {
  const { projects } = await desk.store.books.chart();
  const views = await Promise.all(projects.map(({ id }) => projectStatementView(desk, actor, id)));
  return views.flatMap(({ project, reconciliation }) =>
    about(
      "books-findings",
      reconciliation?.findings.length ?? 0,
      `/okonomi?prosjekt=${encodeURIComponent(project.id)}#avvik`,
      {
        subject: project.id,
      },
    ),
  );
}

async function lackingAttention(desk: Desk, actor: Actor): Promise<AttentionView[]> {
  const found: AttentionView[] = [];
  // Each of the actor's own units: a leader's view begins there and not at the region.
  const { units } = authorise(actor, "read-training");
  for (const { certificate } of await rulesOfRegion(desk)) {
    for (const unit of units) {
      const { rows } = await certificationReport(desk, actor, { certificate, unit, depth: 0 });
      const page = `/krav?bevis=${encodeURIComponent(certificate)}&enhet=${encodeURIComponent(unit)}`;
      found.push(
        ...about("certificates-lacking", rows[0]?.lacking ?? 0, page, { subject: certificate }),
      );
    }
  }
  return found;
}

async function accountsAttention(desk: Desk, actor: Actor): Promise<AttentionView[]> {
  const counts = [...(await matchingCounts(desk, actor))];
  return counts.flatMap(([source, { unmatched }]) =>
    about("accounts-unmatched", unmatched, "/data/kobling", { subject: source }),
  );
}

const stages = [7, 30, 60] as const;

async function expiringAttention(desk: Desk, actor: Actor): Promise<AttentionView[]> {
  const scope = authorise(actor, "read-people");
  const workforce = await desk.workforce();
  return (await rulesOfRegion(desk)).flatMap(({ certificate, versions, obligations }) => {
    const rows = expiring(workforce, {
      asOf: desk.clock.today(),
      scope,
      certificate,
      policies: versions.map(({ policy }) => policy),
      obligations,
      withinDays: 60,
    });
    return stages.flatMap((withinDays, at) => {
      const after = stages[at - 1] ?? -1;
      const count = rows.filter(
        ({ daysLeft }) => daysLeft > after && daysLeft <= withinDays,
      ).length;
      const page = `/krav?bevis=${encodeURIComponent(certificate)}&dager=${withinDays}#utloper`;
      return about("certificates-expiring", count, page, { subject: certificate, withinDays });
    });
  });
}

async function needsAttention(desk: Desk, actor: Actor): Promise<AttentionView[]> {
  const { needs } = await planView(desk, actor);
  const waiting = needs.filter(({ stage }) => stage === "registered" || stage === "assessed");
  return about("needs-waiting", waiting.length, "/plan");
}

/** Only where a roll-out has begun: a region without one misses no agreements. */
async function agreementsAttention(desk: Desk, actor: Actor): Promise<AttentionView[]> {
  const { members, agreements, stages } = await rolloutRegister(desk, actor);
  const begun = stages.some(({ reached }) => reached.numerator > 0);
  const signed = agreements.find(({ state }) => state === "signed")?.count.numerator ?? 0;
  return begun ? about("agreements-missing", members.length - signed, "/utrulling#avtaler") : [];
}

/** The thing to look at; nothing where it is about none. */
function about(
  kind: AttentionKind,
  count: CountView,
  page: string,
  more: Pick<AttentionView, "subject" | "withinDays"> = {},
): AttentionView[] {
  return count === 0 ? [] : [{ kind, count, ...more, page }];
}
