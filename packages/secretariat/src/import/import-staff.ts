import { createHash } from "node:crypto";
import { setImmediate as turn } from "node:timers/promises";

import {
  type EmployeeId,
  type Issue,
  type LocalDate,
  type OrgUnit,
  type OrgUnitId,
} from "@kompetanseregion/domain";
import { type HrExtract, type HrTableMap } from "@kompetanseregion/exchange";
import { type ImportChanges, type ImportRun } from "@kompetanseregion/store";

import { requireReach } from "../access/within-reach.ts";
import { type Actor } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { dateAsked } from "../input/date-asked.ts";
import { columnMapFor, keepColumnMap, type MapOrigin } from "./column-map.ts";
import { employerAsked } from "./employer-asked.ts";
import { peopleChanges, type PersonChange } from "./people-changes.ts";
import { readStaff, type StaffFormat, type TableReading } from "./read-staff.ts";
import { staffBefore } from "./staff-before.ts";
import { unitChanges } from "./unit-changes.ts";

/** An employer's HR extract, and how it is to be taken. */
export interface StaffImport {
  readonly bytes: Uint8Array;
  readonly format: StaffFormat;
  /** The employer's own column map for a table, instead of the one that was used last. */
  readonly map?: HrTableMap;
  /** The employer: a municipality of the store. */
  readonly employer: string;
  /** The day the extract is of, `YYYY-MM-DD`; today where left out. */
  readonly asOf?: string | undefined;
  /** Whether to say only what would change. */
  readonly dryRun: boolean;
  /** Whether a person has seen how many would leave, and wants it so. */
  readonly acceptLoss?: boolean;
  /** Breaks the import off, which then has written nothing; what it is aborted with is thrown. */
  readonly signal?: AbortSignal;
}

/** What an extract changes, or would change. */
export interface StaffImportView {
  readonly format: StaffFormat;
  readonly employer: OrgUnitId;
  readonly asOf: LocalDate;
  /** How a table was understood: its columns, which was taken for which field, by which map. */
  readonly table?: TableReading & { readonly mapOrigin: MapOrigin };
  readonly read: { readonly employees: number; readonly positions: number; readonly units: number };
  /** `refused` wrote nothing, for the reasons in `issues`; `unchanged` had nothing to write. */
  readonly outcome: "preview" | "imported" | "unchanged" | "refused";
  readonly units: {
    readonly founded: number;
    readonly closed: number;
    readonly unitsMoved: number;
    readonly unitsRenamed: number;
  };
  /** By key, never by name. */
  readonly people: Readonly<Record<PersonChange, readonly EmployeeId[]>>;
  /** Rows that were left out with their reasons, and what a person must decide about. */
  readonly issues: readonly Issue[];
  /** Columns and elements that were dropped because of what they hold. */
  readonly dropped: Readonly<Record<string, number>>;
  readonly run?: ImportRun;
}

/** More than this share of the employees gone at once is taken for a wrong or a cut file. */
const mostLoss = 0.1;
/** Where so few are employed, a share says nothing. */
const fewEmployees = 10;

/**
 * Takes in an employer's HR extract: who joined, moved and left, units founded and closed.
 *
 * What stood before the day stays as it was. All of it is written, or nothing; the same extract
 * again changes nothing. Where rows were left out, nobody is taken for gone and no unit for closed,
 * because a row that was left out may be theirs.
 *
 * @throws {UnknownNameError} If there is no such municipality.
 * @throws {SecretariatError} `not-allowed` outside the actor's own units; `not-a-date`.
 * @throws {ExchangeError} Where the file as a whole cannot be read.
 * @throws {Error} What the signal was aborted with; nothing is written then.
 */
export async function importStaff(
  desk: Desk,
  actor: Actor,
  request: StaffImport,
): Promise<StaffImportView> {
  const asOf = dateAsked(request.asOf, desk);
  const employer = await employerAsked(desk, request.employer);
  await requireReach(desk, actor, "import", employer.id);
  const { map, origin } = await columnMapFor(desk, employer.id, "hr-csv", request.map);
  const { extract, table } = await readStaff(request.bytes, request.format, map);
  await unlessStopped(request.signal);
  const plan = await planImport(desk, employer, asOf, extract);
  await unlessStopped(request.signal);
  const view = {
    format: request.format,
    employer: employer.id,
    asOf,
    ...(table !== undefined && { table: { ...table, mapOrigin: origin } }),
    read: {
      employees: extract.employees.length,
      positions: extract.positions.length,
      units: extract.units.length,
    },
    units: plan.units,
    people: plan.people,
    dropped: extract.dropped,
  };
  const issues = [...extract.issues, ...plan.issues];
  const loss = request.acceptLoss === true ? [] : plan.loss;
  if (plan.stops || loss.length > 0) {
    return { ...view, outcome: "refused", issues: [...issues, ...loss] };
  }
  if (isEmpty(plan.changes)) return { ...view, outcome: "unchanged", issues };
  if (request.dryRun) return { ...view, outcome: "preview", issues };
  const run = await write(desk, actor, request, employer.id, plan);
  return { ...view, outcome: "imported", issues, run };
}

interface Plan extends Pick<StaffImportView, "units" | "people"> {
  readonly changes: ImportChanges;
  readonly issues: readonly Issue[];
  /** Why a person must say yes first, if so many are to leave. */
  readonly loss: readonly Issue[];
  /** Whether the extract cannot be taken at all. */
  readonly stops: boolean;
}

async function planImport(
  desk: Desk,
  employer: OrgUnit,
  asOf: LocalDate,
  extract: HrExtract,
): Promise<Plan> {
  const before = await staffBefore(desk, employer.id, asOf);
  const units = unitChanges(extract.units, before, employer, asOf);
  const stops = units.issues.length > 0 || extract.employees.length === 0;
  const people = peopleChanges(extract, before, employer, asOf, {
    idOf: units.idOf,
    founded: units.units,
  });
  const issues = [
    ...units.issues,
    ...people.issues,
    ...(extract.employees.length === 0 ? [emptyExtract] : []),
  ];
  const isPartial = [...extract.issues, ...people.issues].some(isError);
  if (!isPartial) {
    return {
      changes: { ...units, ...people },
      units: units.counts,
      people: people.people,
      issues,
      loss: lossOf(people.people.left.length, before.employed),
      stops,
    };
  }
  const gone = new Set(people.people.left);
  const closed = new Set(
    units.units.filter(({ period }) => period.to !== undefined).map(({ id }) => id),
  );
  return {
    changes: {
      units: units.units.filter(({ id }) => !closed.has(id)),
      placements: units.placements.filter(({ unit }) => !closed.has(unit)),
      identities: people.identities,
      positions: people.positions.filter(({ employee }) => !gone.has(employee)),
    },
    units: { ...units.counts, closed: 0 },
    people: { ...people.people, left: [] },
    issues: gone.size + closed.size > 0 ? [...issues, nobodyGone] : issues,
    loss: [],
    stops,
  };
}

async function write(
  desk: Desk,
  actor: Actor,
  { bytes, format, map, signal }: StaffImport,
  unit: OrgUnitId,
  { changes, units, people }: Plan,
): Promise<ImportRun> {
  const at = desk.clock.now();
  const { joined, left, moved, changed, renamed } = people;
  return desk.store.transaction(async ({ imports, audit, settings }) => {
    if (map !== undefined) await keepColumnMap(settings, unit, "hr-csv", map);
    const run = await imports.apply({
      at,
      actor: actor.id,
      unit,
      format,
      fileHash: createHash("sha256").update(bytes).digest("hex"),
      summary: {
        joined: joined.length,
        left: left.length,
        moved: moved.length,
        changed: changed.length,
        renamed: renamed.length,
        ...units,
      },
      changes,
    });
    const count = joined.length + left.length + moved.length + changed.length + renamed.length;
    await audit.append({ at, actor: actor.id, action: `import ${format}`, scope: unit, count });
    await unlessStopped(signal);
    return run;
  });
}

/** The work between two looks keeps the process to itself, so that a signal must be let in first. */
async function unlessStopped(signal: AbortSignal | undefined): Promise<void> {
  if (signal === undefined) return;
  await turn();
  signal.throwIfAborted();
}

function lossOf(left: number, employed: number): Issue[] {
  if (employed < fewEmployees || left / employed <= mostLoss) return [];
  return [
    {
      code: "too-many-leave",
      severity: "error",
      message: `${left} of ${employed} employees would leave at once`,
      remedy:
        "Check that the file is whole and of this municipality; if it is as it should be, accept the loss.",
    },
  ];
}

const emptyExtract: Issue = {
  code: "empty",
  severity: "error",
  message: "the file has no employee that can be read",
  remedy: "Check the format and the column map; what was left out is listed.",
};

const nobodyGone: Issue = {
  code: "nobody-gone",
  severity: "warning",
  message: "rows were left out, so nobody is taken for gone and no unit for closed",
  remedy: "Mend the rows in the HR system and import again.",
};

function isError({ severity }: Issue): boolean {
  return severity === "error";
}

function isEmpty({ units, placements, identities, positions }: ImportChanges): boolean {
  return units.length + placements.length + identities.length + positions.length === 0;
}
