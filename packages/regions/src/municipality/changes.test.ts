import { LocalDate, Period } from "@kompetanseregion/domain";
import { describe, expect, it } from "vitest";

import { type MunicipalityChange, municipalityChanges } from "./changes.ts";

const year = (from: number) => Period.parse({ from: `${from}-01-01`, to: `${from + 1}-01-01` });

function ofKind<Kind extends MunicipalityChange["kind"]>(kind: Kind, period: Period) {
  return municipalityChanges(period).filter(
    (change): change is Extract<MunicipalityChange, { kind: Kind }> => change.kind === kind,
  );
}

describe("what happened to the municipalities", () => {
  it.each([
    [2014, 0, 0, 0],
    [2017, 1, 0, 0],
    // Sør- and Nord-Trøndelag had 48; Rissa and Leksvik merged, and all the others got new codes.
    [2018, 4, 0, 46],
    [2019, 0, 0, 1],
    [2022, 0, 0, 0],
    // The 51 of Viken, 23 of Vestfold og Telemark and 39 of Troms og Finnmark, and Ålesund.
    [2024, 0, 1, 114],
  ])("in %d: %d mergers, %d splits and %d new codes", (from, merged, split, renumbered) => {
    expect(ofKind("merged", year(from))).toHaveLength(merged);
    expect(ofKind("split", year(from))).toHaveLength(split);
    expect(ofKind("renumbered", year(from))).toHaveLength(renumbered);
  });

  it("in 2020: 41 mergers, and Tysfjord and Snillfjord divided among all their successors", () => {
    expect(ofKind("merged", year(2020))).toHaveLength(41);
    expect(ofKind("split", year(2020)).map(({ from, into }) => [from, into])).toEqual([
      ["tysfjord", ["narvik", "hamaroy"]],
      ["snillfjord", ["heim", "hitra", "orkland"]],
    ]);
  });

  it("moved no municipality to another county but these", () => {
    const ever = Period.parse({ from: "2013-01-01" });

    expect(
      ofKind("changedCounty", ever).map(({ on, municipality, into, from, to }) =>
        [on.slice(0, 4), municipality, into, from, to].join(" "),
      ),
    ).toEqual([
      "2019 rindal rindal more-og-romsdal trondelag",
      "2020 lunner lunner oppland viken",
      "2020 jevnaker jevnaker oppland viken",
      "2020 svelvik drammen vestfold-until-2020 viken",
      "2020 hornindal volda sogn-og-fjordane more-og-romsdal",
      "2020 halsa heim more-og-romsdal trondelag",
      "2020 tjeldsund-until-2020 tjeldsund nordland troms-og-finnmark",
    ]);
  });

  it("is told in the order of the days, and by the days asked for only", () => {
    const days = municipalityChanges(Period.parse({ from: "2013-01-01" })).map(({ on }) => on);

    expect(days).toEqual(days.toSorted());
    expect(new Set(days)).toEqual(
      new Set(
        ["2017", "2018", "2019", "2020", "2024", "2026"].map((one) =>
          LocalDate.parse(`${one}-01-01`),
        ),
      ),
    );
  });
});
