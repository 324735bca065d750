import { beforeAll, describe, expect, it } from "vitest";

import { type Desk } from "../desk.ts";
import { actorAs, smallRegion } from "../training-report/testing/small-region.ts";
import { trainingReport } from "../training-report/training-report.ts";
import { certificates, certificationReport } from "./certification-report.ts";

const leader = actorAs("leader", "kongsbergregionen");
const secretariat = actorAs("regionAdmin", "kongsbergregionen");
const certificate = "legemiddelhandtering";
const asOf = "2015-12-31";

let desk: Desk;

beforeAll(async () => {
  desk = await smallRegion();
});

describe("a certificate for every unit", () => {
  it("is one that the region has rules for", async () => {
    const known = await certificates(desk, secretariat);

    expect(known.map(({ id }) => id)).toContain(certificate);
    await expect(
      certificationReport(desk, leader, { certificate: "truckforerbevis" }),
    ).rejects.toMatchObject({ code: "unknown-name" });
  });

  it("adds its states up to the employees, for those who may see persons", async () => {
    const { rows } = await certificationReport(desk, leader, { certificate, asOf });

    expect(rows.length).toBeGreaterThan(3);
    for (const { employees, concerned, inOrder, lacking, states } of rows) {
      expect(Object.values(states ?? {}).reduce((sum, count) => sum + count, 0)).toBe(employees);
      expect([inOrder, lacking]).not.toContain("suppressed");
      expect(Number(inOrder) + Number(lacking)).toBe(concerned);
    }
    // k1 and k2 completed late in 2014, and four years have not passed.
    expect(rows.find(({ unit }) => unit === "kongsberg")).toMatchObject({ inOrder: 2 });
  });

  it("hides from others what the training report of the date hides, and shows no states", async () => {
    const { rows } = await certificationReport(desk, secretariat, { certificate, asOf });
    const report = await trainingReport(desk, secretariat, { asOf });
    const hidden = new Set(
      report.rows.flatMap(({ unit, employees }) => (employees === "suppressed" ? [unit] : [])),
    );

    expect(hidden.size).toBeGreaterThan(0);
    expect(rows.some(({ states }) => states !== undefined)).toBe(false);
    const shown = rows.filter(({ unit }) => hidden.has(unit)).map(({ employees }) => employees);
    expect(new Set(shown)).toEqual(new Set(["suppressed"]));
  });

  it("stops at the depth asked for", async () => {
    const { rows } = await certificationReport(desk, leader, { certificate, asOf, depth: 1 });

    expect(rows.map(({ unit }) => unit)).toEqual(["kongsbergregionen", "kongsberg", "tinn"]);
  });
});
