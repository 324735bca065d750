import { LocalDate, orgHistory, Region } from "@kompetanseregion/domain";
import { findMunicipality, orgEventsOf } from "@kompetanseregion/regions";
import { describe, expect, it } from "vitest";

import { predecessorsOf, successorsOf } from "./neighbouring-days.ts";

const day = (text: string) => LocalDate.parse(text);

const historyOf = (...ids: readonly string[]) =>
  orgHistory(
    orgEventsOf(
      Region.parse({
        id: "prove",
        name: "Prøve",
        members: ids.map((municipality) => ({
          municipality,
          period: findMunicipality(municipality).period,
        })),
      }),
    ),
  );

const names = (neighbours: ReturnType<typeof successorsOf>) =>
  neighbours.map(({ municipality, inRegion }) => [municipality, inRegion]);

describe("a municipality on the days beside a split", () => {
  it("becomes all that it was divided among", () => {
    const history = historyOf("snillfjord", "heim", "hitra", "orkland");

    expect(names(successorsOf(findMunicipality("snillfjord"), history, day("2019-12-31")))).toEqual(
      [
        ["heim", true],
        ["hitra", true],
        ["orkland", true],
      ],
    );
  });

  it("is found from what was carved out of it, also where it carries on itself", () => {
    const history = historyOf("alesund", "haram");

    expect(names(successorsOf(findMunicipality("alesund"), history, day("2023-12-31")))).toEqual([
      ["alesund", true],
      ["haram", true],
    ]);
    expect(names(predecessorsOf(findMunicipality("haram"), history, day("2024-01-01")))).toEqual([
      ["alesund", true],
    ]);
  });

  it("is followed out of the region", () => {
    const history = historyOf("tysfjord", "bodo");

    expect(names(successorsOf(findMunicipality("tysfjord"), history, day("2019-12-31")))).toEqual([
      ["narvik", false],
      ["hamaroy", false],
    ]);
  });
});
