import { type LocalDate, type OrgUnitId, type OrgUnitKind } from "@kompetanseregion/domain";
import { suppressRows, usage } from "@kompetanseregion/reporting";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { dateAsked } from "../input/date-asked.ts";
import { regionAsked, topUnit } from "../region/stored-region.ts";
import { SecretariatError } from "../secretariat-error.ts";
import { patternOf } from "./publication.ts";
import { firstUnit } from "./report-scope.ts";
import { type CountView } from "./training-report.ts";

/** How the units use the platform in a calendar year. */
export interface UsageView {
  readonly asOf: LocalDate;
  readonly year: number;
  readonly rows: readonly {
    readonly unit: OrgUnitId;
    readonly depth: number;
    readonly kind: OrgUnitKind;
    readonly name: string;
    readonly employees: CountView;
    /** Who enrolled, started or completed anything in the year. */
    readonly active: CountView;
    /** Who completed anything. */
    readonly completing: CountView;
  }[];
}

/**
 * How the sectors use the learning platform as a resource (A179), in a calendar year up to the
 * date, down to departments.
 *
 * Whoever may not see persons gets it with small groups hidden, by the pattern of every report.
 *
 * @throws {UnknownNameError} If the unit is unknown.
 * @throws {SecretariatError} `not-allowed`, `not-a-date`, `not-understood` for the year.
 * @throws {ReportingError} `outside-scope`, `unit-not-on-date`.
 */
export async function platformUsage(
  desk: Desk,
  actor: Actor,
  query: { readonly unit?: string | undefined; readonly year?: number | undefined },
): Promise<UsageView> {
  const scope = authorise(actor, "read-training");
  const today = desk.clock.today();
  const year = query.year ?? Number(today.slice(0, 4));
  if (!Number.isInteger(year) || year < 1900 || year > Number(today.slice(0, 4))) {
    throw new SecretariatError("not-understood", `${year} is no year that has begun`, {
      remedy: "Give a calendar year, such as 2015.",
    });
  }
  const lastDay = dateAsked(`${year}-12-31`, desk);
  const asOf = lastDay < today ? lastDay : today;
  const region = topUnit(await regionAsked(desk, undefined));
  const root = await firstUnit(desk, scope, query.unit);
  const period = { from: dateAsked(`${year}-01-01`, desk) };
  const workforce = await desk.workforce();
  // Also the check that the actor may see the unit.
  const own = usage(workforce, { asOf, scope, root, period });
  if (scope.persons) {
    return { asOf, year, rows: own.map(({ parent: _, ...row }) => row) };
  }
  const published = suppressRows(own, patternOf(workforce, region), ["active", "completing"]);
  const rows = published.map(({ unit, depth, kind, name, employees, active, completing }) => ({
    ...{ unit, depth, kind, name, employees },
    ...{ active, completing },
  }));
  return { asOf, year, rows };
}
