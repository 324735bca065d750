import { Status } from "@kompetanseregion/client";
import { describe, expect, it } from "vitest";

import { benefitSample } from "../../testing/benefit-sample.ts";
import { statementSample } from "../../testing/statement-sample.ts";
import { attentionFor } from "./attention.ts";

const run = {
  id: "run",
  source: "moodle:demo",
  startedAt: "2026-11-22T05:12:31Z",
  status: "finished",
  summary: {},
};

const status = (lastSync?: object) =>
  Status.parse({
    region: { id: "region", name: "Region" },
    demo: false,
    revision: 1,
    today: "2026-11-22",
    projects: [],
    benefitCases: [],
    courses: [],
    lastSync,
  });

const kinds = (...given: Parameters<typeof attentionFor>) =>
  attentionFor(...given).map(({ kind }) => kind);

describe("what needs attention", () => {
  it("is the three findings in the printed accounts and Skien's gap", () => {
    const items = attentionFor(status(run), [statementSample()], [benefitSample()]);

    expect(items).toMatchObject([
      { kind: "findings", count: 3, project: "kompetanseregionen" },
      { kind: "gap", basis: { fte: "1.0000", gap: "0.5000" } },
    ]);
  });

  it("is nothing where all is well", () => {
    const benefit = benefitSample();
    const agreed = {
      ...benefit,
      bases: benefit.bases.map((basis) => ({ ...basis, gap: "0.0000" })),
    };
    const { reconciliation: _, ...statement } = statementSample();

    expect(kinds(status(run), [statement], [agreed])).toEqual([]);
  });

  it("says first that learning data was never read, or not the last time", () => {
    expect(kinds(status(), [], [])).toEqual(["sync-never"]);
    expect(kinds(status({ ...run, status: "failed" }), [statementSample()], [])).toEqual([
      "sync-failed",
      "findings",
    ]);
  });

  it("counts the accounts that are not matched", () => {
    expect(attentionFor(status({ ...run, summary: { unmatched: 14 } }), [], [])).toEqual([
      { kind: "unmatched", count: 14 },
    ]);
  });
});
