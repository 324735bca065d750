import { type OrgUnit, type Placement } from "@kompetanseregion/domain";

import { chunksOf, lastOfEach, periodColumns, periodOf } from "../rows.ts";
import { type Session } from "../session.ts";

/** Units and where they hang, through time. */
export interface OrganisationRecords {
  /** Every unit that is or has been, by id. */
  units(): Promise<OrgUnit[]>;
  /** Every placement, by unit and then from the earliest. */
  placements(): Promise<Placement[]>;
  /**
   * Adds or replaces units by id, and placements by unit and first day.
   *
   * @throws {StoreError} `unknown-reference` if a placement names a unit that is in neither the
   *   store nor the call.
   */
  save(changes: {
    readonly units?: readonly OrgUnit[];
    readonly placements?: readonly Placement[];
  }): Promise<void>;
}

/** The organisation as the session sees it. */
export function organisationIn(session: Session): OrganisationRecords {
  return {
    units: async () => {
      const rows = await session.read.selectFrom("org_unit").selectAll().orderBy("id").execute();
      return rows.map(({ id, kind, name, municipality, ...row }) => ({
        id,
        kind,
        name,
        ...(municipality !== null && { municipality }),
        period: periodOf(row),
      }));
    },
    placements: async () => {
      const rows = await session.read
        .selectFrom("placement")
        .selectAll()
        .orderBy("unit")
        .orderBy("from_date")
        .execute();
      return rows.map((row) => ({ unit: row.unit, parent: row.parent, period: periodOf(row) }));
    },
    save: ({ units = [], placements = [] }) =>
      session.write(async (db) => {
        for (const chunk of chunksOf(lastOfEach(units, ({ id }) => id))) {
          await db
            .insertInto("org_unit")
            .values(
              chunk.map(({ id, kind, name, municipality, period }) => ({
                id,
                kind,
                name,
                municipality: municipality ?? null,
                ...periodColumns(period),
              })),
            )
            .onConflict((oc) =>
              oc.column("id").doUpdateSet((eb) => ({
                kind: eb.ref("excluded.kind"),
                name: eb.ref("excluded.name"),
                municipality: eb.ref("excluded.municipality"),
                from_date: eb.ref("excluded.from_date"),
                to_date: eb.ref("excluded.to_date"),
              })),
            )
            .execute();
        }
        const once = lastOfEach(placements, ({ unit, period }) => `${period.from} ${unit}`);
        for (const chunk of chunksOf(once)) {
          await db
            .insertInto("placement")
            .values(
              chunk.map(({ unit, parent, period }) => ({ unit, parent, ...periodColumns(period) })),
            )
            .onConflict((oc) =>
              oc.columns(["unit", "from_date"]).doUpdateSet((eb) => ({
                parent: eb.ref("excluded.parent"),
                to_date: eb.ref("excluded.to_date"),
              })),
            )
            .execute();
        }
      }),
  };
}
