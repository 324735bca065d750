import { type CourseId, type LocalDate, type OrgUnitId } from "@kompetanseregion/domain";

import { visitPersons } from "../roll-up/count.ts";
import {
  numbersIn,
  placeInScope,
  type Question,
  type ReportOptions,
  toQuestion,
} from "../roll-up/question.ts";
import { columnsOf, type Workforce } from "../workforce/workforce.ts";

/** Which cell to compare, and between which dates. */
export interface CompareOptions extends Pick<ReportOptions, "scope" | "positions"> {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly unit: OrgUnitId;
  readonly course: CourseId;
}

/**
 * How a number of persons came from one value to another:
 * `before + joined + movedIn + gained − left − movedOut − lost = after`.
 */
export interface Change {
  readonly before: number;
  /** Who worked nowhere in the scope before. */
  readonly joined: number;
  /** Who worked elsewhere in the scope before. */
  readonly movedIn: number;
  /** Who stayed, and came to count: by completing, for example. */
  readonly gained: number;
  /** Who works nowhere in the scope any more. */
  readonly left: number;
  /** Who works elsewhere in the scope now. */
  readonly movedOut: number;
  /** Who stayed, and no longer counts: by a completion taken back, for example. */
  readonly lost: number;
  readonly after: number;
}

/** What changed in a unit between two dates, and why. */
export interface Comparison {
  readonly employees: Change;
  readonly inProgress: Change;
  readonly completed: Change;
  readonly notStarted: Change;
}

type Standing = "inProgress" | "completed" | "notStarted";

/**
 * Explains the difference between a unit's figures on two dates, person by person.
 *
 * Each date has its own organisation: a department that moves brings its people along as `movedIn`
 * if the scope holds both places, as `joined` if not.
 *
 * @throws {ReportingError} `unknown-unit`, `unknown-course`; `unit-not-on-date` or `outside-scope`
 *   if the unit is not in the scope on both dates.
 */
export function compare(workforce: Workforce, options: CompareOptions): Comparison {
  const { scope, positions, course, unit } = options;
  const filter = positions === undefined ? {} : { positions };
  const [before, after] = [options.from, options.to].map((asOf) => {
    const question = toQuestion(columnsOf(workforce), {
      asOf,
      scope,
      ...filter,
      courses: [course],
    });
    return standingsOf(question, unit);
  });
  const empty: Standings = { inUnit: new Map(), inScope: new Set() };
  const changeOf = (counts: (standing: Standing) => boolean): Change =>
    change(before ?? empty, after ?? empty, counts);
  return {
    employees: changeOf(() => true),
    inProgress: changeOf((standing) => standing === "inProgress"),
    completed: changeOf((standing) => standing === "completed"),
    notStarted: changeOf((standing) => standing === "notStarted"),
  };
}

/** Who works where on a date, and how they stand. */
interface Standings {
  readonly inUnit: ReadonlyMap<number, Standing>;
  readonly inScope: ReadonlySet<number>;
}

function standingsOf(question: Question, unit: OrgUnitId): Standings {
  const { columns, tree, tops, spans, day, courses } = question;
  const place = placeInScope(tree, tops, unit, numbersIn(columns));
  const inUnit = new Map<number, Standing>();
  const inScope = new Set<number>();
  for (const top of tops) visitPersons(question, top, (person) => inScope.add(person));
  visitPersons(question, place, (person) => {
    let standing: Standing = "notStarted";
    for (let span = spans.first[person] ?? 0; span < (spans.first[person + 1] ?? 0); span++) {
      if (spans.course[span] !== courses[0] || day < (spans.begun[span] ?? 0)) continue;
      if (day >= (spans.lapsed[span] ?? 0)) continue;
      standing = day < (spans.done[span] ?? 0) ? "inProgress" : "completed";
    }
    inUnit.set(person, standing);
  });
  return { inUnit, inScope };
}

function change(
  before: Standings,
  after: Standings,
  counts: (standing: Standing) => boolean,
): Change {
  const tally = {
    before: 0,
    joined: 0,
    movedIn: 0,
    gained: 0,
    left: 0,
    movedOut: 0,
    lost: 0,
    after: 0,
  };
  for (const [person, standing] of before.inUnit) {
    if (!counts(standing)) continue;
    tally.before++;
    const now = after.inUnit.get(person);
    if (now !== undefined) tally.lost += counts(now) ? 0 : 1;
    else if (after.inScope.has(person)) tally.movedOut++;
    else tally.left++;
  }
  for (const [person, standing] of after.inUnit) {
    if (!counts(standing)) continue;
    tally.after++;
    const then = before.inUnit.get(person);
    if (then !== undefined) tally.gained += counts(then) ? 0 : 1;
    else if (before.inScope.has(person)) tally.movedIn++;
    else tally.joined++;
  }
  return tally;
}
