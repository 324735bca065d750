import {
  CourseId,
  EmployeeId,
  Instant,
  LocalDate,
  OrgUnit,
  OrgUnitId,
  Placement,
  Position,
} from "@kompetanseregion/domain";
import { openStoreInMemory } from "@kompetanseregion/store";
import { beforeAll, describe, expect, it } from "vitest";

import { localOperator } from "../actor/actor.ts";
import { demoCourses } from "../demo/demo-courses.ts";
import { type Desk, deskOver } from "../desk.ts";
import { keepRegion, StoredRegion } from "../region/stored-region.ts";
import { type BenefitSubject, namedBenefit } from "./read-model.ts";
import { realisedBenefit, type RealisedQuery, type RealisedView } from "./realised.ts";

const now = Instant.parse("2026-11-01T09:00:00Z");
const clock = { now: () => now, today: () => LocalDate.parse("2026-11-01") };
const region = OrgUnitId.parse("kongsbergregionen");
const actor = localOperator(region);

/** Who works where, and as what; the nurse moves to Tinn, and the cook is not asked. */
const positions = [
  ["mover", "Sykepleier", "kongsberg", "2014-01-01", "2015-06-01"],
  ["mover", "Sykepleier", "tinn", "2015-06-01", undefined],
  ["twice", "Sykepleier", "kongsberg", "2014-01-01", undefined],
  ["cook", "Kokk", "kongsberg", "2014-01-01", undefined],
  ["withdrawn", "Vernepleier", "kongsberg", "2014-01-01", undefined],
  ["gone", "Sykepleier", "kongsberg", "2014-01-01", "2015-01-01"],
  ...Array.from({ length: 12 }, (_, i) => [
    `k${i}`,
    "Sykepleier",
    "kongsberg",
    "2014-01-01",
    undefined,
  ]),
  ...Array.from({ length: 12 }, (_, i) => [`t${i}`, "Sykepleier", "tinn", "2014-01-01", undefined]),
  ["alone", "Sykepleier", "rollag", "2014-01-01", undefined],
];

const training = [
  ["mover", "completed", "2015-07-01"],
  ["twice", "completed", "2015-02-01"],
  // The certificate of February holds for four years.
  ["twice", "completed", "2016-02-01"],
  ["cook", "completed", "2015-03-01"],
  ["withdrawn", "completed", "2015-04-01"],
  ["withdrawn", "revoked", "2015-05-01"],
  ["gone", "completed", "2015-06-01"],
  ["alone", "completed", "2015-06-02"],
] as const;

let desk: Desk;
let skien: BenefitSubject;

beforeAll(async () => {
  const store = await openStoreInMemory();
  desk = deskOver(store, clock);
  await keepRegion(desk, StoredRegion.parse({ id: region, name: "Kongsbergregionen", demo: true }));
  const period = { from: "2014-01-01" };
  const municipalities = ["kongsberg", "tinn", "rollag"];
  await store.organisation.save({
    units: [
      OrgUnit.parse({ id: region, kind: "region", name: "Kongsbergregionen", period }),
      ...municipalities.map((id) => OrgUnit.parse({ id, kind: "municipality", name: id, period })),
    ],
    placements: municipalities.map((unit) => Placement.parse({ unit, parent: region, period })),
  });
  await store.people.save({
    positions: positions.map(([employee, title, unit, from, to]) =>
      Position.parse({
        employee,
        title,
        unit,
        period: { from, to },
        ftePercent: 100,
        primary: true,
        manager: false,
      }),
    ),
  });
  const source = "moodle:demo";
  const course = CourseId.parse("legemiddelhandtering");
  await store.learning.saveCourses(demoCourses.map((one) => one.course));
  const run = await store.learning.beginRun({ source, startedAt: now });
  await store.learning.saveObservedCourses(source, [
    { key: "18", title: "Legemiddelhåndtering", visible: true, course },
  ]);
  const keys = [...new Set(training.map(([key]) => key))];
  await store.learning.saveAccounts(
    source,
    run,
    keys.map((key) => ({ key, name: "Prøve", suspended: false })),
  );
  await store.learning.matchAccounts(
    source,
    keys.map((key) => ({ account: key, employee: EmployeeId.parse(key) })),
  );
  await store.learning.appendObservations(
    source,
    run,
    training.map(([account, kind, on]) => ({
      account,
      courseKey: "18",
      kind,
      on: LocalDate.parse(on),
      precision: "day",
      observedAt: now,
    })),
  );
  skien = await namedBenefit(desk, actor, "skien");
});

async function realised(query?: RealisedQuery, subject = skien): Promise<RealisedView> {
  const checked = await realisedBenefit(desk, actor, subject, query);
  if (!checked.ok) throw new Error(checked.issues.map(({ message }) => message).join("; "));
  return checked.answer;
}

describe("what completions in the store have realised", () => {
  it("counts each person where they worked that day, and the region as the sum", async () => {
    const { region: all, byMunicipality } = await realised({ year: "2015" });

    // The mover in Tinn, «twice» in Kongsberg, one in Rollag: 3 × 3,5 hours, and half an hour lost.
    expect(all).toMatchObject({ savers: 3, hours: "10", addedHours: "0.5" });
    expect(byMunicipality.map(({ name }) => name)).toEqual(["kongsberg", "rollag", "tinn"]);
    expect(byMunicipality[0]).toMatchObject({ savers: 1, hours: "3", addedHours: "0.5" });
  });

  it("lists what saves nothing by its place, with the reason, and names nobody", async () => {
    const view = await realised();

    expect(view.records).toBe(7);
    expect(view.excluded).toEqual([
      { row: 1, reason: "notRequired" },
      { row: 2, reason: "withdrawn" },
      { row: 3, reason: "outside" },
      { row: 6, reason: "certificateValid" },
    ]);
    expect(JSON.stringify(view)).not.toMatch(/mover|twice|alone/u);
  });

  it("hides the only nurse of Rollag, and the smallest other with her", async () => {
    const { byMunicipality, notes } = await realised({ year: "2015" });
    const hidden = byMunicipality.filter(({ savers }) => savers === "suppressed");

    expect(hidden.map(({ name }) => name)).toEqual(["rollag", "tinn"]);
    expect(notes.map(({ code }) => code)).toContain("small-groups");
  });

  it("holds the hours against what an own model expects of the year, and says what it borrows", async () => {
    const own = await realised({ year: "2015", isOwnModel: true });
    const borrowed = await realised({ year: "2015" });

    expect(own.expected).toEqual({ hours: "1750", percent: "0.6" });
    expect(borrowed.expected).toBeUndefined();
    expect(borrowed.notes[0]?.code).toBe("borrowed-model");
  });

  it("is nothing in a year without completions", async () => {
    expect((await realised({ year: "2020" })).region).toMatchObject({ savers: 0, hours: "0" });
  });

  it.each(["15", "MMXV", "2015-01-01"])("is refused for the year %j", async (year) => {
    expect(await realisedBenefit(desk, actor, skien, { year })).toMatchObject({ ok: false });
  });

  it("is refused for a model that does not say how it shows in completions", async () => {
    const { tracking: _, ...model } = skien.model;
    const checked = await realisedBenefit(desk, actor, { ...skien, model });

    expect(checked).toMatchObject({ ok: false, issues: [{ code: "not-in-model" }] });
  });

  it("is refused for a course that nobody has made rules for, where only the obliged count", async () => {
    const { tracking, ...model } = skien.model;
    if (tracking === undefined) throw new Error("the case has its tracking");
    const other = { ...tracking, activity: CourseId.parse("brannvern") };
    const asked = realisedBenefit(desk, actor, { ...skien, model: { ...model, tracking: other } });

    await expect(asked).rejects.toMatchObject({ code: "unknown-name" });
  });
});
