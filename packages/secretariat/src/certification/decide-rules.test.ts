import { describe, expect, it } from "vitest";

import { type Desk } from "../desk.ts";
import { sendNotices } from "../notice/send-notices.ts";
import { keepRegion, storedRegion } from "../region/stored-region.ts";
import { actorAs, smallRegion } from "../training-report/testing/small-region.ts";
import { certificates } from "./certification-report.ts";
import { decidedRules, decideRules } from "./decide-rules.ts";

const operator = actorAs("regionAdmin", "kongsbergregionen");

const fire = `
certificates:
  - certificate: brannvern
    title: { nb: Brannvern, nn: Brannvern, en: Fire safety }
    requirement: { citation: forskrift om brannforebygging § 12, minimumForm: documented, interval: local, courses: [brannvern] }
    versions:
      - source: vedtatt av kommunedirektørene
        period: { from: 2014-01-01 }
        components: [{ id: brannvern, kind: course }]
        validity: { mode: fromCompletion, months: 132 }
        graceDays: 0
        noticeDays: 60
        acceptsPriorLearning: false
    obligations:
      - { id: alle, audience: { rule: everyone, unit: tinn }, due: { by: days, days: 90 }, period: { from: 2014-01-01 } }
`;

/** The small region as a real one: no rule of the demo's holds in it. */
async function realRegion(): Promise<Desk> {
  const desk = await smallRegion();
  await keepRegion(desk, { ...(await storedRegion(desk)), demo: false });
  return desk;
}

function decide(desk: Desk, text: string, more: { dryRun?: boolean; correct?: boolean } = {}) {
  const file = new TextEncoder().encode(text);
  return decideRules(desk, operator, { file, dryRun: false, correct: false, ...more });
}

describe("a region that is not the demo", () => {
  it("has no certificate until it has decided on one", async () => {
    const desk = await realRegion();

    expect(await decidedRules(desk, operator)).toEqual([]);
    expect(await decide(desk, fire, { dryRun: true })).toMatchObject({ ok: true });
    expect(await decidedRules(desk, operator)).toEqual([]);

    expect(await decide(desk, fire)).toMatchObject({ ok: true });
    expect(await certificates(desk, operator)).toMatchObject([{ id: "brannvern" }]);
    expect(await desk.store.audit.entries()).toMatchObject([
      { action: "decide-rules", scope: "brannvern", count: 1 },
    ]);
  });

  it("reminds those whose certificates run out by its own rules", async () => {
    const desk = await realRegion();
    const told = { language: "nb", unsubscribe: "mailto:stopp@example.no" } as const;
    await desk.store.people.save({
      identities: (await desk.store.people.positions())
        .filter(({ employee }) => employee === "t7")
        .map(({ employee }) => ({ employee, name: "Oppdiktet", email: "t7@example.no" })),
    });
    expect(await sendNotices(desk, operator, told)).toMatchObject({ due: 0 });

    // t7 completed on 2016-02-01: with 132 months the last valid day is 2027-01-31, and 91 days are
    // left on 2026-11-01; with 130 it is 2026-11-30.
    await decide(desk, fire.replace("months: 132", "months: 130"));
    expect(await sendNotices(desk, operator, told)).toMatchObject({
      due: 1,
      stages: { 30: 1 },
    });
  });
});

describe("rules that are decided", () => {
  it("stand: a change is a new version after the last", async () => {
    const desk = await realRegion();
    await decide(desk, fire);
    const changed = fire.replace("months: 132", "months: 24");

    expect(await decide(desk, changed)).toMatchObject({
      ok: false,
      issues: [{ code: "decided", at: "brannvern, version 1" }],
    });
    const next = fire.replace(
      "period: { from: 2014-01-01 }\n        components",
      "period: { from: 2014-01-01, to: 2027-01-01 }\n        components",
    );
    const second = next.replace(
      "    obligations:",
      `      - source: vedtatt igjen
        period: { from: 2027-01-01 }
        components: [{ id: brannvern, kind: course }]
        validity: { mode: forever }
        graceDays: 0
        noticeDays: 60
        acceptsPriorLearning: false
    obligations:`,
    );
    expect(await decide(desk, second)).toMatchObject({ ok: true });
    const [rules] = await decidedRules(desk, operator);
    expect(rules?.versions.map(({ policy }) => [policy.version, policy.validity.mode])).toEqual([
      [1, "fromCompletion"],
      [2, "forever"],
    ]);
  });

  it("are changed only where somebody says that they were written down wrongly", async () => {
    const desk = await realRegion();
    await decide(desk, fire);
    const changed = fire.replace("months: 132", "months: 24");

    expect(await decide(desk, changed, { correct: true })).toMatchObject({ ok: true });
  });

  it.each([
    ["a course that nobody knows", ["{ id: brannvern, kind", "{ id: dykking, kind"], "brannvern"],
    ["a unit that there is not", ["unit: tinn", "unit: bergen"], "brannvern, alle"],
    [
      "a word that is none",
      ["mode: fromCompletion", "mode: alltid"],
      "certificates[0].versions[0].validity.mode",
    ],
    [
      "something nobody reads",
      ["graceDays: 0", "graceDays: 0\n        gjelder: 1"],
      "certificates[0].versions[0]",
    ],
  ] as const)("are refused for %s, by its place", async (_, [from, to], at) => {
    const desk = await realRegion();
    const refused = await decide(desk, fire.replace(from, to));
    if (refused.ok) throw new Error("taken");

    expect(refused.issues.map((issue) => issue.at)).toContain(at);
    expect(await decidedRules(desk, operator)).toEqual([]);
  });

  it("are refused where two versions hold at once", async () => {
    const desk = await realRegion();
    const entry = fire.slice(fire.indexOf("      - source"), fire.indexOf("    obligations"));
    const refused = await decide(desk, fire.replace("    obligations", `${entry}    obligations`));

    expect(refused).toMatchObject({
      ok: false,
      issues: [{ at: "certificates[0].versions[1].period" }],
    });
  });
});
