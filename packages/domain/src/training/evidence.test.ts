import { describe, expect, it } from "vitest";
import { z } from "zod";

import { LocalDate } from "../time/local-date.ts";

import { completionsFromEvidence, Evidence } from "./evidence.ts";

const hospital = {
  id: "sak-2015-17",
  employee: "e1",
  kind: "courseCertificate",
  on: "2014-11-03",
  issuedBy: "Sykehusapoteket i Skien",
  reference: "2015/17",
  provenance: { source: "file:dokumentasjon.csv", run: "1", observedAt: "2015-02-01T09:00:00Z" },
};
const accepted = { on: "2015-02-10", by: "leader", acceptedFor: ["legemiddelhandtering"] };
const rejected = { on: "2015-03-01", by: "professional", acceptedFor: [] };

const coursesOn = (date: string, ...evidence: object[]) =>
  completionsFromEvidence(z.array(Evidence).parse(evidence), LocalDate.parse(date)).map(
    ({ course, on, provenance }) => [course, on, provenance.source],
  );

describe("evidence from outside the platform", () => {
  it("is a completion on the day it was achieved, once somebody has accepted it", () => {
    const one = { ...hospital, assessment: accepted };

    expect(coursesOn("2015-02-09", one)).toEqual([]);
    expect(coursesOn("2015-02-10", one)).toEqual([
      ["legemiddelhandtering", "2014-11-03", "file:dokumentasjon.csv"],
    ]);
  });

  it("is nothing yet while nobody has assessed it", () => {
    expect(coursesOn("2026-11-22", hospital)).toEqual([]);
  });

  it("counts by its latest assessment, in whatever order they come", () => {
    const both = [
      { ...hospital, assessment: accepted },
      { ...hospital, assessment: rejected },
    ];

    for (const told of [both, both.toReversed()]) {
      expect(coursesOn("2015-02-28", ...told)).toHaveLength(1);
      expect(coursesOn("2015-03-01", ...told)).toEqual([]);
    }
  });
});
