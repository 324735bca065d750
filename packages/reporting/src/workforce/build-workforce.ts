import {
  type Course,
  type CourseId,
  type EmployeeId,
  type OrgUnit,
  type Placement,
  type Position,
  type TrainingEvent,
} from "@kompetanseregion/domain";

import { reportingIssue, type ReportingIssue } from "../problem/reporting-issue.ts";
import { type Organisation, treeOn } from "../tree/tree.ts";
import { type Columns, type PlacementColumns, type UnitColumns } from "./columns.ts";
import { DayReader, never } from "./days.ts";
import { foldFacts } from "./fold-facts.ts";
import { inFixedOrder, type LeftOut, nothingLeftOut } from "./left-out.ts";
import { byCode } from "./order.ts";
import { FactReader, sortFacts } from "./read-facts.ts";
import { readPlacements } from "./read-placements.ts";
import { type RawPositions, readPositions, sortPositions } from "./read-positions.ts";
import { readUnits } from "./read-units.ts";
import { toWorkforce, type Workforce } from "./workforce.ts";

/** The records that reports are made from, in any order. */
export interface WorkforceRecords {
  readonly units: Iterable<OrgUnit>;
  readonly placements: Iterable<Placement>;
  readonly positions: Iterable<Position>;
  readonly courses: Iterable<Course>;
  readonly events: Iterable<TrainingEvent>;
}

/** The same records where the facts come as they are read: a region has millions, and one is small. */
export interface StreamedRecords extends Omit<WorkforceRecords, "events"> {
  readonly events: AsyncIterable<TrainingEvent>;
}

/**
 * Reads the records of a region once, so that any report over them takes milliseconds.
 *
 * The order of the records changes nothing. Records that cannot be right are listed in `issues`
 * with their place and remedy; what an `error` concerns is left out, the rest is reported.
 */
export function buildWorkforce(records: WorkforceRecords): Workforce {
  const begun = begin(records);
  for (const event of records.events) begun.facts.read(event);
  return finish(begun);
}

/** As {@link buildWorkforce}, of facts that come one by one and are never held all at once. */
export async function gatherWorkforce(records: StreamedRecords): Promise<Workforce> {
  const begun = begin(records);
  for await (const event of records.events) begun.facts.read(event);
  return finish(begun);
}

/** Everything but the facts, read; and what reads those. */
interface Begun {
  readonly issues: ReportingIssue[];
  readonly leftOut: LeftOut;
  readonly units: UnitColumns;
  readonly placements: PlacementColumns;
  readonly raw: RawPositions;
  readonly courses: readonly Course[];
  readonly courseNumber: ReadonlyMap<CourseId, number>;
  readonly facts: FactReader;
}

function begin(records: Omit<WorkforceRecords, "events">): Begun {
  const issues: ReportingIssue[] = [];
  const days = new DayReader();
  const leftOut = nothingLeftOut();
  const units = readUnits(records.units, days, issues, leftOut.units);
  const placements = readPlacements(records.placements, units, days, issues, leftOut.placements);
  const raw = readPositions(records.positions, units, days, issues, leftOut.positions);
  const courses = readCourses(records.courses, issues, leftOut.courses);
  const courseNumber = new Map(courses.map(({ id }, number) => [id, number]));
  const known = { employees: raw.employees, courses: courseNumber };
  const facts = new FactReader(known, days, leftOut.events);
  return { issues, leftOut, units, placements, raw, courses, courseNumber, facts };
}

function finish({ issues, leftOut, raw, facts: reader, ...begun }: Begun): Workforce {
  const { units, placements, courses, courseNumber } = begun;
  const rawFacts = reader.done(issues);
  const { persons, personNumber } = numberPersons({ units, placements }, raw);
  const facts = sortFacts(rawFacts, personNumber, persons.length);
  const columns: Columns = {
    units,
    placements,
    persons,
    positions: sortPositions(raw, units, personNumber, persons.length),
    courses,
    courseNumber,
    facts,
    spans: foldFacts(facts),
    leftOut: inFixedOrder(leftOut),
  };
  const inOrder = issues.sort(
    (a, b) =>
      byCode(a.code, b.code) || byCode(a.at ?? "", b.at ?? "") || byCode(a.message, b.message),
  );
  return toWorkforce(columns, inOrder);
}

function readCourses(
  given: Iterable<Course>,
  issues: ReportingIssue[],
  leftOut: Course[],
): Course[] {
  const kept = new Map<CourseId, Course>();
  const doubled = new Set<CourseId>();
  for (const course of given) {
    const other = kept.get(course.id);
    const order = other === undefined ? -1 : byCode(text(course), text(other));
    if (other !== undefined && order !== 0) {
      doubled.add(course.id);
      leftOut.push(order < 0 ? other : course);
    }
    if (order < 0) kept.set(course.id, course);
  }
  for (const id of [...doubled].sort(byCode)) {
    const message = `course "${id}" is given more than once, with different content`;
    issues.push(reportingIssue("duplicate-course", `course "${id}"`, message));
  }
  return [...kept.values()].sort((a, b) => byCode(a.id, b.id));
}

function text({ title, aliases, deliveryMode, adaptedFrom }: Course): string {
  return JSON.stringify([title, aliases, deliveryMode, adaptedFrom]);
}

/**
 * Numbers the persons by where they work last, so that a report over a part of the organisation
 * reads facts that lie side by side.
 */
function numberPersons(
  organisation: Organisation,
  raw: RawPositions,
): { persons: EmployeeId[]; personNumber: Int32Array } {
  const met = [...raw.employees.keys()];
  const last = raw.from.reduce((latest, day) => Math.max(latest, day), 0);
  const tree = treeOn(organisation, last);
  const home = new Int32Array(met.length).fill(never);
  for (let row = 0; row < raw.person.length; row++) {
    const person = raw.person[row] ?? 0;
    const place = tree.placeOf[raw.unit[row] ?? 0] ?? -1;
    if (place >= 0 && (raw.to[row] ?? 0) > last) {
      home[person] = Math.min(home[person] ?? never, place);
    }
  }
  const order = met.map((_, person) => person);
  order.sort((a, b) => (home[a] ?? 0) - (home[b] ?? 0) || byCode(met[a] ?? "", met[b] ?? ""));
  const personNumber = new Int32Array(met.length);
  for (const [number, person] of order.entries()) personNumber[person] = number;
  return { persons: order.flatMap((person) => met.slice(person, person + 1)), personNumber };
}
