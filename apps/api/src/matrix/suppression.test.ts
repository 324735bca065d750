import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { createClient, type TrainingReport } from "@kompetanseregion/client";
import { CourseId, LocalDate, OrgUnitId } from "@kompetanseregion/domain";
import { attack, rollUp, suppress, type SuppressedRollUp } from "@kompetanseregion/reporting";
import { createToken, type Desk, regionAdministrator } from "@kompetanseregion/secretariat";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createApp } from "../app.ts";
import { demoDesk } from "../testing/demo-desk.ts";

const folder = mkdtempSync(join(tmpdir(), "suppression-"));
const region = OrgUnitId.parse("kongsbergregionen");
/** What is promised of the figures (decision 0004). */
const rule = { k: 5, groupBelow: 10 } as const;
const asOf = LocalDate.parse("2016-06-30");
let desk: Desk;
let client: ReturnType<typeof createClient>;
let whole: TrainingReport;

beforeAll(async () => {
  desk = await demoDesk();
  const asked = { label: "Power BI", units: [region] };
  const { token } = await createToken(desk, await regionAdministrator(desk), asked);
  const app = createApp({ desk, dashboard: folder, hosts: ["127.0.0.1"], log: () => undefined });
  client = createClient({
    baseUrl: "http://127.0.0.1",
    token,
    fetch: async (input, init) => app.request(new Request(input, init)),
  });
  whole = await client.trainingReport({ asOf });
}, 120_000);

afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true });
});

/** What the token's user holds, with what an insider knows besides: who works where several count. */
async function heldBy({ rows, courses }: TrainingReport): Promise<SuppressedRollUp> {
  const scope = { units: [region], persons: false };
  const known = suppress(rollUp(await desk.workforce(), { asOf, scope }), rule);
  const structure = new Map(known.rows.map((row) => [row.unit, row]));
  return {
    asOf,
    root: undefined,
    restateOn: undefined,
    period: undefined,
    courses: courses.map(({ id }) => CourseId.parse(id)),
    rows: rows.map((row) => {
      const { direct = false, overlap = false } = structure.get(OrgUnitId.parse(row.unit)) ?? {};
      const { parent, ...own } = row;
      return {
        ...own,
        unit: OrgUnitId.parse(row.unit),
        parent: parent === undefined ? undefined : OrgUnitId.parse(parent),
        course: CourseId.parse(row.course),
        direct,
        overlap,
      };
    }),
    ...rule,
    hidden: whole.suppression.hiddenCells,
  };
}

describe("what a token's user can get of the training figures", () => {
  it("lets nobody compute what is hidden", async () => {
    const { numerator, denominator } = whole.suppression.hiddenCells;

    expect(attack(await heldBy(whole))).toEqual([]);
    expect(numerator).toBeGreaterThan(0);
    expect(numerator / denominator).toBeLessThan(0.5);
  }, 120_000);

  it("is the same pattern from every unit, of every course and to every depth", async () => {
    const shown = new Map(whole.rows.map((row) => [`${row.unit} ${row.course}`, row]));
    const upper = whole.rows.filter(({ depth }) => depth < 3).map(({ unit }) => unit);
    for (const unit of new Set(upper)) {
      for (const more of [{}, { course: ["brannvern"] }, { depth: 1 }]) {
        for (const row of (await client.trainingReport({ asOf, unit, ...more })).rows) {
          const { depth: _, parent: __, ...figures } = row;
          expect(shown.get(`${row.unit} ${row.course}`)).toMatchObject(figures);
        }
      }
    }
  }, 120_000);

  it("is not narrowed by filters, which would be subtracted from the whole", async () => {
    for (const filter of [{ manager: true }, { hiredFrom: asOf }, { from: asOf }] as const) {
      await expect(client.trainingReport({ asOf, ...filter })).rejects.toMatchObject({
        problem: { type: "/problems/tells-too-much" },
      });
    }
  });
});
