import { Course, Instant, LocalDate, OrgUnitId } from "@kompetanseregion/domain";
import { openStoreInMemory } from "@kompetanseregion/store";
import { beforeEach, describe, expect, it } from "vitest";

import { localOperator } from "../actor/actor.ts";
import { type Desk, deskOver } from "../desk.ts";
import { catalogue } from "./catalogue.ts";
import { saveRequirement, saveResource } from "./save-resource.ts";

const clock = {
  now: () => Instant.parse("2015-10-01T09:00:00Z"),
  today: () => LocalDate.parse("2015-10-01"),
};
const secretariat = localOperator(OrgUnitId.parse("kongsbergregionen"));
let desk: Desk;

beforeEach(async () => {
  desk = deskOver(await openStoreInMemory(), clock);
  await desk.store.learning.saveCourses(
    [
      { id: "hygiene", title: "Smittevern", aliases: ["Håndhygiene"] },
      { id: "hygiene-hjemme", title: "Hygiene i hjemmet", aliases: [], adaptedFrom: "hygiene" },
      { id: "arlig", title: "Årlig brannøvelse", aliases: [] },
    ].map((course) => Course.parse(course)),
  );
  await saveResource(desk, secretariat, {
    id: "smittevernkurs",
    title: "Smittevern",
    kind: "course",
    course: "hygiene",
    subjects: ["helse", "smittevern"],
    provider: "municipality",
    licence: "open",
    languages: ["nb", "nn"],
  });
  await saveResource(desk, secretariat, {
    id: "rutine-utbrudd",
    title: "Rutine ved utbrudd",
    kind: "routine",
    subjects: ["smittevern"],
    provider: "ks",
    licence: "open",
    languages: ["nn"],
  });
  return () => desk.close();
});

const titles = async (query: Parameters<typeof catalogue>[2]) =>
  (await catalogue(desk, secretariat, query)).items.map(({ title }) => title);

describe("the catalogue (A126, A147, A148)", () => {
  it("lists resources and courses that nobody has described, in Norwegian order", async () => {
    expect(await titles({})).toEqual([
      "Hygiene i hjemmet",
      "Rutine ved utbrudd",
      "Smittevern",
      "Årlig brannøvelse",
    ]);
  });

  it("finds by subject, by facet and by every word, also in other names", async () => {
    expect(await titles({ subject: "smittevern" })).toEqual(["Rutine ved utbrudd", "Smittevern"]);
    expect(await titles({ subject: "smittevern", kind: "routine" })).toEqual([
      "Rutine ved utbrudd",
    ]);
    expect(await titles({ text: "HÅNDHYG" })).toEqual(["Smittevern"]);
    expect(await titles({ text: "rutine hjemmet" })).toEqual([]);
  });

  it("counts for each facet what choosing a value would leave", async () => {
    const { facets, outOf } = await catalogue(desk, secretariat, { kind: "routine" });

    expect(outOf).toBe(4);
    expect(facets.kind).toEqual([
      { value: "course", count: 3 },
      { value: "routine", count: 1 },
    ]);
    expect(facets.subject).toEqual([{ value: "smittevern", count: 1 }]);
    for (const { value, count } of facets.kind) {
      expect(await titles({ kind: value })).toHaveLength(count);
    }
  });

  it("shows what a course was made from, and where it is used again", async () => {
    const { items } = await catalogue(desk, secretariat, { text: "hygiene" });

    expect(items.map(({ id, madeFrom, reusedIn }) => [id, madeFrom, reusedIn])).toEqual([
      ["hygiene-hjemme", ["hygiene"], []],
      ["smittevernkurs", [], ["hygiene-hjemme"]],
    ]);
  });

  it("tells what a law asks for and no course covers (A3)", async () => {
    const law = { minimumForm: "documented", interval: "local" } as const;
    await saveRequirement(desk, secretariat, {
      id: "brann",
      citation: "forskrift om brannforebygging § 12",
      courses: ["arlig"],
      ...law,
    });
    await saveRequirement(desk, secretariat, {
      id: "verneombud",
      citation: "aml § 6-5",
      courses: [],
      ...law,
    });
    const { items, uncovered } = await catalogue(desk, secretariat, { text: "brann" });

    expect(uncovered.map(({ id }) => id)).toEqual(["verneombud"]);
    expect(items[0]?.covers).toEqual(["brann"]);
  });

  it("refuses what refers to a course that is not there", async () => {
    await expect(
      saveRequirement(desk, secretariat, {
        id: "brann",
        citation: "§ 12",
        courses: ["x", "y"],
        minimumForm: "any",
        interval: "law",
      }),
    ).rejects.toThrow("there is no course x; there is no course y");
  });
});
