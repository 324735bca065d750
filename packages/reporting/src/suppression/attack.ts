import { type CourseId, type OrgUnitId } from "@kompetanseregion/domain";

import { type Measure } from "../roll-up/roll-up.ts";
import {
  type Finding,
  findInferences,
  type FindingKind,
  findSolved,
  isTelling,
} from "./findings.ts";
import { narrow } from "./narrow.ts";
import { type SuppressedRollUp } from "./published.ts";
import {
  cellFinder,
  learn,
  printedBounds,
  type PublishedCells,
  readPublished,
} from "./read-published.ts";
import { describeCell } from "./table.ts";

/** Something that a reader of the published figures can infer and should not. */
export interface Inference {
  readonly kind: FindingKind;
  readonly unit: OrgUnitId;
  /** None for a number of employees. */
  readonly course: CourseId | undefined;
  readonly measure: Measure;
  /** The figure lies between these, both included. */
  readonly atLeast: number;
  readonly atMost: number;
}

/** What a reader may lay beside the published figures. */
export interface AttackOptions {
  /** Releases of the same report that are public already, in order of publication. */
  readonly earlier?: readonly SuppressedRollUp[];
}

/**
 * Plays a reader who tries to compute what was hidden, and tells what comes of it.
 *
 * The reader knows that figures are 0 or more, that statuses add up to the employees, that units
 * add up to the unit above unless `direct` or `overlap` say otherwise, and narrows every hidden
 * figure by every such equation until nothing narrows further, and solves them together. Of a figure that was hidden in an
 * earlier release too, the reader also takes what could be inferred then, as if it had not
 * changed; a figure that was hidden then and is printed now counts as recovered.
 *
 * @returns Nothing, if the figures are safe to publish.
 */
export function attack(published: SuppressedRollUp, options: AttackOptions = {}): Inference[] {
  const cells = readPublished(published);
  const { table, shown, system } = cells;
  const hidden = Uint8Array.from(shown, (value, cell) =>
    value < 0 && describeCell(table, cell).group < table.units ? 1 : 0,
  );
  const found: Finding[] = tellingShown(published, cells);
  let bounds = printedBounds(shown);
  if (options.earlier !== undefined) {
    const find = cellFinder(published.rows, published.courses, table);
    const learned = learn(options.earlier, table.cells, find);
    for (const cell of learned.hidden) {
      const value = shown[cell] ?? -1;
      if (value >= 0)
        found.push({ kind: "recovered", cell, low: value, high: value, equation: -1 });
      bounds.low[cell] = value >= 0 ? value : (learned.low[cell] ?? 0);
      bounds.high[cell] = value >= 0 ? value : (learned.high[cell] ?? 0);
    }
  }
  if (!narrow(system, bounds)) {
    // What was known earlier cannot hold any more: the reader starts afresh.
    bounds = printedBounds(shown);
    narrow(system, bounds);
  }
  found.push(...findInferences(published, table, system, bounds, hidden));
  found.push(...findSolved(published, table, system, bounds, hidden));
  return found.map((finding) => toInference(published, cells, finding));
}

/** The printed figures that say too much by themselves. */
function tellingShown(rule: SuppressedRollUp, { table, shown }: PublishedCells): Finding[] {
  const findings: Finding[] = [];
  for (const [cell, value] of shown.entries()) {
    if (value < 0) continue;
    const { group, measure } = describeCell(table, cell);
    // Where the number of employees is hidden, it may be any; nothing else should be printed.
    const employees = Math.max(shown[group] ?? 0, 0);
    if (isTelling(rule, measure, value, employees)) {
      findings.push({ kind: "shown", cell, low: value, high: value, equation: -1 });
    }
  }
  return findings;
}

function toInference(
  { rows, courses }: SuppressedRollUp,
  { table }: PublishedCells,
  { kind, cell, low, high }: Finding,
): Inference {
  const { group, course, measure } = describeCell(table, cell);
  const row = rows[group * courses.length];
  if (!row) throw new RangeError(`no unit has number ${group}`);
  return {
    kind,
    unit: row.unit,
    course: course === undefined ? undefined : courses[course],
    measure,
    atLeast: low,
    atMost: high,
  };
}
