import { Instant, LocalDate, OrgUnitId } from "@kompetanseregion/domain";
import { openStoreInMemory } from "@kompetanseregion/store";
import { beforeAll, describe, expect, it } from "vitest";
import { stringify } from "yaml";

import { localOperator } from "../actor/actor.ts";
import { deskOver } from "../desk.ts";
import { type Checked } from "../input/checked.ts";
import { calibrateBenefit } from "./calibrate.ts";
import { explainBenefit } from "./explain.ts";
import { type BenefitSubject, namedBenefit, readBenefitFile } from "./read-model.ts";
import { simulateBenefit } from "./simulate.ts";

const clock = {
  now: () => Instant.parse("2026-11-01T09:00:00Z"),
  today: () => LocalDate.parse("2026-11-01"),
};

let skien: BenefitSubject;

beforeAll(async () => {
  const desk = deskOver(await openStoreInMemory(), clock);
  skien = await namedBenefit(desk, localOperator(OrgUnitId.parse("kongsbergregionen")), "skien");
});

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function answerOf<Answer>(checked: Checked<Answer>): Answer {
  if (!checked.ok) throw new Error(checked.issues.map(({ message }) => message).join("; "));
  return checked.answer;
}

function issuesOf(checked: Checked<unknown>): unknown[] {
  return checked.ok ? [] : checked.issues.map(({ at, message }) => [at, message]);
}

describe("simulating Skien with the assumed ranges", () => {
  // C.4: P10 1.18, P50 1.37, P90 1.57; P(≥ 1.5) 0.198 ± 0.002, at a million draws.
  it("gives 1.18, 1.37 and 1.57 årsverk, and reaches 1.5 in one case of five", () => {
    const { fte, claim } = answerOf(simulateBenefit(skien, { seed: 1 }));

    expect([fte.p10, fte.p50, fte.p90].map((value) => value.toFixed(2))).toEqual([
      "1.18",
      "1.37",
      "1.57",
    ]);
    expect(claim?.fte).toBe("1.5");
    const { probability = 0, standardError = 0 } = claim ?? {};
    expect(Math.abs(probability - 0.198)).toBeLessThan(0.002 + 3 * standardError);
  });

  it("is moved the most by travel and the least by the basis", () => {
    const { tornado, toMeasure } = answerOf(simulateBenefit(skien, { seed: 1, draws: 10_000 }));

    expect(tornado.bars.map(({ input }) => input)).toEqual([
      "travelHours",
      "hoursBefore",
      "persons",
      "instructorHours",
      "hoursAfter",
      "basis",
    ]);
    expect(tornado.base).toBe("1.3982");
    expect(tornado.bars[0]).toMatchObject({ low: "1.1032", high: "1.6932", swing: "0.5900" });
    expect(toMeasure[0]?.input).toBe("travelHours");
  });

  it("gives the same figures for the same seed", () => {
    const query = { seed: 7, draws: 1_000 };

    expect(simulateBenefit(skien, query)).toEqual(simulateBenefit(skien, query));
  });

  it("is refused for a seed that is none", () => {
    expect(issuesOf(simulateBenefit(skien, { seed: -1 }))).toEqual([[undefined, "seed is -1"]]);
  });
});

describe("calibrating Skien to a claim", () => {
  it.each([
    ["travelHours", "conventional1750", "1.75", "1.75"],
    ["travelHours", "gross1950", "2.35", "2.35"],
    ["travelHours", "net1687.5", "1.5625", "1.5625"],
    ["hoursBefore", "conventional1750", "5.75", "5.75"],
    ["persons", "conventional1750", "750", "750"],
    ["persons", "gross1950", "835.7143", "835.7"],
    ["persons", "net1687.5", "723.2143", "723.2"],
  ])("of 1.5 needs %s on %s to be %s, said as %s", (input, basis, value, printed) => {
    const { alone } = answerOf(calibrateBenefit(skien, "1.5"));

    expect(alone).toContainEqual(expect.objectContaining({ input, basis, value, printed }));
  });

  // C.4: 25 sessions × 1 instructor × 6.25 h; 20 × 2 × 6.25 h; 25 × 1 × 7 h.
  it.each([
    ["net1687.5", "1.25", "156.25"],
    ["conventional1750", "1.25", "250"],
    ["gross1950", "2", "175"],
  ])("of 1.5 on %s is met by %s h travel and %s instructors' hours", (basis, travel, hours) => {
    const { pairs } = answerOf(calibrateBenefit(skien, "1,5"));

    expect(pairs).toContainEqual(
      expect.objectContaining({
        basis,
        values: { travelHours: travel, instructorHours: hours },
        exact: true,
      }),
    );
  });

  it("says persons with one decimal in pairs too, and keeps the value", () => {
    const { pairs } = answerOf(calibrateBenefit(skien, "1.5"));
    const persons = pairs.flatMap(({ values, printed }) =>
      values["persons"] === undefined ? [] : [[values["persons"], printed["persons"]]],
    );

    expect(persons.length).toBeGreaterThan(0);
    for (const [value, printed] of persons) {
      expect(printed).toBe(String(Math.round(Number(value) * 10) / 10));
    }
  });

  it("says that the claim is above what the source's own figures reach", () => {
    const view = answerOf(calibrateBenefit(skien));

    expect(view).toMatchObject({ verdict: "above", claim: { fte: "1.5" }, hoursPerYear: "1750" });
    expect(view.bases[0]).toMatchObject({ fte: "1.0000", gapHours: "875" });
  });

  it.each(["much", "-1", "0"])("is refused for %j årsverk", (claim) => {
    expect(issuesOf(calibrateBenefit(skien, claim))).toHaveLength(1);
  });
});

describe("explaining Skien", () => {
  it("opens the hours to formula, values, sources, and the årsverk to its basis", () => {
    const { figures, simulation } = answerOf(explainBenefit(skien));
    const hours = figures.find(({ unit }) => unit === "h/year");

    expect(hours).toMatchObject({ value: "1750" });
    expect(hours?.withValues).toContain("500 * (4 - 0.5)");
    expect(hours?.sources[0]).toContain("A164");
    expect(figures.find(({ unit }) => unit === "fte")?.basis?.name).toBe("conventional1750");
    expect(simulation).toBeUndefined();
  });

  it("says the seed and the draws behind an interval", () => {
    const { simulation } = answerOf(explainBenefit(skien, { seed: 3, draws: 500 }));

    expect(simulation).toMatchObject({ seed: 3, draws: 500, latinHypercube: false });
  });
});

describe("a benefit model in a file", () => {
  it("is the same model as the one it was written from", () => {
    const read = answerOf(readBenefitFile(bytesOf(stringify(skien.uncertain))));

    expect(read.model).toEqual(skien.uncertain);
    expect(read.free.map(({ input }) => input)).toContain("travelHours");
  });

  it("is refused with every problem at once, each with its place", () => {
    const { inputs, ...model } = skien.uncertain;
    const [persons, before, ...others] = inputs;
    const wrong = [
      { ...persons, source: "" },
      { ...before, value: { kind: "triangular", low: 5, mode: 4, high: 4.5 } },
      ...others,
    ];
    const issues = readBenefitFile(bytesOf(stringify({ ...model, basis: "9to5", inputs: wrong })));
    const codes = issues.ok ? [] : issues.issues.map(({ code }) => code);

    expect(codes).toEqual(expect.arrayContaining(["shape", "missing-source", "inverted-range"]));
  });

  it("is refused by line where it is no YAML", () => {
    expect(issuesOf(readBenefitFile(bytesOf("id: a\nid: b\nx: [1")))).toEqual([
      ["line 2", expect.stringMatching(/not YAML: map keys must be unique/iu)],
      ["line 3", expect.stringMatching(/not YAML/u)],
    ]);
  });

  it.each(["", "just words", "[1, 2]"])("such as %j has the wrong shape", (text) => {
    expect(issuesOf(readBenefitFile(bytesOf(text))).length).toBeGreaterThan(0);
  });
});
