import {
  Course,
  CourseId,
  type Instant,
  type LearningSource,
  type ObservedAccount,
  type ObservedCourse,
  osloDate,
  type ObservedParticipation,
} from "@kompetanseregion/domain";
import { type Observation } from "@kompetanseregion/store";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { type Matching, matchAccounts } from "./match-accounts.ts";

/** What a sync did. */
export interface SyncReport {
  readonly run: string;
  readonly source: string;
  readonly read: { readonly courses: number; readonly accounts: number; participations: number };
  /** What was not known before; 0 when the run is repeated. */
  readonly added: { readonly observations: number };
  readonly matching: Matching;
}

/** How a sync tells how far it has come, and how it is stopped. */
export interface SyncOptions {
  readonly onProgress?: (text: string) => void;
  readonly signal?: AbortSignal;
}

const batchSize = 5_000;

/**
 * Reads a learning source into the store.
 *
 * What is read is appended as observations; nothing is changed or removed, and reading the same
 * again adds nothing. Accounts are matched to employees by employee number, then by work e-mail;
 * the others keep their observations, which count from the day the account is matched. A run that
 * fails keeps what it had read and says so.
 */
export async function sync(
  desk: Desk,
  actor: Actor,
  source: LearningSource,
  options: SyncOptions = {},
): Promise<SyncReport> {
  authorise(actor, "sync");
  const { learning } = desk.store;
  const run = await learning.beginRun({ source: source.id, startedAt: desk.clock.now() });
  try {
    const report = await read(desk, source, run, options);
    await learning.finishRun(run, {
      finishedAt: desk.clock.now(),
      status: "finished",
      summary: summaryOf(report),
    });
    await audit(desk, actor, source.id, report.added.observations);
    return report;
  } catch (error) {
    await learning.finishRun(run, { finishedAt: desk.clock.now(), status: "failed", summary: {} });
    throw error;
  }
}

async function read(
  desk: Desk,
  source: LearningSource,
  run: string,
  { onProgress, signal }: SyncOptions,
): Promise<SyncReport> {
  const { learning } = desk.store;
  const reading = signal === undefined ? {} : { signal };

  const courses = await Array.fromAsync(source.courses(reading));
  await saveCourses(desk, source.id, courses);
  onProgress?.(`read ${courses.length} courses`);

  const accounts = await Array.fromAsync(source.accounts(reading));
  await saveAccounts(desk, source.id, run, accounts);
  const matching = await matchAccounts(desk, source.id);
  onProgress?.(`read ${accounts.length} accounts, ${matching.matched} matched`);

  const observedAt = desk.clock.now();
  let participations = 0;
  let observations = 0;
  let batch: Observation[] = [];
  const flush = async (): Promise<void> => {
    observations += await learning.appendObservations(source.id, run, batch);
    batch = [];
    onProgress?.(`read ${participations} participations`);
  };
  for await (const participation of source.participations(reading)) {
    participations += 1;
    batch.push(...observationsOf(participation, observedAt));
    if (batch.length >= batchSize) await flush();
  }
  if (batch.length > 0) await flush();

  return {
    run,
    source: source.id,
    read: { courses: courses.length, accounts: accounts.length, participations },
    added: { observations },
    matching,
  };
}

/** The facts in what a platform says of one account and course: up to three, each with its date. */
function observationsOf(
  { account, course, enrolledAt, startedAt, completedAt, precision }: ObservedParticipation,
  observedAt: Instant,
): Observation[] {
  const facts = [
    { kind: "enrolled", at: enrolledAt },
    { kind: "started", at: startedAt },
    { kind: "completed", at: completedAt },
  ] as const;
  return facts.flatMap(({ kind, at }) =>
    at === undefined
      ? []
      : [{ account, courseKey: course, kind, on: osloDate(at), at, precision, observedAt }],
  );
}

/** Recognises the platform's courses by code, title or alias; takes up those that are new. */
async function saveCourses(
  desk: Desk,
  source: string,
  observed: readonly ObservedCourse[],
): Promise<void> {
  const { learning } = desk.store;
  const known = await learning.courses();
  const byName = new Map<string, CourseId>();
  for (const { id, title, aliases } of known) {
    for (const name of [id, title, ...aliases]) byName.set(fold(name), id);
  }
  const added: Course[] = [];
  const recognised = observed.map((course) => {
    const names = course.code === undefined ? [course.title] : [course.code, course.title];
    const found = names.map((name) => byName.get(fold(name))).find((id) => id !== undefined);
    if (found !== undefined) return { ...course, course: found };
    const id = CourseId.parse(slug(course.code ?? course.title));
    added.push(Course.parse({ id, title: course.title, aliases: [] }));
    byName.set(fold(id), id);
    return { ...course, course: id };
  });
  await learning.saveCourses(added);
  await learning.saveObservedCourses(source, recognised);
}

async function saveAccounts(
  desk: Desk,
  source: string,
  run: string,
  accounts: readonly ObservedAccount[],
): Promise<void> {
  for (let from = 0; from < accounts.length; from += batchSize) {
    await desk.store.learning.saveAccounts(source, run, accounts.slice(from, from + batchSize));
  }
}

function summaryOf({ read, added, matching }: SyncReport): Record<string, number> {
  return {
    courses: read.courses,
    accounts: read.accounts,
    participations: read.participations,
    newObservations: added.observations,
    matched: matching.matched,
    unmatched: matching.unmatched,
  };
}

async function audit(desk: Desk, actor: Actor, scope: string, count: number): Promise<void> {
  const at = desk.clock.now();
  await desk.store.audit.append({ at, actor: actor.id, action: "sync", scope, count });
}

function fold(name: string): string {
  return name.normalize("NFC").toLocaleLowerCase("nb").replace(/\s+/gu, " ").trim();
}

/** Lower-case words with hyphens; æ, ø and å written as in web addresses. */
function slug(name: string): string {
  return fold(name)
    .replaceAll("æ", "ae")
    .replaceAll("ø", "o")
    .replaceAll("å", "a")
    .normalize("NFD")
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-+|-+$/gu, "");
}
