import {
  LocalDate,
  membersOn,
  orgHistory,
  orgTreeOn,
  OrgUnitId,
  successorsOn,
  unitNameOn,
} from "@kompetanseregion/domain";
import { describe, expect, it } from "vitest";

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
    ["btv", "sande", ["holmestrand"]],
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
