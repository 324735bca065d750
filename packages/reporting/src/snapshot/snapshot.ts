import {
  Course,
  EmployeeId,
  OrgUnit,
  Placement,
  Position,
  Provenance,
  TrainingEvent,
} from "@kompetanseregion/domain";
import { z } from "zod";

import { ReportingError } from "../problem/reporting-error.ts";
import { type ReportingIssue } from "../problem/reporting-issue.ts";
import { foldFacts } from "../workforce/fold-facts.ts";
import { groupRows } from "../workforce/growing.ts";
import { columnsOf, toWorkforce, type Workforce } from "../workforce/workforce.ts";
import { type Column, fromBytes, toBytes } from "./frame.ts";

const Header = z.object({
  units: z.array(OrgUnit),
  courses: z.array(Course),
  persons: z.array(EmployeeId),
  titles: z.array(z.string()),
  provenances: z.array(Provenance),
  issues: z.array(z.custom<ReportingIssue>((issue) => typeof issue === "object")),
  leftOut: z.object({
    units: z.array(OrgUnit),
    placements: z.array(Placement),
    positions: z.array(Position),
    courses: z.array(Course),
    events: z.array(TrainingEvent),
  }),
});

/**
 * Puts a workforce in bytes, to be kept and read again by {@link fromSnapshot}.
 *
 * The same records give the same bytes, whatever order they came in. The bytes hold personal data
 * (who works where and has learnt what, by employee id) and no names.
 */
export function toSnapshot(workforce: Workforce): Uint8Array {
  const columns = columnsOf(workforce);
  const { units, placements, persons, positions, courses, facts, leftOut } = columns;
  return toBytes({
    header: {
      units: units.records,
      courses,
      persons,
      titles: positions.titles,
      provenances: facts.provenances,
      issues: workforce.issues,
      leftOut,
    },
    columns: [
      units.from,
      units.to,
      placements.first,
      placements.from,
      placements.to,
      placements.parent,
      positions.first,
      positions.person,
      positions.unit,
      positions.from,
      positions.to,
      positions.title,
      positions.hired,
      facts.first,
      facts.day,
      facts.provenance,
      positions.ftePercent,
      positions.flags,
      facts.code,
      facts.course,
    ],
  });
}

/**
 * Reads a workforce back from its bytes; it answers as the one it was made from.
 *
 * The bytes are used as they lie and must not be changed afterwards.
 *
 * @throws {ReportingError} `not-a-snapshot`; `snapshot-newer` for a version this package cannot
 *   read; `snapshot-damaged`.
 */
export function fromSnapshot(bytes: Uint8Array): Workforce {
  const { header, columns } = fromBytes(bytes);
  const parsed = Header.safeParse(header);
  if (!parsed.success || columns.length !== 20) {
    throw new ReportingError("snapshot-damaged", "the snapshot does not hold a workforce");
  }
  const { units, courses, persons, titles, provenances, issues, leftOut } = parsed.data;
  const next = columns.values();
  const whole = (): Int32Array => expect(next.next().value, Int32Array);
  const unitColumns = {
    records: units,
    numberOf: new Map(units.map(({ id }, number) => [id, number])),
    from: whole(),
    to: whole(),
  };
  const placements = { first: whole(), from: whole(), to: whole(), parent: whole() };
  const [first, person, unit] = [whole(), whole(), whole()];
  const [from, to, title, hired] = [whole(), whole(), whole(), whole()];
  const [firstFact, day, provenance] = [whole(), whole(), whole()];
  const ftePercent = expect(next.next().value, Float64Array);
  const flags = expect(next.next().value, Uint8Array);
  const code = expect(next.next().value, Uint8Array);
  const course = expect(next.next().value, Uint16Array);
  const facts = { first: firstFact, course, day, code, provenance, provenances };
  const ofUnit = groupRows(unit, units.length);
  const positions = {
    first,
    person,
    unit,
    from,
    to,
    title,
    titles,
    ftePercent,
    flags,
    hired,
    ofUnit,
  };
  const courseNumber = new Map(courses.map(({ id }, number) => [id, number]));
  const spans = foldFacts(facts);
  return toWorkforce(
    {
      units: unitColumns,
      placements,
      persons,
      positions,
      courses,
      courseNumber,
      facts,
      spans,
      leftOut,
    },
    issues,
  );
}

function expect<Kind extends Column>(
  column: Column | undefined,
  kind: new (...given: never[]) => Kind,
): Kind {
  if (column instanceof kind) return column;
  throw new ReportingError("snapshot-damaged", "a column of the snapshot is of another kind");
}
