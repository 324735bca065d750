import { LocalDate, Instant, OrgUnitId, UnknownNameError } from "@kompetanseregion/domain";
import { kongsbergReport } from "@kompetanseregion/regions";
import { openStoreInMemory } from "@kompetanseregion/store";
import { beforeAll, describe, expect, it } from "vitest";

import { type Actor, localOperator } from "../actor/actor.ts";
import { bookReport } from "../books/book-report.ts";
import { type Desk, deskOver } from "../desk.ts";
import { keepRegion, StoredRegion } from "../region/stored-region.ts";
import { projectReport } from "./project-report.ts";

const region = OrgUnitId.parse("kongsbergregionen");
const secretariat = localOperator(region);
const leader: Actor = { id: "leder", grants: [{ role: "leader", unit: OrgUnitId.parse("tinn") }] };
const superUser: Actor = { id: "x", grants: [{ role: "superUser", unit: region }] };

let desk: Desk;

beforeAll(async () => {
  desk = deskOver(await openStoreInMemory(), {
    now: () => Instant.parse("2026-11-01T09:00:00Z"),
    today: () => LocalDate.parse("2026-11-01"),
  });
  await bookReport(desk, kongsbergReport);
  await keepRegion(
    desk,
    StoredRegion.parse({ id: "kongsbergregionen", name: "Kongsbergregionen", demo: true }),
  );
});

describe("a project's report", () => {
  it("counts attainment from the parts: an open part keeps its goal from being attained (A67)", async () => {
    const { goals, attained } = await projectReport(desk, secretariat, "kompetanseregionen");
    const first = goals.find(({ id }) => id === "HP.RM1");

    expect(first).toMatchObject({
      status: "partial",
      attained: { numerator: 3, denominator: 4 },
    });
    expect(first?.parts.find(({ id }) => id === "HP.RM1.D4")).toMatchObject({
      status: "partial",
      printedAs: "Delmål 3",
    });
    const parts = goals.reduce((sum, goal) => sum + goal.attained.denominator, 0);
    expect(attained.denominator).toBe(parts);
  });

  it("says that nobody has assessed the pre-project's goals, and that no decision is dated", async () => {
    const { goals, decisions } = await projectReport(desk, leader, "kompetanseregionen");

    expect(goals.filter(({ phase }) => phase === "FP").map(({ status }) => status)).toEqual([
      "unassessed",
      "unassessed",
      "unassessed",
    ]);
    expect(decisions).toHaveLength(8);
    expect(decisions.every(({ decidedOn }) => decidedOn === undefined)).toBe(true);
  });

  it("prints why an effect cannot be measured yet, and hides none (A8)", async () => {
    const { effects, recommendations } = await projectReport(
      desk,
      secretariat,
      "kompetanseregionen",
    );

    expect(effects.map(({ id, status }) => [id, status])).toEqual([
      ["E1", "notMeasurableYet"],
      ["E2", "unassessed"],
      ["E3", "unassessed"],
    ]);
    expect(recommendations).toHaveLength(4);
  });

  it("is empty for a project of a region that no register of goals is known of", async () => {
    const other = deskOver(desk.store, desk.clock);
    await keepRegion(other, StoredRegion.parse({ id: "grenland", name: "Grenland", demo: false }));

    const { goals, phases } = await projectReport(other, secretariat, "kompetanseregionen");

    expect([goals, phases]).toEqual([[], []]);
    await keepRegion(
      desk,
      StoredRegion.parse({ id: "kongsbergregionen", name: "Kongsbergregionen", demo: true }),
    );
  });

  it("is refused for who may not read plans, and for a project that is not in the books", async () => {
    await expect(projectReport(desk, superUser, "kompetanseregionen")).rejects.toMatchObject({
      code: "not-allowed",
    });
    await expect(projectReport(desk, secretariat, "nowhere")).rejects.toThrow(UnknownNameError);
  });
});
