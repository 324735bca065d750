import { Instant, LocalDate, OrgUnitId, UnknownNameError } from "@kompetanseregion/domain";
import { ReportingError } from "@kompetanseregion/reporting";
import { openStoreInMemory } from "@kompetanseregion/store";
import { beforeAll, describe, expect, it } from "vitest";

import { localOperator } from "../actor/actor.ts";
import { type Desk, deskOver } from "../desk.ts";
import { keepRegion, StoredRegion } from "../region/stored-region.ts";
import { type Neighbour } from "./neighbouring-days.ts";
import { regionTree, type RegionTreeNode } from "./region-tree.ts";

const secretariat = localOperator(OrgUnitId.parse("kongsbergregionen"));

let desk: Desk;

beforeAll(async () => {
  desk = deskOver(await openStoreInMemory(), {
    now: () => Instant.parse("2026-11-01T09:00:00Z"),
    today: () => LocalDate.parse("2026-11-01"),
  });
  // A store without people or training: the register is enough.
  const region = { id: "kongsbergregionen", name: "Kongsbergregionen", demo: false };
  await keepRegion(desk, StoredRegion.parse(region));
});

const municipalitiesOf = async (region: string, asOf: string) => {
  const { tree } = await regionTree(desk, secretariat, { region, asOf });
  return tree.children;
};

const find = (nodes: readonly RegionTreeNode[], unit: string) =>
  nodes.find((node) => node.unit === OrgUnitId.parse(unit));

const brief = (neighbours: readonly Neighbour[] | undefined) =>
  neighbours?.map(({ name, code, county, inRegion }) => [name, code, county?.name, inRegion]);

describe("a region on a date", () => {
  it("is Bø, Nome and Sauherad in Midt-Telemark on the last day of 2019", async () => {
    const view = await regionTree(desk, secretariat, {
      region: "midt-telemark",
      asOf: "2019-12-31",
    });

    expect(view).toMatchObject({ region: { name: "Midt-Telemark" }, municipalities: 3 });
    expect(view.tree).toMatchObject({ unit: "region:midt-telemark", kind: "region" });
    expect(
      view.tree.children.map(({ name, code, organisationNumber, county }) => [
        name,
        code,
        organisationNumber,
        county,
      ]),
    ).toEqual([
      ["Bø", "0821", "962276172", { code: "08", name: "Telemark" }],
      ["Nome", "0819", "964963371", { code: "08", name: "Telemark" }],
      ["Sauherad", "0822", "964963460", { code: "08", name: "Telemark" }],
    ]);
  });

  it("is Midt-Telemark and Nome the day after, from the same facts", async () => {
    const nodes = await municipalitiesOf("midt-telemark", "2020-01-01");

    expect(
      nodes.map(({ name, code, organisationNumber, county }) => [
        name,
        code,
        organisationNumber,
        county,
      ]),
    ).toEqual([
      ["Midt-Telemark", "3817", "920297293", { code: "38", name: "Vestfold og Telemark" }],
      ["Nome", "3816", "964963371", { code: "38", name: "Vestfold og Telemark" }],
    ]);
  });

  it.each([
    ["kongsbergregionen", "2015-06-30", 7],
    ["midt-telemark", "2024-01-01", 2],
    ["grenland", "2015-06-30", 6],
    ["vest-telemark", "2015-06-30", 6],
    ["btv", "2015-06-30", 53],
    ["btv", "2024-01-01", 41],
  ])("has in %s on %s %d municipalities", async (region, asOf, count) => {
    const view = await regionTree(desk, secretariat, { region, asOf });

    expect(view.municipalities).toBe(count);
    expect(view.tree.children).toHaveLength(count);
    expect(view.tree.children.every(({ code, county }) => code?.slice(0, 2) === county?.code)).toBe(
      true,
    );
  });

  it("is the store's own region today where nothing is asked", async () => {
    expect(await regionTree(desk, secretariat)).toMatchObject({
      region: { id: "kongsbergregionen" },
      asOf: "2026-11-01",
      municipalities: 7,
    });
  });
});

describe("a municipality on a day next to an event", () => {
  it("says on the last day what it becomes", async () => {
    const nodes = await municipalitiesOf("midt-telemark", "2019-12-31");
    const merged = [["Midt-Telemark", "3817", "Vestfold og Telemark", true]];

    expect(brief(find(nodes, "bo-telemark")?.successors)).toEqual(merged);
    expect(brief(find(nodes, "sauherad")?.successors)).toEqual(merged);
    expect(find(nodes, "bo-telemark")?.predecessors).toEqual([]);
  });

  it("says on the first day all that it was", async () => {
    const nodes = await municipalitiesOf("midt-telemark", "2020-01-01");

    expect(brief(find(nodes, "midt-telemark")?.predecessors)).toEqual([
      ["Bø", "0821", "Telemark", true],
      ["Sauherad", "0822", "Telemark", true],
    ]);
    // Nome was not merged, but its code and county changed that day.
    expect(brief(find(nodes, "nome")?.predecessors)).toEqual([["Nome", "0819", "Telemark", true]]);
  });

  it("counts itself among its predecessors where it carried on", async () => {
    const nodes = await municipalitiesOf("btv", "2020-01-01");

    expect(brief(find(nodes, "holmestrand")?.predecessors)).toEqual([
      ["Holmestrand", "0715", "Vestfold", true],
      ["Sande", "0713", "Vestfold", true],
    ]);
  });

  it("says where it went when it leaves the region", async () => {
    const nodes = await municipalitiesOf("btv", "2019-12-31");

    expect(brief(find(nodes, "royken")?.successors)).toEqual([["Asker", "3025", "Viken", false]]);
    expect(brief(find(nodes, "svelvik")?.successors)).toEqual([["Drammen", "3005", "Viken", true]]);
  });

  it("tells of a new name", async () => {
    const nodes = await municipalitiesOf("btv", "2019-12-31");

    expect(find(nodes, "nesbyen")).toMatchObject({
      name: "Nes",
      successors: [{ name: "Nesbyen" }],
    });
  });

  it.each(["2019-06-30", "2020-01-02"])("has neither on a day like %s", async (asOf) => {
    for (const { predecessors, successors } of await municipalitiesOf("btv", asOf)) {
      expect([...predecessors, ...successors]).toEqual([]);
    }
  });
});

describe("asking for a region", () => {
  it("that nobody knows names those that exist", async () => {
    const asked = regionTree(desk, secretariat, { region: "atlantis" });

    await expect(asked).rejects.toThrow(UnknownNameError);
    await expect(asked).rejects.toMatchObject({
      known: ["kongsbergregionen", "midt-telemark", "grenland", "vest-telemark", "btv"],
    });
  });

  it.each(["2019-02-29", "31.12.2019", ""])("refuses %j as a date", async (asOf) => {
    await expect(regionTree(desk, secretariat, { asOf })).rejects.toMatchObject({
      code: "not-a-date",
    });
  });

  it("before the register begins is refused, and says when it begins", async () => {
    const asked = regionTree(desk, secretariat, { asOf: "2012-12-31" });

    await expect(asked).rejects.toThrow(ReportingError);
    await expect(asked).rejects.toThrow(/begins on 2013-01-01/u);
  });
});
