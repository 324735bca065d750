import { describe, expect, it } from "vitest";

import { evaluate } from "../evaluation/evaluate.ts";
import { skien, skienElicited } from "../fixtures/skien.ts";
import { simulate } from "../simulation/simulate.ts";
import { explain } from "./explain.ts";

describe("an explanation", () => {
  const explanation = explain(
    evaluate(skien()),
    simulate(skienElicited(), { draws: 1000, seed: 7 }),
  );

  it("opens a figure to its formula, with names and with values", () => {
    const time = explanation.figures.find(({ id }) => id === "participantTime");

    expect(time).toMatchObject({
      value: "1750",
      unit: "h/year",
      formula: "persons * (hoursBefore - hoursAfter)",
      withValues: "500 * (4 - 0.5)",
      sources: ["The source report, section on medicines training"],
    });
  });

  it("names the basis, its hours and where they come from", () => {
    const fte = explanation.figures.find(({ id }) => id === "fte");

    expect(fte?.value).toBe("1");
    expect(fte?.withValues).toBe("(500 * (4 - 0.5) + 500 * 0 + 0) / 1750");
    expect(fte?.basis).toMatchObject({ name: "conventional1750", hours: "1750" });
  });

  it("holds seed, draws and version, so that the interval can be calculated again", () => {
    expect(explanation.version).toBe("benefits/2");
    expect(explanation.simulation).toMatchObject({
      seed: 7,
      draws: 1000,
      latinHypercube: false,
      basis: "triangular: net1687.5, net1695, conventional1750",
    });
  });

  it("is plain data, the same after a journey through JSON", () => {
    expect(JSON.parse(JSON.stringify(explanation.figures))).toEqual(explanation.figures);
  });
});
