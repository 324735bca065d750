import { describe, expect, it } from "vitest";

import { benefitIssueInBokmal } from "./issue-words.ts";
import { readBenefitFile } from "./read-model.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const model = `
format: benefit-model/1
id: a
title: A
basis: net1695
inputs:
  - { id: n, label: N, unit: h/year, value: 1, source: x, asOf: 2016-01-01, evidence: unstated }
  - { id: m, label: M, unit: h/year, value: 1, source: x, asOf: 2016-01-01, evidence: measured }
benefits:
  - id: b
    type: timeSaved
    label: B
    formula: n
    claims: [{ resource: "hour:participant:session" }]
    recipient: the employer
    realisation: capacity
`;

describe("what a reader must know, in bokmål", () => {
  it("stands at the same place, with the same code, in other words", () => {
    const read = readBenefitFile(bytesOf(model));
    const warnings = read.ok ? read.answer.warnings : [];
    const said = warnings.map(benefitIssueInBokmal);

    expect(said.map(({ at, code }) => [at, code])).toEqual(
      warnings.map(({ at, code }) => [at, code]),
    );
    expect(said).toContainEqual(
      expect.objectContaining({ at: "benefits.b", message: "ingen eier gevinsten" }),
    );
    expect(said.map(({ code }) => code).toSorted()).toEqual([
      "no-counterfactual",
      "no-owner",
      "unstated",
      "unused-input",
    ]);
    for (const [index, { message, remedy }] of said.entries()) {
      expect(message).not.toBe(warnings[index]?.message);
      expect(remedy).not.toBe(warnings[index]?.remedy);
    }
  });

  it("of what is no benefit's stays as it is", () => {
    const other = { code: "other", severity: "error", message: "m", remedy: "r" } as const;

    expect(benefitIssueInBokmal(other)).toEqual(other);
  });
});
