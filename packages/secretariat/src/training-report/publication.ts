import { type LocalDate, type OrgUnitId } from "@kompetanseregion/domain";
import {
  rollUp,
  suppress,
  type SuppressedRollUp,
  type SuppressedRow,
  type Workforce,
} from "@kompetanseregion/reporting";

import { SecretariatError } from "../secretariat-error.ts";

/** Groups of fewer persons than this are hidden from those who may not see names. */
export const smallestGroup = 5;

/** That all or none of a group has completed is shown only where the group has this many. */
export const groupBelow = 10;

const mostDates = 12;

/** What was published of a workforce; a change of the data makes a new workforce. */
const published = new WeakMap<Workforce, Map<LocalDate, SuppressedRollUp>>();

/**
 * The whole region's report on a date as it may be published.
 *
 * It is made once, for every unit and course, and every page, file and document shows a part of
 * it: two reports with different hidden figures could be laid side by side and give them away.
 */
export function publicationOf(
  workforce: Workforce,
  region: OrgUnitId,
  asOf: LocalDate,
): SuppressedRollUp {
  const dates = published.get(workforce) ?? new Map<LocalDate, SuppressedRollUp>();
  published.set(workforce, dates);
  const known = dates.get(asOf);
  if (known !== undefined) return known;

  const whole = rollUp(workforce, { asOf, scope: { units: [region], persons: false } });
  const made = suppress(whole, { k: smallestGroup, protects: "groups", groupBelow });
  const [oldest] = dates.keys();
  if (oldest !== undefined && dates.size >= mostDates) dates.delete(oldest);
  dates.set(asOf, made);
  return made;
}

/**
 * The same report shown in the organisation of another date, as it may be published beside the
 * first.
 *
 * Two organisations over the same persons could be subtracted from each other: what has moved
 * between them is the difference. So everything that has moved must be shown by itself already;
 * then the difference tells nothing new. What is hidden in one is hidden in the other.
 *
 * @throws {SecretariatError} `tells-too-much` where something hidden has moved.
 */
export function restatedPublicationOf(
  workforce: Workforce,
  region: OrgUnitId,
  asOf: LocalDate,
  restateOn: LocalDate,
): SuppressedRollUp {
  const first = publicationOf(workforce, region, asOf);
  const scope = { units: [region], persons: false };
  const shown = rollUp(workforce, { asOf, restateOn, scope });
  const parentNow = new Map(shown.rows.map(({ unit, parent }) => [unit, parent]));
  const moved = new Set<string>();
  for (const row of first.rows) {
    const isMoved = !parentNow.has(row.unit) || parentNow.get(row.unit) !== row.parent;
    const { employees, enrolled, inProgress, completed, notStarted } = row;
    const cells = [employees, enrolled, inProgress, completed, notStarted];
    if (isMoved && cells.includes("suppressed")) moved.add(row.name);
  }
  if (moved.size > 0) {
    const names = [...moved].slice(0, 3).join(", ");
    throw new SecretariatError(
      "tells-too-much",
      `figures of ${asOf} in the organisation of ${restateOn} would show small groups that have moved: ${names}`,
      {
        remedy:
          "Ask without --restate, choose dates between which nothing small has moved, or ask as a user who may see names.",
      },
    );
  }
  return suppress(shown, { k: smallestGroup, protects: "groups", groupBelow, earlier: [first] });
}

/** The rows of a unit and everything below it, as a report that starts there. */
export function under(top: OrgUnitId, rows: readonly SuppressedRow[]): SuppressedRow[] {
  const units = new Set<OrgUnitId>();
  let topDepth = 0;
  // Rows come in preorder, so a unit's parent has been seen before it.
  return rows.flatMap((row) => {
    const isTop = row.unit === top;
    if (!isTop && (row.parent === undefined || !units.has(row.parent))) return [];
    if (isTop) topDepth = row.depth;
    units.add(row.unit);
    return [{ ...row, depth: row.depth - topDepth, parent: isTop ? undefined : row.parent }];
  });
}
