import { Instant, LocalDate } from "@kompetanseregion/domain";
import { openStoreInMemory } from "@kompetanseregion/store";
import { describe, expect, it } from "vitest";

import { type Desk, deskOver } from "../desk.ts";
import { importStaff } from "../import/import-staff.ts";
import { regionTree } from "../organisation/region-tree.ts";
import { trainingReport } from "../training-report/training-report.ts";
import { foundRegion, knownRegions } from "./found-region.ts";
import { status } from "./status.ts";
import { regionAdministrator } from "./stored-region.ts";

async function emptyDesk(): Promise<Desk> {
  return deskOver(await openStoreInMemory(), {
    now: () => Instant.parse("2026-11-01T09:00:00Z"),
    today: () => LocalDate.parse("2026-11-01"),
  });
}

const staff = `Ansattnr;Navn;Sektor;Fra dato
1;Oppdiktet Navn;Helse;01.02.2015
2;Oppdiktet Annen;Helse;01.02.2015
`;

describe("a region that is founded", () => {
  it.each(knownRegions())("as $id has its municipalities and nobody in them", async ({ id }) => {
    const desk = await emptyDesk();
    const { municipalities, region } = await foundRegion(desk, { from: id });
    const actor = await regionAdministrator(desk);

    expect(region).toMatchObject({ id, demo: false });
    expect(await regionTree(desk, actor)).toMatchObject({ region: { id }, municipalities });
    expect(await status(desk, actor)).toMatchObject({ region: { id }, demo: false, courses: [] });
    expect(await trainingReport(desk, actor)).toMatchObject({ unit: `region:${id}`, rows: [] });
    expect(await desk.store.people.positions()).toEqual([]);
    expect(await desk.store.audit.entries()).toMatchObject([{ action: "found-region", scope: id }]);
  });

  it("takes in an employer's list at once, also where it is called as one of its municipalities", async () => {
    const desk = await emptyDesk();
    await foundRegion(desk, { from: "midt-telemark" });
    const actor = await regionAdministrator(desk);
    const { outcome, people } = await importStaff(desk, actor, {
      bytes: new TextEncoder().encode(staff),
      format: "hr-csv",
      employer: "midt-telemark",
      dryRun: false,
    });

    expect(outcome).toBe("imported");
    expect(people.joined).toHaveLength(2);
  });

  it("may be one that nobody has described here", async () => {
    const desk = await emptyDesk();
    const { region } = await foundRegion(desk, {
      name: "Øvre Hallingdal",
      municipalities: ["hol", "al", "hemsedal"],
    });
    const tree = await regionTree(desk, await regionAdministrator(desk), { asOf: "2026-01-01" });

    expect(region.id).toBe("ovre-hallingdal");
    expect(tree.tree.children.map(({ name }) => name)).toEqual(["Hemsedal", "Hol", "Ål"]);
  });

  it("is refused without municipalities, of unknown ones, and where there is one already", async () => {
    const desk = await emptyDesk();

    await expect(foundRegion(desk, { name: "Ingen", municipalities: [] })).rejects.toMatchObject({
      code: "not-understood",
    });
    await expect(
      foundRegion(desk, { name: "Fjern", municipalities: ["atlantis"] }),
    ).rejects.toMatchObject({ code: "unknown-name" });
    await foundRegion(desk, { from: "btv" });
    await expect(foundRegion(desk, { from: "grenland" })).rejects.toThrow(/already: btv/u);
  });
});
