import {
  addDays,
  type Course,
  type CourseId,
  type Issue,
  type OrgUnit,
  type OrgUnitId,
} from "@kompetanseregion/domain";
import { type Bytes, type TableFindings } from "@kompetanseregion/exchange";
import { type ImportRun, type Records } from "@kompetanseregion/store";
import { z } from "zod";

import { requireReach } from "../access/within-reach.ts";
import { type Actor } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { parseAsked } from "../input/parse-asked.ts";
import {
  type CompletionList,
  completionListSource,
  type ListSurvey,
  surveyList,
} from "../learning/completion-list-source.ts";
import { fold } from "../learning/fold.ts";
import { listSourceId } from "../learning/list-source-id.ts";
import { foldEmail, type Matching, readMatching } from "../learning/match-accounts.ts";
import { recogniseCourses } from "../learning/recognise-courses.ts";
import { readInto, type ReadIntoOptions, type SyncReport } from "../learning/sync.ts";
import { type Outcome } from "../learning/take-up.ts";
import { columnMapFor, type CompletionsMap, keepColumnMap, type MapOrigin } from "./column-map.ts";
import { employerAsked } from "./employer-asked.ts";

/** A list of who has completed what, and how it is to be taken. */
export interface CompletionsImport extends Pick<ReadIntoOptions, "onProgress" | "signal"> {
  /** The file from its beginning: it is read more than once, and never kept whole. */
  readonly open: () => Bytes;
  /** The employer's own column map, instead of the one that was used last. */
  readonly map?: CompletionsMap;
  /** The employer: a municipality of the store. */
  readonly employer: string;
  /** The list's name where the employer has several: lower-case letters, digits and hyphens. */
  readonly list?: string | undefined;
  /** Whether the list is everything there is, so that what it no longer has is gone. */
  readonly whole?: boolean;
  /** Whether to say only what would change. */
  readonly dryRun: boolean;
  /** Whether a person has seen how much would be gone, and wants it so. */
  readonly acceptLoss?: boolean;
  /** Whether a person has seen that most are not employed there, and wants it so. */
  readonly acceptUnknown?: boolean;
}

/** What a list changes, or would change. */
export interface CompletionsImportView {
  readonly format: "completions";
  readonly employer: OrgUnitId;
  /** What the list is called where its facts are explained. */
  readonly source: string;
  readonly found: TableFindings;
  /** Which column was taken for which field, and by which map. */
  readonly columns: Readonly<Record<string, string>>;
  readonly mapOrigin: MapOrigin;
  readonly read: { readonly completions: number; readonly people: number };
  /** The list's courses, and whether nobody knew them before. */
  readonly courses: readonly {
    readonly title: string;
    readonly course: CourseId;
    readonly completions: number;
    readonly isNew: boolean;
  }[];
  /** `refused` wrote nothing, for the reasons in `issues`; `unchanged` had nothing to write. */
  readonly outcome: "preview" | "imported" | "unchanged" | "refused";
  /** Completions that were not known, or that count again. */
  readonly added: number;
  /** Completions that a whole list no longer has; they stay on record. */
  readonly gone: number;
  readonly matching: Matching;
  /** Rows that were left out with their reasons, people whom nobody knows, and warnings. */
  readonly issues: readonly Issue[];
  readonly run?: ImportRun;
}

/** Where so few are listed, a share says nothing. */
const fewPeople = 10;
/** More than this share of people whom nobody knows is taken for another employer's list. */
const mostUnknown = 0.5;

const ListName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/u, "a list's name has lower-case letters, digits and hyphens");

/**
 * Takes in an employer's list of who has completed what, as a learning source of its own beside any
 * platform: CSV or XLSX, of any size where it is CSV.
 *
 * All of it counts at once, or nothing; the same list again changes nothing, whatever the order of
 * its rows. People are matched within the employer by employee number, then work e-mail. A row that
 * cannot be used is left out and told; a person whom nobody knows is kept until somebody does.
 *
 * @throws {UnknownNameError} If there is no such municipality, or the map names an unknown course.
 * @throws {SecretariatError} `not-allowed` outside the actor's own units; `not-understood`.
 * @throws {ExchangeError} Where the file as a whole cannot be read.
 * @throws {SyncError} If another process takes in the same list.
 */
export async function importCompletions(
  desk: Desk,
  actor: Actor,
  request: CompletionsImport,
): Promise<CompletionsImportView> {
  const employer = await employerAsked(desk, request.employer);
  await requireReach(desk, actor, "import", employer.id);
  const name = parseAsked(ListName.optional(), request.list);
  const source = listSourceId(employer.id, name);
  const { map, origin } = await columnMapFor(desk, employer.id, "completions", request.map);
  const known = await desk.store.learning.courses();
  const list: CompletionList = {
    open: request.open,
    map,
    courseNames: map.courses ?? {},
    // A day ahead, as for any source.
    latest: addDays(desk.clock.today(), 1),
    knownByEmail: await keysByEmail(desk, source),
  };
  const survey = await surveyList(list);
  const { found, columns, completions, people } = survey;
  const courses = await coursesIn(desk, source, survey, list, known);
  const view = {
    format: "completions" as const,
    employer: employer.id,
    source,
    found,
    columns,
    mapOrigin: origin,
    read: { completions, people: people.size },
    courses,
  };
  const strangers = await unknownPeople(desk, source, survey);
  const stops = [
    ...unknownCourses(list, known),
    ...(completions === 0 ? [emptyList] : []),
    ...(request.acceptUnknown === true ? [] : mostlyUnknown(strangers.length, people.size)),
  ];
  const issues = [...survey.issues, ...strangers];
  if (stops.length > 0 || hasHeaderError(survey.issues)) {
    const matching = counted(people.size, strangers.length);
    return {
      ...view,
      outcome: "refused",
      added: 0,
      gone: 0,
      matching,
      issues: [...stops, ...issues],
    };
  }
  const taken: { run?: ImportRun } = {};
  const report = await readInto(
    desk,
    actor,
    completionListSource(source, list, survey, request.whole === true),
    {
      mode: "full",
      anew: true,
      dryRun: request.dryRun,
      acceptLoss: request.acceptLoss === true,
      action: "import completions",
      ...(request.onProgress !== undefined && { onProgress: request.onProgress }),
      ...(request.signal !== undefined && { signal: request.signal }),
      alongside: async (records, run, outcome) => {
        if (origin === "given") {
          await keepColumnMap(records.settings, employer.id, "completions", map);
        }
        const added = courses.flatMap(({ course, isNew }) => (isNew ? [course] : []));
        const noted = await note(records, desk, actor, { employer, survey, run, outcome, added });
        if (noted !== undefined && !request.dryRun) taken.run = noted;
      },
    },
  );
  return {
    ...view,
    ...cameOf(report, request.dryRun),
    issues: [...report.reasons, ...issues],
    ...taken,
  };
}

function cameOf(
  { status, added, returned, gone, matching }: SyncReport,
  dryRun: boolean,
): Pick<CompletionsImportView, "outcome" | "added" | "gone" | "matching"> {
  const counts = {
    added: added.observations + returned.completions,
    gone: gone.completions,
    matching: {
      accounts: matching.accounts,
      matched: matching.matched,
      unmatched: matching.unmatched,
    },
  };
  if (status === "stopped") return { outcome: "refused", ...counts };
  if (counts.added + counts.gone === 0) return { outcome: "unchanged", ...counts };
  return { outcome: dryRun ? "preview" : "imported", ...counts };
}

/** Remembers the import beside the others, so that it is listed with them and can be taken back. */
async function note(
  { imports }: Records,
  desk: Desk,
  actor: Actor,
  {
    employer,
    survey,
    run,
    outcome,
    added: courses,
  }: {
    readonly employer: OrgUnit;
    readonly survey: ListSurvey;
    readonly run: string;
    readonly outcome: Outcome;
    readonly added: readonly CourseId[];
  },
): Promise<ImportRun | undefined> {
  const { added, returned, gone } = outcome;
  if (added.observations + returned.completions + gone.completions === 0) return undefined;
  return imports.apply({
    at: desk.clock.now(),
    actor: actor.id,
    unit: employer.id,
    format: "completions",
    fileHash: survey.hash,
    summary: {
      completions: added.observations + returned.completions,
      gone: gone.completions,
      courses: courses.length,
      run: Number(run),
    },
    changes: { units: [], placements: [], identities: [], positions: [] },
    learning: { run, courses: [...courses] },
  });
}

async function keysByEmail(desk: Desk, source: string): Promise<ReadonlyMap<string, string>> {
  const accounts = await desk.store.learning.accounts(source);
  const withEmail = accounts.flatMap(({ key, email }) =>
    email === undefined ? [] : [{ key, email: foldEmail(email) }],
  );
  const byEmail = Map.groupBy(withEmail, ({ email }) => email);
  return new Map(
    [...byEmail].flatMap(([email, [one, ...others]]) =>
      one === undefined || others.length > 0 ? [] : [[email, one.key]],
    ),
  );
}

async function coursesIn(
  desk: Desk,
  source: string,
  survey: ListSurvey,
  list: CompletionList,
  known: readonly Course[],
): Promise<CompletionsImportView["courses"]> {
  const codes = new Map(Object.entries(list.courseNames).map(([name, id]) => [fold(name), id]));
  const observed = [...survey.courses].map(([key, { title }]) => {
    const code = codes.get(key);
    return { key, title, ...(code !== undefined && { code }), visible: true };
  });
  // In the order in which they will be taken up, so that they get the same ids.
  const inOrder = observed.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const stored = await desk.store.learning.observedCourses(source);
  const { recognised, added } = recogniseCourses(known, stored, inOrder);
  const isNew = new Set(added.map(({ id }) => id));
  return recognised.flatMap(({ key, title, course }) =>
    course === undefined
      ? []
      : [
          {
            title,
            course,
            completions: survey.courses.get(key)?.completions ?? 0,
            isNew: isNew.has(course),
          },
        ],
  );
}

function unknownCourses({ courseNames }: CompletionList, known: readonly Course[]): Issue[] {
  const ids = new Set(known.map(({ id }) => id));
  return Object.values(courseNames)
    .filter((id) => !ids.has(id))
    .map((id) => ({
      code: "unknown-course",
      severity: "error",
      at: "courses",
      message: `the column map names a course "${id}" that there is not`,
      remedy: "Use the id of a course that the region has, or leave the line out.",
    }));
}

/** Whoever the list names and the employer does not: kept, and of no account until they match. */
async function unknownPeople(desk: Desk, source: string, survey: ListSurvey): Promise<Issue[]> {
  const { identities, accounts } = await readMatching(desk.store, source);
  const numbers = new Set(identities.map(({ employeeNumber }) => employeeNumber));
  const emails = new Set(
    identities.flatMap(({ email }) => (email === undefined ? [] : [foldEmail(email)])),
  );
  const matched = new Set(
    accounts.flatMap(({ key, employee }) => (employee === undefined ? [] : [key])),
  );
  return [...survey.people].flatMap(([key, { employeeNumber, email, line }]): Issue[] => {
    const isKnown =
      matched.has(key) ||
      (employeeNumber !== undefined && numbers.has(employeeNumber)) ||
      (email !== undefined && emails.has(email));
    return isKnown ? [] : [{ ...stranger, at: `line ${line}` }];
  });
}

function mostlyUnknown(unknown: number, people: number): Issue[] {
  if (people < fewPeople || unknown / people <= mostUnknown) return [];
  return [
    {
      code: "mostly-unknown",
      severity: "error",
      message: `${unknown} of ${people} people in the list are not employed there`,
      remedy: "Check that the list is of this municipality, and that its HR extract is imported.",
    },
  ];
}

function counted(accounts: number, unmatched: number): Matching {
  return { accounts, matched: accounts - unmatched, unmatched };
}

function hasHeaderError(issues: readonly Issue[]): boolean {
  return issues.some(({ severity, at }) => severity === "error" && at === "header");
}

const stranger: Issue = {
  code: "unknown-person",
  severity: "warning",
  message: "nobody employed there has this employee number or address",
  remedy: "Correct it in the list, or say whose it is with `kompetanse match`.",
};

const emptyList: Issue = {
  code: "empty",
  severity: "error",
  message: "the file has no completion that can be read",
  remedy: "Check the column map; what was left out is listed.",
};
