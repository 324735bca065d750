import {
  Course,
  Instant,
  LocalDate,
  OrgUnit,
  OrgUnitId,
  Placement,
} from "@kompetanseregion/domain";
import { openStoreInMemory } from "@kompetanseregion/store";
import { beforeEach, describe, expect, it } from "vitest";

import { type Actor, localOperator } from "../actor/actor.ts";
import { type Desk, deskOver } from "../desk.ts";
import { keepRegion, StoredRegion } from "../region/stored-region.ts";
import { adoptPlan } from "./adopt-plan.ts";
import { assessNeed, decideNeed, weighCriteria } from "./judge-need.ts";
import { deliverMeasure, orderMeasure, planMeasure } from "./plan-measure.ts";
import { evaluateRun, planRun } from "./plan-run.ts";
import { planView } from "./plan-view.ts";
import { registerNeed } from "./register-need.ts";
import { undoPlanChange, withdrawEntry } from "./take-back.ts";

const members = ["kongsberg", "notodden", "tinn", "rollag"];
let today = "2014-10-01";
const clock = {
  now: () => Instant.parse(`${today}T09:00:00Z`),
  today: () => LocalDate.parse(today),
};
const secretariat = localOperator(OrgUnitId.parse("kongsbergregionen"));
const ofTinn: Actor = {
  id: "kommuneadmin",
  grants: [{ role: "municipalityAdmin", unit: OrgUnitId.parse("tinn") }],
};
const oppvekst = {
  title: "En god start",
  source: { kind: "network", network: "Oppvekstnettverket" },
  sharedBy: members,
  forFunction: "førsteklasselærer",
} as const;

let desk: Desk;

beforeEach(async () => {
  today = "2014-10-01";
  desk = deskOver(await openStoreInMemory(), clock);
  const units = [
    { id: "kongsbergregionen", kind: "region", name: "Kongsbergregionen" },
    ...members.map((id) => ({ id, kind: "municipality", name: id, municipality: id })),
  ].map((unit) => OrgUnit.parse({ ...unit, period: { from: "2014-01-01" } }));
  const placements = members.map((unit) =>
    Placement.parse({ unit, parent: "kongsbergregionen", period: { from: "2014-01-01" } }),
  );
  await desk.store.organisation.save({ units, placements });
  await desk.store.learning.saveCourses([
    Course.parse({ id: "en-god-start", title: "En god start", aliases: [] }),
  ]);
  await keepRegion(
    desk,
    StoredRegion.parse({ id: "kongsbergregionen", name: "Kongsbergregionen", demo: false }),
  );
  return () => desk.close();
});

describe("a need, from the day it is played in until it is evaluated (A28–A42, A117)", () => {
  it("goes from need to measure to run to evaluation, and the run leads back to it", async () => {
    const stage = async () => (await planView(desk, secretariat)).needs[0]?.stage;
    const { id } = await registerNeed(desk, secretariat, oppvekst);
    expect(id).toBe("en-god-start");
    expect(await stage()).toBe("registered");

    await assessNeed(desk, secretariat, { need: id, strategicFit: 3, benefit: 4, cost: 1 });
    expect(await stage()).toBe("assessed");
    await decideNeed(desk, secretariat, {
      need: id,
      outcome: "orderClassroom",
      because: "Alle kommunene har førsteklasselærere",
    });
    expect(await stage()).toBe("decided");

    const measure = await planMeasure(desk, secretariat, {
      title: "Kurs for førsteklasselærere",
      needs: [id],
      course: "en-god-start",
      deliveryMode: "classroom",
    });
    expect(measure.openTo).toEqual([...members].toSorted());
    await orderMeasure(desk, secretariat, { measure: measure.id, by: "competenceForum" });
    await planRun(desk, secretariat, {
      course: "en-god-start",
      from: "2015-02-01",
      to: "2015-06-01",
      deliveryMode: "classroom",
      measure: measure.id,
    });
    expect(await stage()).toBe("planned");
    today = "2015-03-01";
    expect(await stage()).toBe("running");
    today = "2015-06-01";
    expect(await stage()).toBe("held");
    expect((await planView(desk, secretariat)).problems).toEqual([
      { code: "not-evaluated", severity: "warning", at: "en-god-start-2015-02-01" },
    ]);

    await evaluateRun(desk, secretariat, {
      run: "en-god-start-2015-02-01",
      asked: 40,
      answers: [0, 1, 2, 10, 20],
    });
    await deliverMeasure(desk, secretariat, {
      measure: measure.id,
      by: "secretariat",
      approvedBy: "competenceForum",
    });
    const { needs, measures, runs, problems } = await planView(desk, secretariat);
    expect(needs[0]?.stage).toBe("evaluated");
    expect(measures[0]?.stage).toBe("delivered");
    expect(runs[0]).toMatchObject({
      stage: "evaluated",
      needs: [id],
      evaluation: {
        responseRate: { numerator: 33, denominator: 40 },
        marks: 5,
        // (2·1 + 3·2 + 4·10 + 5·20) ÷ 33 = 148 ÷ 33 = 4.48…
        average: 4.5,
      },
    });
    expect(problems).toEqual([]);
  });

  it("tells of a day gone by nothing that only came to be known later", async () => {
    today = "2026-05-01";
    const need = await registerNeed(desk, secretariat, oppvekst);
    await planMeasure(desk, secretariat, {
      title: "Kommunens eget kurs",
      needs: [need.id],
      deliveryMode: "elearning",
    });
    const run = { course: "en-god-start", deliveryMode: "classroom" } as const;
    await planRun(desk, secretariat, { ...run, from: "2015-02-01", to: "2015-03-01" });
    await planRun(desk, secretariat, { ...run, from: "2026-09-01", to: "2026-10-01" });

    const then = await planView(desk, secretariat, { asOf: "2015-12-31" });
    const now = await planView(desk, secretariat);

    expect([then.needs, then.measures]).toEqual([[], []]);
    expect(then.runs.map(({ from }) => from)).toEqual(["2015-02-01"]);
    expect(then.problems.every(({ at }) => at === "en-god-start-2015-02-01")).toBe(true);
    expect([now.measures.length, now.runs.length]).toEqual([1, 2]);
  });

  it("does not show the marks of fewer than five", async () => {
    await planRun(desk, secretariat, {
      course: "en-god-start",
      from: "2014-09-01",
      to: "2014-09-02",
      deliveryMode: "classroom",
    });
    await evaluateRun(desk, secretariat, {
      run: "en-god-start-2014-09-01",
      asked: 6,
      answers: [1, 3],
    });
    const [run] = (await planView(desk, secretariat)).runs;

    expect(run?.evaluation?.average).toBe("suppressed");
  });
});

describe("the order of priority (A32)", () => {
  it("is by the forum's weights, and every point can be followed", async () => {
    await registerNeed(desk, secretariat, oppvekst);
    await registerNeed(desk, secretariat, {
      title: "Brannvern",
      source: { kind: "municipality", municipality: "tinn" },
      forFunction: "alle",
    });
    await assessNeed(desk, secretariat, { need: "brannvern", statutory: "forskrift § 12" });
    const ids = async () => (await planView(desk, secretariat)).needs.map(({ id }) => id);

    // Equal weights: generality 4/4 against 1/4 + law 1.
    expect(await ids()).toEqual(["brannvern", "en-god-start"]);
    expect((await planView(desk, secretariat)).weights.decided).toBe(false);

    const general = { generality: 3, strategicFit: 1, statutory: 1, benefit: 0, cost: 0 };
    await weighCriteria(desk, secretariat, general);
    expect(await ids()).toEqual(["en-god-start", "brannvern"]);
    const { needs, weights } = await planView(desk, secretariat);
    expect(weights).toEqual({ decided: true, values: general });
    expect(needs[0]).toMatchObject({
      rank: 1,
      score: "0.6000",
      generality: { numerator: 4, denominator: 4 },
    });
    expect(needs[1]?.parts).toContainEqual({
      criterion: "generality",
      value: "0.2500",
      weight: "0.6000",
      contribution: "0.1500",
    });
  });
});

describe("a year's plan (A29)", () => {
  it("is adopted in the order of priority, and a new version replaces none", async () => {
    await registerNeed(desk, secretariat, { ...oppvekst, sharedBy: ["tinn"] });
    await registerNeed(desk, secretariat, { ...oppvekst, title: "Ledelse" });
    const delivery = { deliveryMode: "classroom" } as const;
    await planMeasure(desk, secretariat, { title: "A", needs: ["en-god-start"], ...delivery });
    await planMeasure(desk, secretariat, { title: "B", needs: ["ledelse"], ...delivery });

    expect(await adoptPlan(desk, secretariat, { year: 2015 })).toMatchObject({
      version: 1,
      measures: ["b", "a"],
    });
    await adoptPlan(desk, secretariat, { year: 2015, measures: ["a"] });
    expect((await planView(desk, secretariat)).plans.map(({ version }) => version)).toEqual([2, 1]);
    await expect(
      adoptPlan(desk, secretariat, { year: 2015, measures: ["a", "a", "c"] }),
    ).rejects.toThrow("there is no measure c; a stands twice");
  });
});

describe("what may not be", () => {
  it("names everything that is wrong at once, and writes nothing", async () => {
    await expect(
      planMeasure(desk, secretariat, {
        title: "Kurs",
        needs: ["ukjent"],
        course: "ukjent-kurs",
        deliveryMode: "classroom",
      }),
    ).rejects.toThrow("there is no need ukjent; there is no course ukjent-kurs");
    expect((await planView(desk, secretariat)).measures).toEqual([]);
    expect(await desk.store.audit.entries()).toEqual([]);
  });

  it("refuses that who delivers approves the delivery (A37)", async () => {
    await registerNeed(desk, secretariat, oppvekst);
    await planMeasure(desk, secretariat, {
      title: "Kurs",
      needs: ["en-god-start"],
      deliveryMode: "classroom",
    });
    const delivery = { measure: "kurs", by: "secretariat", approvedBy: "secretariat" };

    await expect(deliverMeasure(desk, secretariat, delivery)).rejects.toThrow(
      "kurs has not been ordered; who delivers neither orders nor approves the delivery (A37)",
    );
  });

  it("lets a municipality register its own needs, and only those", async () => {
    const need = { title: "Brannvern", forFunction: "alle" };
    const of = (municipality: string) => ({ kind: "municipality", municipality }) as const;

    await registerNeed(desk, ofTinn, { ...need, source: of("tinn") });
    expect((await planView(desk, ofTinn)).needs[0]?.sharedBy).toEqual(["tinn"]);
    for (const source of [of("rollag"), of("nowhere"), oppvekst.source]) {
      await expect(
        registerNeed(desk, ofTinn, { ...need, title: "Annet", source }),
      ).rejects.toMatchObject({ code: "not-allowed" });
    }
    await expect(assessNeed(desk, ofTinn, { need: "brannvern" })).rejects.toMatchObject({
      code: "not-allowed",
    });
  });

  it("refuses a change of what somebody else has changed meanwhile", async () => {
    await registerNeed(desk, secretariat, oppvekst);
    await expect(registerNeed(desk, secretariat, oppvekst)).rejects.toThrow(
      "there is a need en-god-start already",
    );
    await registerNeed(desk, secretariat, { ...oppvekst, id: "en-god-start", seen: 1 });

    await expect(registerNeed(desk, secretariat, { ...oppvekst, seen: 1 })).rejects.toMatchObject({
      code: "conflict",
    });
  });
});

describe("taking back", () => {
  it("brings the version before, and keeps everything on record", async () => {
    await registerNeed(desk, secretariat, oppvekst);
    await registerNeed(desk, secretariat, {
      ...oppvekst,
      id: "en-god-start",
      title: "En bedre start",
      seen: 1,
    });
    const named = { kind: "need", id: "en-god-start" } as const;

    expect(await undoPlanChange(desk, secretariat, named)).toEqual({ stands: true });
    const [need] = (await planView(desk, secretariat)).needs;
    expect(need).toMatchObject({ title: "En god start", version: 3 });
    expect(await desk.store.plan.history("need", "en-god-start")).toHaveLength(3);
    expect((await desk.store.audit.entries()).map(({ action }) => action)).toEqual([
      "plan.write",
      "plan.write",
      "plan.write",
    ]);
  });

  it("does not withdraw what others lean on, and says what does", async () => {
    await registerNeed(desk, secretariat, oppvekst);
    await planMeasure(desk, secretariat, {
      title: "Kurs",
      needs: ["en-god-start"],
      deliveryMode: "classroom",
    });
    const need = { kind: "need", id: "en-god-start" } as const;
    await expect(withdrawEntry(desk, secretariat, need)).rejects.toThrow(
      "the measure kurs answers it",
    );

    await withdrawEntry(desk, secretariat, { kind: "measure", id: "kurs" });
    await withdrawEntry(desk, secretariat, need);
    expect((await planView(desk, secretariat)).needs).toEqual([]);
    await undoPlanChange(desk, secretariat, need);
    expect((await planView(desk, secretariat)).needs).toHaveLength(1);
  });
});
