import { type LocalDate, type OrgUnitId, type OrgUnitKind } from "@kompetanseregion/domain";
import { coverage, suppressRows, untrained, type UntrainedRow } from "@kompetanseregion/reporting";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { dateAsked } from "../input/date-asked.ts";
import { regionAsked, topUnit } from "../region/stored-region.ts";
import { named, noteReading } from "./people-report.ts";
import { patternOf } from "./publication.ts";
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

/**
 * Who has nothing: employees without a single enrolment, start or completion, for every unit.
 *
 * Whoever may not see persons gets it with small groups hidden, by the pattern of every report.
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
  const published = suppressRows(own, patternOf(workforce, region), ["withoutTraining"]);
  return {
    asOf,
    rows: published.map(({ unit, depth, kind, name, employees, withoutTraining }) => {
      return { unit, depth, kind, name, employees, withoutTraining };
    }),
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
