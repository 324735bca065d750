import { type LocalDate, type OrgUnitId } from "@kompetanseregion/domain";
import {
  rollUp,
  suppress,
  type SuppressedRollUp,
  type SuppressedRow,
  suppressionPattern,
  type SuppressionPattern,
  type Workforce,
} from "@kompetanseregion/reporting";

import { SecretariatError } from "../secretariat-error.ts";

/** Groups of fewer persons than this are hidden from those who may not see names. */
export const smallestGroup = 5;

/** What a group has done is shown only where the group has this many. */
const groupBelow = 10;

const patterns = new WeakMap<Workforce, Map<OrgUnitId, SuppressionPattern>>();

/**
 * Which units of a region are hidden from those who may not see names: the same in every table, for
 * every date, so that no two of them tell more laid side by side (docs/decisions/0004).
 *
 * It is made once for a workforce; a change of the data makes a new workforce.
 */
export function patternOf(workforce: Workforce, region: OrgUnitId): SuppressionPattern {
  const known = patterns.get(workforce) ?? new Map<OrgUnitId, SuppressionPattern>();
  patterns.set(workforce, known);
  const pattern =
    known.get(region) ??
    suppressionPattern(workforce, {
      scope: { units: [region], persons: false },
      k: smallestGroup,
      groupBelow,
    });
  known.set(region, pattern);
  return pattern;
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
  const pattern = patternOf(workforce, region);
  const scope = { units: [region], persons: false };
  const first = suppress(rollUp(workforce, { asOf, scope }), { pattern });
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
  return suppress(shown, { pattern });
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
