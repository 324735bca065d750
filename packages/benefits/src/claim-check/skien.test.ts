import { describe, expect, it } from "vitest";

import { evaluate } from "../evaluation/evaluate.ts";
import { skien, skienClaim } from "../fixtures/skien.ts";
import { calibrate } from "./calibrate.ts";
import { checkClaim } from "./check-claim.ts";
import { extrapolate } from "./extrapolate.ts";

const threeBases = ["conventional1750", "gross1950", "net1687.5"] as const;
const travel = { input: "travelHours", low: 0, high: "2.5", step: "0.25" };
const persons = { input: "persons", low: 450, high: 550 };

describe("the source report's 500 recertifications, 4 hours before and ½ hour now", () => {
  it("free 1 750 hours, and the figure opens to formula, inputs, sources and basis", () => {
    const { hours, fte, gross } = evaluate(skien());

    expect(hours.value.toFixed()).toBe("1750");
    expect(hours.formula).toBe(
      "persons * (hoursBefore - hoursAfter) + persons * travelHours + instructorHours",
    );
    expect(hours.inputs.map(({ id, value }) => [id, value.toFixed()])).toEqual([
      ["persons", "500"],
      ["hoursBefore", "4"],
      ["hoursAfter", "0.5"],
      ["travelHours", "0"],
      ["instructorHours", "0"],
    ]);
    expect(fte.value.toFixed(4)).toBe("1.0000");
    expect(fte.basis).toMatchObject({ name: "conventional1750", hours: "1750" });
    expect(gross).toBe(true);
  });

  it("say which inputs the source is silent about", () => {
    const silent = evaluate(skien()).warnings.filter(({ code }) => code === "unstated");

    expect(silent.map(({ at }) => at)).toEqual(["inputs.travelHours", "inputs.instructorHours"]);
  });
});

describe("the claim of 1.5 årsverk", () => {
  it.each([
    ["gross1950", "0.8974", "2925.0", "1175.00", "0.6026"],
    ["conventional1750", "1.0000", "2625.0", "875.00", "0.5000"],
    ["net1695", "1.0324", "2542.5", "792.50", "0.4676"],
    ["net1687.5", "1.0370", "2531.3", "781.25", "0.4630"],
  ])(
    "by %s: the inputs give %s, the claim needs %s hours, gap %s h",
    (basis, fte, needed, gap, missing) => {
      const row = checkClaim(skien(), skienClaim).byBasis.find((each) => each.basis === basis);

      expect(row?.fte.toFixed(4)).toBe(fte);
      expect(row?.hoursNeeded.toFixed(1)).toBe(needed);
      expect(row?.gapHours.toFixed(2)).toBe(gap);
      expect(row?.gapFte.toFixed(4)).toBe(missing);
    },
  );

  it("lies above 0.81–1.14, which is all that 450 to 550 persons and three bases can give", () => {
    const model = skien({ personsPerYear: { kind: "range", low: 450, high: 550 } });
    const { reach, verdict } = checkClaim(model, skienClaim, [
      "net1695",
      "conventional1750",
      "gross1950",
    ]);

    expect(reach.low.fte.toFixed(2)).toBe("0.81");
    expect(reach.high.fte.toFixed(2)).toBe("1.14");
    expect([reach.low.basis, reach.high.basis]).toEqual(["gross1950", "net1695"]);
    expect(verdict).toBe("above");
  });

  it.each([
    ["conventional1750", "1.75", "750"],
    ["gross1950", "2.35", "835.7"],
    ["net1687.5", "1.5625", "723.2"],
  ])("by %s: needs %s hours of travel each, or %s persons", (basis, hours, count) => {
    const { alone } = calibrate(skien(), skienClaim, [travel, persons], { bases: threeBases });
    const [byTravel, byPersons] = alone.filter((each) => each.basis === basis);

    expect(byTravel).toMatchObject({ input: "travelHours", exact: true, plausible: true });
    expect(byTravel?.value.toFixed()).toBe(hours);
    expect(byPersons).toMatchObject({ input: "persons", exact: true, plausible: false });
    expect(byPersons?.value.toDecimalPlaces(1).toFixed()).toBe(count);
  });

  it.each([
    ["conventional1750", "5.75", "43.75"],
    ["net1687.5", "5.5625", "39.0625"],
    ["gross1950", "6.35", "58.75"],
  ] as const)(
    "by %s: needs sessions of %s hours, or %s instructor hours at each of 20",
    (basis, before, each) => {
      const free = [
        { input: "hoursBefore", low: "3.5", high: "6" },
        { input: "instructorHours", low: 0, high: 240 },
      ];
      const { alone } = calibrate(skien(), skienClaim, free, { bases: [basis] });

      expect(alone[0]?.value.toFixed()).toBe(before);
      expect(alone[1]?.value.div(20).toFixed()).toBe(each);
    },
  );

  it.each([
    ["net1687.5", 1, "1.25", "25"],
    ["conventional1750", 2, "1.25", "20"],
    ["gross1950", 1, "2", "25"],
  ] as const)(
    "by %s with %i instructor: is exactly %s hours of travel and %s sessions",
    (basis, perSession, hours, sessions) => {
      const model = skien({
        instructors: { sessionsPerYear: 0, perSession, preparationHours: 1 },
      });
      const free = [travel, { input: "sessions", low: 10, high: 40 }];
      const { pairs } = calibrate(model, skienClaim, free, { bases: [basis] });
      const found = pairs.map(({ values }) => [
        values["travelHours"]?.toFixed(),
        values["sessions"]?.toFixed(),
      ]);

      expect(found).toContainEqual([hours, sessions]);
    },
  );
});

describe("the thought experiment of 150 årsverk in Norway", () => {
  const scaled = (fte: string, population: number) =>
    extrapolate({
      fte,
      basis: "conventional1750",
      driver: "inhabitants",
      sample: 53_000,
      population,
      uptake: 1,
      sameBaseline: 1,
      source: "The source report: 53 000 inhabitants, «1 % av Norges befolkning»",
    });

  it("scales by 97.5 and not by 100, with the population of 2015", () => {
    expect(scaled("1.5", 5_165_802).factor.toFixed(1)).toBe("97.5");
    expect(scaled("1.5", 5_165_802).fte.toFixed(0)).toBe("146");
    expect(scaled("1", 5_165_802).fte.toFixed(1)).toBe("97.5");
  });

  it("gives 147.17 from 5.2 million, factor 98.113", () => {
    expect(scaled("1.5", 5_200_000).factor.toFixed(3)).toBe("98.113");
    expect(scaled("1.5", 5_200_000).fte.toFixed(2)).toBe("147.17");
  });

  it("says what it is, and that inhabitants are a weak driver", () => {
    const { label, warnings } = scaled("1.5", 5_200_000);

    expect(label).toBe("thought-experiment");
    expect(warnings.map(({ code }) => code)).toEqual(["weak-driver"]);
  });
});
