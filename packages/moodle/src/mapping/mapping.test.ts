import { describe, expect, it } from "vitest";

import { proposeHierarchy } from "./propose-hierarchy.ts";
import { recogniseWorkplaces } from "./recognise-workplaces.ts";
import { workplaceKey } from "./workplace-key.ts";

describe("a workplace's name", () => {
  it.each([
    ["SOLBAKKEN  SYKEHJEM ", "solbakken sykehjem"],
    ["Solbakken sjh., Avd. 2", "solbakken sykehjem avdeling 2"],
    ["Solbakken sykehjem - avdeling 2", "solbakken sykehjem avdeling 2"],
    ["Åsen bhg", "åsen barnehage"],
    ["Aasen barnehage", "åsen barnehage"],
    ["A\u030Asen barnehage", "åsen barnehage"],
    ["Ã…sen barnehage", "åsen barnehage"],
    ["SkÃ¸yen skole", "skøyen skole"],
    ["– . -", ""],
    ["<ny>", "ny"],
  ])("«%s» is compared as «%s»", (text, key) => {
    expect(workplaceKey(text)).toBe(key);
  });

  it("keeps letters that only look like damage, and knows a region's own short forms", () => {
    expect(workplaceKey("SÃO skole")).toBe("são skole");
    expect(workplaceKey("Åsen oms.", { oms: "omsorgssenter" })).toBe("åsen omsorgssenter");
    expect(workplaceKey("Kom inn", { kom: "" })).toBe("kom inn");
  });
});

describe("workplaces that accounts name", () => {
  const units = [
    { id: "hjem", name: "Solbakken sykehjem" },
    { id: "avd1", name: "Solbakken sykehjem avdeling 1" },
    { id: "skole-a", name: "Åsen skole" },
    { id: "skole-b", name: "Åsen skole" },
    { id: "bhg", name: "Lia barnehage", alsoCalled: ["Gamlelia barnehage"] },
  ];

  it("are found however they are spelt, a department in its unit where it is none itself", () => {
    const { units: found, unrecognised } = recogniseWorkplaces(
      ["solbakken SJH", "Solbakken sjh avd. 1", "Solbakken sjh avd. 2", "GAMLELIA BHG."],
      units,
    );

    expect(Object.fromEntries(found)).toEqual({
      "solbakken SJH": "hjem",
      "Solbakken sjh avd. 1": "avd1",
      "Solbakken sjh avd. 2": "hjem",
      "GAMLELIA BHG.": "bhg",
    });
    expect(unrecognised).toEqual([]);
  });

  it("are reported once for all spellings where nothing, or more than one unit, is called so", () => {
    const texts = ["TUNET", "Tunet ", "tunet", "Tunet", "Aasen skole", "", " – ", undefined];

    expect(recogniseWorkplaces(texts, units)).toEqual({
      units: new Map(),
      unrecognised: [
        {
          text: "Tunet",
          spellings: ["TUNET", "Tunet", "tunet"],
          accounts: 4,
          candidates: [],
        },
        {
          text: "Aasen skole",
          spellings: ["Aasen skole"],
          accounts: 1,
          candidates: ["skole-a", "skole-b"],
        },
      ],
      silent: 3,
    });
  });
});

describe("a hierarchy proposed by accounts", () => {
  const account = (key: string, kommune: string, arbeidssted: string) => ({
    key,
    fields: { kommune, arbeidssted },
  });

  it("comes from profile fields, the same unit for all spellings", () => {
    const hierarchy = proposeHierarchy(
      { by: "fields", fields: ["Kommune", "Arbeidssted"] },
      {
        accounts: [
          account("1", "FJELLBY", "Åsen skole"),
          account("2", "Fjellby", "aasen  skole"),
          account("3", "Dalby", "Tunet"),
          account("4", "Fjellby", ""),
          account("5", "", "Åsen skole"),
          account("6", "", ""),
          account("7", "", "Ukjent sted"),
        ],
      },
    );

    expect(hierarchy.units).toEqual([
      { key: "fjellby", name: "Fjellby", spellings: ["FJELLBY", "Fjellby"] },
      {
        key: "fjellby/åsen skole",
        name: "Åsen skole",
        parent: "fjellby",
        spellings: ["Åsen skole", "aasen skole"],
      },
      { key: "dalby", name: "Dalby", spellings: ["Dalby"] },
      { key: "dalby/tunet", name: "Tunet", parent: "dalby", spellings: ["Tunet"] },
    ]);
    expect(Object.fromEntries(hierarchy.placements)).toEqual({
      1: "fjellby/åsen skole",
      2: "fjellby/åsen skole",
      3: "dalby/tunet",
      4: "fjellby",
      5: "fjellby/åsen skole",
    });
    expect(hierarchy.unplaced).toEqual([
      { account: "6", why: "silent" },
      { account: "7", why: "silent" },
    ]);
  });

  it("places nobody by a guess where a name without its municipality is in two of them", () => {
    const { unplaced } = proposeHierarchy(
      { by: "fields", fields: ["kommune", "arbeidssted"] },
      {
        accounts: [
          account("1", "Fjellby", "Åsen skole"),
          account("2", "Dalby", "Åsen skole"),
          account("3", "", "Åsen skole"),
        ],
      },
    );

    expect(unplaced).toEqual([{ account: "3", why: "several" }]);
  });

  it("comes from cohorts, only those that are workplaces, and never from two at once", () => {
    const { placements, unplaced } = proposeHierarchy(
      { by: "cohort", idNumberBegins: "ORG-" },
      {
        accounts: [{ key: "1" }, { key: "2" }, { key: "3" }],
        cohorts: [
          { id: 1, name: "Åsen skole", idnumber: "ORG-1" },
          { id: 2, name: "Tunet", idnumber: "ORG-2" },
          { id: 3, name: "Nyansatte", idnumber: undefined },
        ],
        cohortMembers: new Map([
          [1, [1, 2]],
          [2, [2]],
          [3, [1, 3]],
        ]),
      },
    );

    expect(Object.fromEntries(placements)).toEqual({ 1: "åsen skole" });
    expect(unplaced).toEqual([
      { account: "2", why: "several" },
      { account: "3", why: "silent" },
    ]);
  });

  it("comes from the categories of courses, with the tree they stand in", () => {
    const { units, placements } = proposeHierarchy(
      { by: "category" },
      {
        accounts: [{ key: "1" }],
        categories: [
          { id: 32, name: "Helse", idnumber: undefined, parent: 24, path: "/24/32" },
          { id: 24, name: "Fjellby", idnumber: undefined, parent: 0, path: "/24" },
        ],
        courseCategories: new Map([["1", [32, 32]]]),
      },
    );

    expect(units.map(({ name }) => name)).toEqual(["Fjellby", "Helse"]);
    expect(placements.get("1")).toBe("fjellby/helse");
  });

  it("is none where the HR system alone decides", () => {
    expect(proposeHierarchy({ by: "nothing" }, { accounts: [{ key: "1" }] })).toEqual({
      units: [],
      placements: new Map(),
      unplaced: [{ account: "1", why: "silent" }],
    });
  });
});
