import { type CompletionRecord, type Tracking } from "@kompetanseregion/benefits";
import {
  type CourseId,
  type EmployeeId,
  factsFromTraining,
  holds,
  type IsWithin,
  type LocalDate,
  MunicipalityId,
  type OrgTree,
  orgTreeOn,
  type OrgUnitId,
  pathToTop,
  type Period,
  type Position,
  statusOf,
  type TrainingEvent,
  unitNameOn,
} from "@kompetanseregion/domain";

import { type CertificationRules } from "../certification/certification-rules.ts";
import { requirementsOf, rulesAsked } from "../certification/rules-asked.ts";
import { type Desk } from "../desk.ts";

/** What the store knows of a course's completions, and whom it is asked of. */
export interface CompletionsRead {
  /** Those of the time counted, in the order of the day. */
  readonly records: readonly CompletionRecord[];
  /**
   * How many persons each municipality's figures are about: those whom the obligation asks on the
   * last day, or all employees; or those who completed in the period, where they are more.
   */
  readonly groups: ReadonlyMap<MunicipalityId, number>;
  /** Every municipality that is there on the last day or was there when somebody completed. */
  readonly names: ReadonlyMap<MunicipalityId, string>;
}

/**
 * The completions of a course as records that can be counted: where each person worked that day,
 * whether an obligation asked for it, and whether an earlier certificate still held.
 *
 * The store knows no minutes, and not who attended the old session in spite of it.
 *
 * @throws {UnknownNameError} If only the obliged count and there are no rules for the course.
 */
export async function readCompletions(
  desk: Desk,
  asked: Pick<Tracking, "activity" | "required" | "cycle">,
  within: {
    readonly units: readonly OrgUnitId[];
    readonly lastDay: LocalDate;
    readonly period: Period | undefined;
  },
): Promise<CompletionsRead> {
  const rules = asked.required === "obliged" ? await rulesAsked(desk, asked.activity) : undefined;
  const places = await placesOf(desk, within.units);
  const { period, lastDay } = within;
  const records = [...(await trainingOf(desk, asked.activity))]
    .flatMap(([employee, events]) =>
      recordsOf(events, asked, rules, places, places.positions.get(employee) ?? []),
    )
    .filter(({ on }) => period === undefined || holds(period, on))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const names = new Map([
    ...records.flatMap(({ on, municipality }) => {
      const name = places.on(on).names.get(municipality);
      return name === undefined ? [] : [[municipality, name] as const];
    }),
    ...places.on(lastDay).names,
  ]);
  return { records, groups: groupsOf(names, records, rules, places, lastDay), names };
}

function recordsOf(
  events: readonly TrainingEvent[],
  { activity, required, cycle }: Pick<Tracking, "activity" | "required" | "cycle">,
  rules: CertificationRules | undefined,
  places: Places,
  positions: readonly Position[],
): CompletionRecord[] {
  return events
    .filter(({ kind }) => kind === "completed")
    .map(({ employee, on }): CompletionRecord => {
      const place = places.on(on);
      const isWithdrawn = events.some((event) => event.kind === "revoked" && event.on >= on);
      return {
        person: employee,
        activity,
        cycle: cycle === "year" ? on.slice(0, 4) : "once",
        on,
        required: required === "everybody" || isObliged(rules, positions, place.isWithin, on),
        certificateValid: isStillValid(rules, events, on),
        outcome: isWithdrawn ? "withdrawn" : "passed",
        municipality: place.municipalityOf(positions) ?? outside,
      };
    });
}

/** No municipality of the region: the person held no position there on the day. */
const outside = MunicipalityId.parse("outside");

function isObliged(
  rules: CertificationRules | undefined,
  positions: readonly Position[],
  isWithin: IsWithin,
  on: LocalDate,
): boolean {
  const [first, ...others] = positions;
  if (rules === undefined || first === undefined) return false;
  return requirementsOf(rules.obligations, [first, ...others], isWithin, on).length > 0;
}

/** Whether what was earned before the day still held, and the way to renewal was not open. */
function isStillValid(
  rules: CertificationRules | undefined,
  events: readonly TrainingEvent[],
  on: LocalDate,
): boolean {
  if (rules === undefined) return false;
  const earlier = factsFromTraining(events.filter((event) => event.on < on));
  const policies = rules.versions.map(({ policy }) => policy);
  const { state, windowOpensOn } = statusOf(earlier, policies, on);
  return state === "valid" && (windowOpensOn === undefined || on < windowOpensOn);
}

/** One day of the organisation. */
interface Day {
  readonly isWithin: IsWithin;
  /** Where who held these positions worked, if it was in one of the municipalities that are meant. */
  readonly municipalityOf: (positions: readonly Position[]) => MunicipalityId | undefined;
  /** The municipalities that are meant, by id. */
  readonly names: ReadonlyMap<MunicipalityId, string>;
}

/** The organisation through time, each day laid out once. */
interface Places {
  readonly positions: ReadonlyMap<EmployeeId, readonly Position[]>;
  readonly on: (date: LocalDate) => Day;
}

async function placesOf(desk: Desk, tops: readonly OrgUnitId[]): Promise<Places> {
  const units = await desk.store.organisation.units();
  const placements = await desk.store.organisation.placements();
  const days = new Map<LocalDate, Day>();
  return {
    positions: Map.groupBy(await desk.store.people.positions(), ({ employee }) => employee),
    on: (date) => {
      const day = days.get(date) ?? dayOf(orgTreeOn({ units, placements }, date), tops, date);
      days.set(date, day);
      return day;
    },
  };
}

function dayOf(tree: OrgTree, tops: readonly OrgUnitId[], date: LocalDate): Day {
  const paths = new Map<OrgUnitId, readonly OrgUnitId[]>();
  const pathOf = (unit: OrgUnitId): readonly OrgUnitId[] => {
    const path = paths.get(unit) ?? pathToTop(tree, unit);
    paths.set(unit, path);
    return path;
  };
  const names = new Map(
    [...tree.units.values()]
      .filter(
        ({ kind, id }) => kind === "municipality" && pathOf(id).some((at) => tops.includes(at)),
      )
      .map((unit) => [MunicipalityId.parse(unit.id), unitNameOn(unit, date)]),
  );
  return {
    isWithin: (unit, top) => pathOf(unit).includes(top),
    municipalityOf: (positions) => {
      const held = positions.filter(({ period }) => holds(period, date));
      const main = held.find(({ primary }) => primary) ?? held[0];
      if (main === undefined) return undefined;
      const found = pathOf(main.unit).find((unit) => tree.units.get(unit)?.kind === "municipality");
      const municipality = MunicipalityId.safeParse(found).data;
      return municipality !== undefined && names.has(municipality) ? municipality : undefined;
    },
    names,
  };
}

/** What happened between each employee and the course, in the order of the day. */
async function trainingOf(desk: Desk, course: CourseId): Promise<Map<EmployeeId, TrainingEvent[]>> {
  const found = new Map<EmployeeId, TrainingEvent[]>();
  for await (const event of desk.store.learning.events()) {
    if (event.course !== course) continue;
    const events = found.get(event.employee);
    if (events === undefined) found.set(event.employee, [event]);
    else events.push(event);
  }
  return found;
}

function groupsOf(
  names: ReadonlyMap<MunicipalityId, string>,
  records: readonly CompletionRecord[],
  rules: CertificationRules | undefined,
  places: Places,
  date: LocalDate,
): Map<MunicipalityId, number> {
  const { isWithin, municipalityOf } = places.on(date);
  const asked = [...places.positions.values()]
    .filter((positions) => rules === undefined || isObliged(rules, positions, isWithin, date))
    .map(municipalityOf);
  const completed = Map.groupBy(records, ({ municipality }) => municipality);
  return new Map(
    [...names.keys()].map((id) => {
      const persons = new Set(completed.get(id)?.map(({ person }) => person));
      return [id, Math.max(persons.size, asked.filter((each) => each === id).length)];
    }),
  );
}
