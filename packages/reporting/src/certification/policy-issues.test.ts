import { CertificateId, CertificationPolicy, LocalDate } from "@kompetanseregion/domain";
import { describe, expect, it } from "vitest";

import { policyIssues } from "./policy-issues.ts";

const certificate = CertificateId.parse("medisiner");
const title = { nb: "Medisiner", nn: "Medisinar", en: "Medicines" };
const version = (number: number, from: string, to?: string) =>
  CertificationPolicy.parse({
    ...{ certificate, title, version: number, graceDays: 0, noticeDays: 0 },
    period: { from, ...(to !== undefined && { to }) },
    components: [{ id: "kurs", kind: "course" }],
    validity: { mode: "fromCompletion", months: 12 },
    acceptsPriorLearning: false,
  });
const listed = (versions: readonly CertificationPolicy[], asOf = "2016-06-01") =>
  policyIssues(certificate, versions, LocalDate.parse(asOf)).map(({ code, at }) => [code, at]);

describe("what is wrong with the versions of a policy", () => {
  it("is nothing where one follows the other to the day", () => {
    expect(listed([version(2, "2015-01-01"), version(1, "2014-01-01", "2015-01-01")])).toEqual([]);
  });

  it("is the days without any: before the first, between two, after the last", () => {
    const two = [version(1, "2014-01-01", "2015-01-01"), version(2, "2015-03-01", "2016-01-01")];

    expect(listed(two, "2013-12-31")).toEqual([["policy-gap", "policy/medisiner/2013-12-31"]]);
    expect(listed(two, "2015-02-01")).toEqual([["policy-gap", "policy/medisiner/2015-01-01"]]);
    expect(listed(two)).toEqual([
      ["policy-gap", "policy/medisiner/2015-01-01"],
      ["policy-gap", "policy/medisiner/2016-01-01"],
    ]);
    expect(policyIssues(certificate, two, LocalDate.parse("2016-06-01"))[0]).toMatchObject({
      message: expect.stringContaining("from 2015-01-01 until 2015-03-01") as string,
      remedy: expect.stringContaining("Decide on a version") as string,
    });
  });

  it("is the days with two", () => {
    expect(listed([version(1, "2014-01-01"), version(2, "2015-03-01")])).toEqual([
      ["overlapping-policies", "policy/medisiner/2015-03-01"],
    ]);
  });

  it("leaves out what begins after the date", () => {
    expect(listed([version(1, "2014-01-01"), version(2, "2015-03-01")], "2015-01-01")).toEqual([]);
  });
});
