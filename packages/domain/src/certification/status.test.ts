import { describe, expect, it } from "vitest";
import { z } from "zod";

import { base, day, fact, policyOf } from "./fixtures/facts.ts";
import { CertificationPolicy } from "./policy.ts";
import { describeStep } from "./reasoning.ts";
import { statusOf } from "./status.ts";

describe("the last valid day", () => {
  const yearly = { mode: "fromCompletion", months: 12 };
  const fixed = { mode: "fixedDate", lastDay: "12-31", minimumMonths: 6 };
  const firstOfMarch = { mode: "fixedDate", lastDay: "03-01", minimumMonths: 6 };

  it.each([
    // Moodle Workplace's documented cases.
    ["2023-02-12", yearly, "2024-02-11"],
    ["2023-02-20", yearly, "2024-02-19"],
    // Decided: never longer than promised, so 29 February ends before 28 February.
    ["2024-02-29", yearly, "2025-02-27"],
    ["2023-03-01", yearly, "2024-02-29"],
    ["2024-02-29", { mode: "fromCompletion", months: 48 }, "2028-02-28"],
    ["2023-08-31", { mode: "fromCompletion", months: 6 }, "2024-02-28"],
    // Totara's question about a fixed date and a minimum: February counts this year, July does not.
    ["2024-02-15", fixed, "2024-12-31"],
    ["2024-07-01", fixed, "2024-12-31"],
    ["2024-07-02", fixed, "2025-12-31"],
    ["2024-12-31", fixed, "2025-12-31"],
    ["2024-12-31", { ...fixed, minimumMonths: 0 }, "2024-12-31"],
    // A new hire on 20 January in a 1 March cycle is not asked again in six weeks.
    ["2024-01-20", firstOfMarch, "2025-03-01"],
    ["2024-01-20", { ...firstOfMarch, minimumMonths: 0 }, "2024-03-01"],
    ["2023-02-12", { mode: "forever" }, undefined],
  ])("of what is completed on %s by %j is %s", (completed, validity, lastValidDay) => {
    const status = statusOf(
      [fact("achieved", completed)],
      [policyOf({ validity })],
      day(completed),
    );

    expect(["valid", "expiring"]).toContain(status.state);
    expect(status.lastValidDay).toBe(lastValidDay);
  });

  it("does not exist as a fixed 29 February", () => {
    const validity = { mode: "fixedDate", lastDay: "02-29", minimumMonths: 6 };

    expect(CertificationPolicy.safeParse({ ...base, validity }).success).toBe(false);
  });
});

describe("the state of somebody who is asked to certify", () => {
  const required = fact("required", "2023-02-01", { dueOn: "2023-04-15" });

  it.each([
    ["2023-01-31", [], "notRequired"],
    ["2023-02-01", [], "required"],
    ["2023-02-14", [], "required"],
    ["2023-02-15", [], "due"],
    ["2023-04-15", [], "due"],
    ["2023-04-16", [], "overdue"],
    ["2023-03-01", [fact("started", "2023-02-20")], "inProgress"],
    ["2023-04-16", [fact("started", "2023-02-20")], "overdue"],
    ["2023-05-01", [fact("achieved", "2023-04-20")], "valid"],
    ["2024-02-19", [fact("achieved", "2023-04-20")], "valid"],
    ["2024-02-20", [fact("achieved", "2023-04-20")], "expiring"],
    ["2024-04-19", [fact("achieved", "2023-04-20")], "expiring"],
    ["2024-04-20", [fact("achieved", "2023-04-20")], "expired"],
    ["2023-06-01", [fact("exempt", "2023-05-01", { lastDay: "2023-06-01" })], "exempt"],
    ["2023-06-02", [fact("exempt", "2023-05-01", { lastDay: "2023-06-01" })], "overdue"],
    ["2023-06-01", [fact("released", "2023-05-01")], "notRequired"],
    ["2023-06-01", [fact("temporary", "2023-05-01", { lastDay: "2023-09-01" })], "valid"],
    ["2023-09-02", [fact("temporary", "2023-05-01", { lastDay: "2023-09-01" })], "overdue"],
    ["2023-06-01", [fact("priorLearning", "2023-05-01")], "valid"],
    ["2023-06-01", [fact("achieved", "2023-04-01"), fact("revoked", "2023-05-01")], "expired"],
    ["2023-06-01", [fact("achieved", "2023-04-01"), fact("withdrawn", "2023-05-01")], "expired"],
  ])("on %s after %j is %s", (date, facts, state) => {
    expect(statusOf([required, ...facts], [policyOf()], day(date)).state).toBe(state);
  });

  it("is still an obligation when it expired years ago, not only for 90 days", () => {
    const facts = [required, fact("achieved", "2023-03-01")];

    expect(statusOf(facts, [policyOf()], day("2026-11-22"))).toMatchObject({
      state: "expired",
      required: true,
      dueOn: "2024-02-29",
      lastValidDay: "2024-02-29",
    });
  });

  it("is no longer one once released, though the certificate still holds", () => {
    const facts = [required, fact("achieved", "2023-03-01"), fact("released", "2023-06-01")];

    expect(statusOf(facts, [policyOf()], day("2023-07-01"))).toMatchObject({
      state: "valid",
      required: false,
    });
  });
});

describe("renewal", () => {
  const short = {
    components: [{ id: "passeringstest", kind: "test" }],
    windowDays: 90,
  };
  const first = fact("achieved", "2023-01-10");
  const renewing = (on: string) => fact("achieved", on, { component: "passeringstest" });

  it.each([
    ["fromCompletion", "2023-12-01", "2024-11-30"],
    ["fromExpiry", "2023-12-01", "2025-01-09"],
    // The day before expiry, and the last valid day itself.
    ["fromExpiry", "2024-01-08", "2025-01-09"],
    ["fromCompletion", "2024-01-09", "2025-01-08"],
    // In grace: the short way is open, and the new period still runs from the old expiry.
    ["fromExpiry", "2024-01-20", "2025-01-09"],
    ["fromCompletion", "2024-01-20", "2025-01-19"],
  ])("%s by the short way on %s lasts through %s", (mode, on, lastValidDay) => {
    const policy = policyOf({
      recertification: short,
      validity: { mode, months: 12 },
      graceDays: 14,
    });
    const status = statusOf([first, renewing(on)], [policy], day(on));

    expect(status).toMatchObject({ validFrom: "2023-01-10", lastValidDay });
  });

  it("by the short way is not open before the window, nor after the grace", () => {
    const policy = policyOf({ recertification: short, graceDays: 14 });
    const early = statusOf([first, renewing("2023-10-11")], [policy], day("2023-11-01"));
    const late = statusOf([first, renewing("2024-01-24")], [policy], day("2024-02-01"));

    expect(early).toMatchObject({ lastValidDay: "2024-01-09", windowOpensOn: "2023-10-12" });
    expect(early.reasoning.map(({ rule }) => rule)).toContain("too-early");
    expect(late.state).toBe("expired");
  });

  it("leaves a certificate in grace after expiry, and then it is expired", () => {
    const policy = policyOf({ graceDays: 14 });

    expect(statusOf([first], [policy], day("2024-01-23"))).toMatchObject({
      state: "expiring",
      only: "grace",
      lastValidDay: "2024-01-09",
    });
    expect(statusOf([first], [policy], day("2024-01-24")).state).toBe("expired");
  });

  it("never shortens what there is: of two qualifications the longest-lasting counts", () => {
    const facts = [
      fact("priorLearning", "2023-01-10", { lastDay: "2027-12-31" }),
      fact("achieved", "2024-01-10"),
    ];

    expect(statusOf(facts, [policyOf()], day("2025-06-01"))).toMatchObject({
      state: "valid",
      lastValidDay: "2027-12-31",
    });
  });
});

describe("several components", () => {
  const policy = policyOf({
    components: [
      { id: "legemiddelhandtering", kind: "course" },
      { id: "test", kind: "test" },
      { id: "praksis", kind: "practical" },
      { id: "delegasjon", kind: "delegation" },
    ],
  });
  const achieved = (component: string, on: string) => fact("achieved", on, { component });

  it("certify on the day the last of them is achieved, in whatever order", () => {
    const facts = [
      achieved("delegasjon", "2023-01-04"),
      achieved("test", "2023-02-01"),
      achieved("legemiddelhandtering", "2023-01-10"),
      achieved("praksis", "2023-03-01"),
    ];

    expect(statusOf(facts.slice(0, 3), [policy], day("2023-02-15")).state).toBe("inProgress");
    expect(statusOf(facts, [policy], day("2023-03-01"))).toMatchObject({
      state: "valid",
      validFrom: "2023-03-01",
    });
  });
});

describe("a new version of a policy", () => {
  const old = policyOf({
    period: { from: "2014-01-01", to: "2024-01-01" },
    validity: { mode: "fromCompletion", months: 48 },
  });
  const stricter = policyOf({
    version: 2,
    period: { from: "2024-01-01" },
    validity: { mode: "fromCompletion", months: 24 },
  });

  it("changes nothing that was earned before it", () => {
    const facts = [fact("achieved", "2023-06-01")];

    for (const date of ["2023-07-01", "2024-07-01", "2027-05-31"].map(day)) {
      expect(statusOf(facts, [old, stricter], date)).toMatchObject({
        lastValidDay: "2027-05-31",
        policyVersion: 1,
      });
    }
  });

  it("judges what is earned under it", () => {
    expect(
      statusOf([fact("achieved", "2024-06-01")], [old, stricter], day("2024-07-01")),
    ).toMatchObject({ lastValidDay: "2026-05-31", policyVersion: 2 });
  });
});

describe("broken facts", () => {
  it.each([
    [
      "several-employees",
      [fact("achieved", "2023-01-01", { employee: "e2" }), fact("started", "2023-01-01")],
      [base],
    ],
    ["due-before-required", [fact("required", "2023-02-01", { dueOn: "2023-01-31" })], [base]],
    ["ends-before-it-begins", [fact("exempt", "2023-02-01", { lastDay: "2023-01-31" })], [base]],
    ["ends-before-it-begins", [fact("temporary", "2023-02-01", { lastDay: "2023-01-31" })], [base]],
    ["revoked-nothing", [fact("revoked", "2023-02-01")], [base]],
    ["revoked-nothing", [fact("withdrawn", "2023-02-01")], [base]],
    ["released-nothing", [fact("released", "2023-02-01")], [base]],
    ["no-policy", [fact("achieved", "2013-12-31")], [base]],
    ["no-policy", [], []],
    ["overlapping-policies", [], [base, { ...base, version: 2 }]],
    ["several-certificates", [], [base, { ...base, certificate: "forstehjelp" }]],
  ])("are invalid: %s", (reason, facts, policies) => {
    const parsed = z.array(CertificationPolicy).parse(policies);

    expect(statusOf(facts, parsed, day("2023-06-01"))).toMatchObject({
      state: "invalid",
      invalidBecause: reason,
    });
  });

  it("do not disturb the days before them", () => {
    const facts = [fact("required", "2023-01-01"), fact("revoked", "2023-02-01")];

    expect(statusOf(facts, [policyOf()], day("2023-01-31")).state).toBe("required");
  });
});

describe("the reasoning behind a status", () => {
  it("says what counted, when, and by which version", () => {
    const { reasoning } = statusOf(
      [
        fact("required", "2023-02-01", { dueOn: "2023-02-15" }),
        fact("achieved", "2023-02-12"),
        fact("achieved", "2026-01-01"),
      ],
      [policyOf()],
      day("2023-06-01"),
    );

    expect(reasoning.map(describeStep)).toEqual([
      "2023-02-01 is required, through 2023-02-15",
      "2023-02-12 legemiddelhandtering: achieved (policy version 1)",
      "2023-02-12 all components are achieved: certified, through 2024-02-11 (policy version 1)",
    ]);
  });
});
