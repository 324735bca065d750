import { orgTreeOn, pathToTop, unitNameOn } from "@kompetanseregion/domain";
import { findMunicipality } from "@kompetanseregion/regions";

import { authorise } from "../actor/actor.ts";
import { dateAsked } from "../input/date-asked.ts";
import { municipalityOnDate } from "../organisation/municipality-on-date.ts";
import { storedRegion, topUnit } from "../region/stored-region.ts";
import { unitAsked } from "../training-report/report-scope.ts";
import { type ExportDefinition } from "./export-table.ts";

/** The units of the organisation on a date: what every other table's `unit` points to. */
export const unitsTable: ExportDefinition = {
  title: { nb: "Enheter", nn: "Einingar", en: "Units" },
  columns: [
    { name: "unit", kind: "text", about: "the unit's lasting id; the key" },
    { name: "parent", kind: "text", about: "the unit above it; empty at the top" },
    {
      name: "kind",
      kind: "text",
      about: "region, county, municipality, sector, department or workplace",
    },
    { name: "name", kind: "text", about: "its name on the date" },
    { name: "path", kind: "text", about: "the names from the top down to it, with › between" },
    { name: "depth", kind: "count", about: "how many units are above it" },
    {
      name: "municipality",
      kind: "text",
      about: "the municipality's lasting id; empty above municipalities",
    },
    {
      name: "municipalityCode",
      kind: "text",
      about: "the municipality's number on the date, four digits",
    },
    { name: "from", kind: "date", about: "the first day it existed" },
    { name: "to", kind: "date", about: "the first day it no longer existed; empty while it does" },
    { name: "asOf", kind: "date", about: "the date of the organisation" },
  ],
  read: async (desk, actor, query) => {
    const scope = authorise(actor, "read-organisation");
    const asOf = dateAsked(query.asOf, desk);
    const top = await unitAsked(desk, query.unit ?? topUnit(await storedRegion(desk)));
    const tree = orgTreeOn(
      {
        units: await desk.store.organisation.units(),
        placements: await desk.store.organisation.placements(),
      },
      asOf,
    );
    const rows = [...tree.units.values()].flatMap((unit) => {
      const path = pathToTop(tree, unit.id);
      if (!path.includes(top) || !scope.units.some((seen) => path.includes(seen))) return [];
      const names = path.flatMap((id) => {
        const named = tree.units.get(id);
        return named === undefined ? [] : [unitNameOn(named, asOf)];
      });
      const { code } =
        unit.municipality === undefined
          ? {}
          : municipalityOnDate(findMunicipality(unit.municipality), asOf);
      return [
        {
          path: names.toReversed().join(" › "),
          cells: [
            tree.parents.get(unit.id) ?? null,
            unit.kind,
            unitNameOn(unit, asOf),
            names.toReversed().join(" › "),
            path.length - 1,
            unit.municipality ?? null,
            code ?? null,
            { date: unit.period.from },
            unit.period.to === undefined ? null : { date: unit.period.to },
            { date: asOf },
          ],
          unit: unit.id,
        },
      ];
    });
    return rows
      .toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
      .map(({ unit, cells }) => [unit, ...cells]);
  },
};
