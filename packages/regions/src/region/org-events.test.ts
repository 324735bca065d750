import {
  LocalDate,
  membersOn,
  orgHistory,
  orgTreeOn,
  OrgUnitId,
  Region,
  successorsOn,
  unitNameOn,
} from "@kompetanseregion/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { municipalities } from "../municipality/register.ts";

import { orgEventsOf } from "./org-events.ts";
import { findRegion, regions } from "./regions.ts";

const day = (text: string) => LocalDate.parse(text);
const unit = (text: string) => OrgUnitId.parse(text);
const historyOf = (region: string) => orgHistory(orgEventsOf(findRegion(region)));

describe("a region told as events", () => {
  it.each(regions.map(({ id }) => id))("is told without contradiction: %s", (id) => {
    expect(historyOf(id).issues).toEqual([]);
  });

  it.each(
    regions.flatMap((region) =>
      ["2013-01-01", "2016-12-31", "2017-01-01", "2018-01-01", "2019-12-31", "2020-01-01"].map(
        (date) => ({ region, date }),
      ),
    ),
  )("has the same members as the list: $region.id on $date", ({ region, date }) => {
    const { parents } = orgTreeOn(historyOf(region.id), day(date));

    expect([...parents.keys()].toSorted()).toEqual(membersOn(region, day(date)).toSorted());
    expect([...parents.values()].every((parent) => parent === unit(`region:${region.id}`))).toBe(
      true,
    );
  });

  it.each([
    ["midt-telemark", "bo-telemark", ["midt-telemark"]],
    ["midt-telemark", "nome", ["nome"]],
    ["btv", "svelvik", ["drammen"]],
    ["btv", "hof", ["holmestrand"]],
    ["btv", "sande-vestfold", ["holmestrand"]],
    ["btv", "royken", []],
  ])("in %s leads from %s to %j", (region, municipality, successors) => {
    expect(successorsOn(historyOf(region), unit(municipality), day("2026-11-22"))).toEqual(
      successors,
    );
  });

  it("calls Nesbyen by the name of the day", () => {
    const nesbyen = historyOf("btv").units.find(({ id }) => id === unit("nesbyen"));

    expect(nesbyen && unitNameOn(nesbyen, day("2019-12-31"))).toBe("Nes");
    expect(nesbyen && unitNameOn(nesbyen, day("2020-01-01"))).toBe("Nesbyen");
  });
});

describe("a region of any municipalities", () => {
  const regionOf = (
    members: readonly { readonly municipality: string; readonly period: object }[],
  ) => Region.parse({ id: "utvalget", name: "Utvalget", members });
  const wholeLife = municipalities.map(({ id, period }) => ({ municipality: id, period }));
  const reforms = [
    "2013-01-01",
    "2016-12-31",
    "2017-01-01",
    "2018-01-01",
    "2020-01-01",
    "2024-01-01",
  ];

  it("may be the whole country, where all successors of what was divided are found", () => {
    const norway = orgHistory(orgEventsOf(regionOf(wholeLife)));
    const today = (id: string) => successorsOn(norway, unit(id), day("2026-11-22"));

    expect(norway.issues).toEqual([]);
    expect(orgTreeOn(norway, day("2024-01-01")).parents.size).toBe(357);
    expect(today("snillfjord")).toEqual(["heim", "hitra", "orkland"]);
    expect(today("tysfjord")).toEqual(["narvik", "hamaroy"]);
    expect(today("skodje")).toEqual(["alesund"]);
    expect(municipalities.filter(({ id }) => today(id).length === 0)).toEqual([]);
  });

  it("is told without contradiction, and has its members on every day", () => {
    fc.assert(
      fc.property(fc.subarray(wholeLife, { maxLength: 60 }), (members) => {
        const region = regionOf(members);
        const history = orgHistory(orgEventsOf(region));

        expect(history.issues).toEqual([]);
        for (const date of reforms) {
          const { parents } = orgTreeOn(history, day(date));
          expect([...parents.keys()].toSorted()).toEqual(membersOn(region, day(date)).toSorted());
        }
      }),
    );
  });

  it("follows what became of a member into it, also where the others were outside", () => {
    const history = orgHistory(
      orgEventsOf(
        regionOf(
          wholeLife.filter(({ municipality }) =>
            ["fet", "lillestrom", "snillfjord", "hitra"].includes(municipality),
          ),
        ),
      ),
    );

    expect(successorsOn(history, unit("fet"), day("2020-01-01"))).toEqual(["lillestrom"]);
    expect(successorsOn(history, unit("snillfjord"), day("2020-01-01"))).toEqual(["hitra"]);
  });

  it("has a member from the day it joins until the day it leaves", () => {
    const joins = { municipality: "rana", period: { from: "2016-07-01", to: "2022-01-01" } };
    const region = regionOf([joins]);
    const history = orgHistory(orgEventsOf(region));

    expect(history.issues).toEqual([]);
    for (const date of ["2016-06-30", "2016-07-01", "2021-12-31", "2022-01-01"]) {
      expect([...orgTreeOn(history, day(date)).parents.keys()]).toEqual(
        membersOn(region, day(date)),
      );
    }
  });
});
