import { Instant, LocalDate, OrgUnitId } from "@kompetanseregion/domain";
import { openStoreInMemory } from "@kompetanseregion/store";
import { describe, expect, it } from "vitest";

import { localOperator } from "../actor/actor.ts";
import { deskOver } from "../desk.ts";
import { adoptPlan } from "../plan/adopt-plan.ts";
import { planView } from "../plan/plan-view.ts";
import { keepRegion, StoredRegion } from "../region/stored-region.ts";
import { demoCourses } from "./demo-courses.ts";
import { demoTrainingPlan } from "./demo-training-plan.ts";

const clock = {
  now: () => Instant.parse("2026-11-02T09:00:00Z"),
  today: () => LocalDate.parse("2026-11-02"),
};

describe("the demo's plan", () => {
  it("has needs at every stage, refers only to what is there, and shows what is not kept", async () => {
    const desk = deskOver(await openStoreInMemory(), clock);
    const secretariat = localOperator(OrgUnitId.parse("kongsbergregionen"));
    await desk.store.learning.saveCourses(demoCourses.map(({ course }) => course));
    await keepRegion(
      desk,
      StoredRegion.parse({ id: "kongsbergregionen", name: "Kongsbergregionen", demo: true }),
    );
    for (const change of demoTrainingPlan) await desk.store.plan.save({ ...change, seen: 0 });
    const view = await planView(desk, secretariat);

    expect(new Set(view.needs.map(({ stage }) => stage))).toEqual(
      new Set(["evaluated", "held", "planned", "registered", "postponed"]),
    );
    const courses = new Set<string>(demoCourses.map(({ course }) => course.id));
    expect(view.runs.map(({ course }) => course).filter((course) => !courses.has(course))).toEqual(
      [],
    );
    expect(view.problems.map(({ code, at }) => `${code} ${at}`).toSorted()).toEqual([
      "late velferdsteknologi",
      "not-evaluated legemiddelhandtering-2026-02-02",
      "not-evaluated strategisk-kompetanseledelse-2015-09-01",
      "not-shared klarsprak",
      "orphan-run hjerte-lunge-redning-2026-11-02",
      "orphan-run legemiddelhandtering-2026-02-02",
    ]);
    expect(await adoptPlan(desk, secretariat, { year: 2027 })).toMatchObject({
      version: 1,
      measures: ["vold-og-trusler", "klarsprak", "velferdsteknologi"],
    });
    await desk.close();
  });
});
