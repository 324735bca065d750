import {
  holds,
  type LocalDate,
  type OrgUnit,
  type OrgUnitId,
  type OrgUnitKind,
} from "@kompetanseregion/domain";

import { type Tree } from "../tree/tree.ts";

/** A unit in a report. */
export interface ReportUnit {
  readonly unit: OrgUnitId;
  /** The unit it hangs under; none for the report's top units. */
  readonly parent: OrgUnitId | undefined;
  /** 0 for the report's top units. */
  readonly depth: number;
  readonly kind: OrgUnitKind;
  /** What it was called on the date of the organisation shown. */
  readonly name: string;
}

/** The unit at a place of an organisation, in a report from `top` on. */
export function describeUnit(
  recordOf: (unit: number) => OrgUnit | undefined,
  tree: Tree,
  { place, top, on }: { readonly place: number; readonly top: number; readonly on: LocalDate },
): ReportUnit {
  const unit = recordOf(tree.unitAt[place] ?? -1);
  if (unit === undefined) throw new RangeError(`no unit has place ${place}`);
  const parent = recordOf(tree.unitAt[tree.parent[place] ?? -1] ?? -1);
  return {
    unit: unit.id,
    parent: place === top ? undefined : parent?.id,
    depth: (tree.depth[place] ?? 0) - (tree.depth[top] ?? 0),
    kind: unit.kind,
    name: unit.formerNames?.find(({ period }) => holds(period, on))?.name ?? unit.name,
  };
}
