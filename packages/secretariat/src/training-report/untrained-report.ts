import {
  CourseId,
  type LocalDate,
  type OrgUnitId,
  type OrgUnitKind,
} from "@kompetanseregion/domain";
import {
  coverage,
  rollUp,
  suppress,
  untrained,
  type UntrainedRow,
} from "@kompetanseregion/reporting";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { dateAsked } from "../input/date-asked.ts";
import { regionAsked, topUnit } from "../region/stored-region.ts";
import { named, noteReading } from "./people-report.ts";
import { groupBelow, publicationOf, smallestGroup, under } from "./publication.ts";
import { firstUnit } from "./report-scope.ts";
import { type CountView } from "./training-report.ts";

/** Which units, and when; everything left out means all that the actor may see, today. */
export interface UntrainedQuery {
  readonly unit?: string | undefined;
  /** `YYYY-MM-DD`; today where left out. */
  readonly asOf?: string | undefined;
}

/** How many have enrolled in, started and completed nothing, for every unit. */
export interface UntrainedView {
  readonly asOf: LocalDate;
  readonly rows: readonly {
    readonly unit: OrgUnitId;
    readonly depth: number;
    readonly kind: OrgUnitKind;
    readonly name: string;
    readonly employees: CountView;
    readonly withoutTraining: CountView;
  }[];
}

/** Stands for any course at all where a course is asked for. */
const course = CourseId.parse("any-course");

/**
 * Who has nothing: employees without a single enrolment, start or completion, for every unit.
 *
 * Whoever may not see persons gets it with small groups hidden, as if to have begun anything were
 * one more course of the published report of the date.
 *
 * @throws {UnknownNameError} If the unit is unknown.
 * @throws {SecretariatError} `not-allowed`, `not-a-date`.
 * @throws {ReportingError} `outside-scope`, `unit-not-on-date`.
 */
export async function untrainedReport(
  desk: Desk,
  actor: Actor,
  query: UntrainedQuery,
): Promise<UntrainedView> {
  const scope = authorise(actor, "read-training");
  const asOf = dateAsked(query.asOf, desk);
  const region = topUnit(await regionAsked(desk, undefined));
  const root = await firstUnit(desk, scope, query.unit);
  const workforce = await desk.workforce();
  const nobody = { registered: [], placed: [] };
  // Also the check that the actor may see the unit.
  const own = coverage(workforce, { asOf, scope, root, ...nobody });
  if (scope.persons) {
    return {
      asOf,
      rows: own.map(({ unit, depth, kind, name, employees, withoutTraining }) => {
        return { unit, depth, kind, name, employees, withoutTraining };
      }),
    };
  }
  const everything = { units: [region], persons: false };
  const whole = coverage(workforce, { asOf, scope: everything, ...nobody });
  const published = suppress(
    {
      ...rollUp(workforce, { asOf, scope: everything, courses: [] }),
      courses: [course],
      rows: whole.map(({ unit, parent, depth, kind, name, employees, withoutTraining }) => {
        const begun = employees - withoutTraining;
        return {
          ...{ unit, parent, depth, kind, name, course, employees },
          ...{ enrolled: begun, inProgress: 0, completed: begun, notStarted: withoutTraining },
        };
      }),
    },
    {
      ...{ k: smallestGroup, protects: "groups", groupBelow },
      earlier: [publicationOf(workforce, region, asOf)],
    },
  );
  return {
    asOf,
    rows: under(root, published.rows).map(
      ({ unit, depth, kind, name, employees, notStarted: withoutTraining }) => {
        return { unit, depth, kind, name, employees, withoutTraining };
      },
    ),
  };
}

/** Who has nothing. */
export interface UntrainedPeopleView {
  readonly asOf: LocalDate;
  readonly unit: OrgUnitId;
  readonly people: readonly (UntrainedRow & { readonly name?: string })[];
}

/**
 * Who has nothing, by name, for a leader; read from the audit log afterwards who has looked.
 *
 * @throws {UnknownNameError} If the unit is unknown.
 * @throws {SecretariatError} `not-allowed` for those who may not see persons; `not-a-date`.
 * @throws {ReportingError} `outside-scope`, `unit-not-on-date`.
 */
export async function untrainedPeople(
  desk: Desk,
  actor: Actor,
  query: UntrainedQuery,
): Promise<UntrainedPeopleView> {
  const scope = authorise(actor, "read-people");
  const asOf = dateAsked(query.asOf, desk);
  const unit = await firstUnit(desk, scope, query.unit);
  const found = untrained(await desk.workforce(), { asOf, scope, unit });
  await noteReading(desk, actor, `${unit} without training`, found.length);
  return { asOf, unit, people: await named(desk, found) };
}
