import {
  Course,
  CourseId,
  Instant,
  type LocalDate,
  type OrgUnitId,
  type OrgUnitKind,
  type TrainingEvent,
} from "@kompetanseregion/domain";
import {
  recogniseWorkplaces,
  type UnrecognisedWorkplace,
  workplaceKey,
} from "@kompetanseregion/moodle";
import { buildWorkforce, rollUp, suppress, type Cell } from "@kompetanseregion/reporting";
import { type StoredAccount } from "@kompetanseregion/store";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { regionAsked, topUnit } from "../region/stored-region.ts";
import { patternOf } from "../training-report/publication.ts";
import { employerOfList } from "./list-source-id.ts";
import { workplacesOn } from "./matching.ts";

/** How far a unit's employees have come in getting an account (A136). */
interface RegistrationRow {
  readonly unit: OrgUnitId;
  readonly depth: number;
  readonly kind: OrgUnitKind;
  readonly name: string;
  /** Persons who work there today, or below it. */
  readonly employed: Cell;
  /** Those of them who have an account that is matched to them. */
  readonly registered: Cell;
  /** Those of them whose account names a workplace in which they work. */
  readonly placed: Cell;
}

/** How far employees have come in getting an account, for every unit that the actor may see. */
export interface RegistrationView {
  readonly asOf: LocalDate;
  readonly rows: readonly RegistrationRow[];
  /** Workplaces that accounts name and no unit, or more than one, is called. */
  readonly unknownWorkplaces: readonly UnrecognisedWorkplace[];
  /** Accounts that name no workplace. */
  readonly withoutWorkplace: number;
}

const registered = CourseId.parse("registered");
const placed = CourseId.parse("placed");

/**
 * Employed, registered and placed, for every unit on today's date.
 *
 * The counts go through the same roll-up and the same hiding of small groups as every report.
 */
export async function registration(desk: Desk, actor: Actor): Promise<RegistrationView> {
  const scope = authorise(actor, "read-training");
  const region = topUnit(await regionAsked(desk, undefined));
  const asOf = desk.clock.today();
  const { organisation, people, learning } = desk.store;
  const units = await organisation.units();
  const positions = await people.positions();
  const names = new Map<string, string>(units.map(({ id, name }) => [id, name]));
  const workplaces = workplacesOn(positions, asOf, names);
  const events: TrainingEvent[] = [];
  const happened = (course: CourseId, employee: TrainingEvent["employee"]): TrainingEvent => ({
    kind: "completed",
    employee,
    course,
    on: asOf,
    precision: "day",
    provenance: { source: "accounts", run: "0", observedAt: Instant.parse(desk.clock.now()) },
  });
  // Who stands in a list has completed something, and may have no account anywhere.
  const sources = new Set(
    (await learning.runs()).flatMap(({ source }) =>
      employerOfList(source) === undefined ? [source] : [],
    ),
  );
  const accounts: StoredAccount[] = [];
  for (const source of sources) accounts.push(...(await learning.accounts(source)));
  // Two units may have one name: whose the account is then tells which is meant.
  const named = accounts.map(({ employee, workplace = "" }) => {
    const key = workplaceKey(workplace);
    const own = employee === undefined || key === "" ? [] : workplaces(employee);
    return own.some((unit) => workplaceKey(unit) === key);
  });
  const recognised = recogniseWorkplaces(
    accounts.filter((_, at) => !named[at]).map(({ workplace }) => workplace),
    units.map(({ id, name, formerNames = [] }) => ({
      id,
      name,
      alsoCalled: formerNames.map((former) => former.name),
    })),
  );
  for (const [at, { employee, workplace = "" }] of accounts.entries()) {
    if (employee === undefined) continue;
    events.push(happened(registered, employee));
    const unit = names.get(recognised.units.get(workplace) ?? "");
    const inNamed = unit !== undefined && workplaces(employee).includes(unit);
    if (named[at] === true || inNamed) events.push(happened(placed, employee));
  }
  const workforce = buildWorkforce({
    units,
    placements: await organisation.placements(),
    positions,
    courses: [registered, placed].map((id) => Course.parse({ id, title: id, aliases: [] })),
    events,
  });
  const whole = rollUp(workforce, {
    asOf,
    scope: scope.persons ? scope : { units: [region], persons: false },
  });
  const rows = scope.persons
    ? whole.rows
    : suppress(whole, { pattern: patternOf(await desk.workforce(), region) }).rows;
  const placedIn = new Map(
    rows.flatMap(({ unit, course, completed }) => (course === placed ? [[unit, completed]] : [])),
  );
  return {
    asOf,
    rows: rows
      .filter(({ course }) => course === registered)
      .map(({ unit, depth, kind, name, employees, completed }) => ({
        unit,
        depth,
        kind,
        name,
        employed: employees,
        registered: completed,
        placed: placedIn.get(unit) ?? 0,
      })),
    unknownWorkplaces: recognised.unrecognised,
    withoutWorkplace: recognised.silent,
  };
}
