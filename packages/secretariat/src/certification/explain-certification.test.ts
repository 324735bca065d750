import {
  CourseId,
  EmployeeId,
  Instant,
  LocalDate,
  OrgUnit,
  OrgUnitId,
  Placement,
  Position,
  UnknownNameError,
} from "@kompetanseregion/domain";
import { openStoreInMemory } from "@kompetanseregion/store";
import { beforeAll, describe, expect, it } from "vitest";

import { type Actor, localOperator } from "../actor/actor.ts";
import { demoCourses } from "../demo/demo-courses.ts";
import { demoPolicies } from "../demo/demo-policies.ts";
import { type Desk, deskOver } from "../desk.ts";
import { keepRegion, StoredRegion } from "../region/stored-region.ts";
import { explainCertification } from "./explain-certification.ts";

const now = Instant.parse("2026-11-01T09:00:00Z");
const clock = { now: () => now, today: () => LocalDate.parse("2026-11-01") };
const region = OrgUnitId.parse("kongsbergregionen");
const secretariat = localOperator(region);
const certificate = "legemiddelhandtering";

/** Two nurses and a cook in Kongsberg; one nurse renewed, the other has only enrolled. */
const positions = [
  ["nurse", "Sykepleier", "2016-03-01", undefined],
  ["newcomer", "Sykepleier", "2026-09-01", undefined],
  ["cook", "Kokk", "2014-01-01", undefined],
  ["former", "Sykepleier", "2014-01-01", "2016-01-01"],
] as const;

const training = [
  ["nurse", "enrolled", "2018-01-10"],
  ["nurse", "completed", "2018-02-12"],
  ["nurse", "completed", "2022-01-20"],
  ["newcomer", "enrolled", "2026-09-15"],
] as const;

async function deskWith(demo: boolean): Promise<Desk> {
  const store = await openStoreInMemory();
  await keepRegion(
    deskOver(store, clock),
    StoredRegion.parse({ id: region, name: "Kongsbergregionen", demo }),
  );
  const period = { from: "2014-01-01" };
  await store.organisation.save({
    units: [
      OrgUnit.parse({ id: region, kind: "region", name: "Kongsbergregionen", period }),
      OrgUnit.parse({ id: "kongsberg", kind: "municipality", name: "Kongsberg", period }),
      OrgUnit.parse({ id: "tinn", kind: "municipality", name: "Tinn", period }),
    ],
    placements: [
      Placement.parse({ unit: "kongsberg", parent: region, period }),
      Placement.parse({ unit: "tinn", parent: region, period }),
    ],
  });
  await store.people.save({
    positions: positions.map(([employee, title, from, to]) =>
      Position.parse({
        employee,
        title,
        unit: "kongsberg",
        period: { from, to },
        ftePercent: 100,
        primary: true,
        manager: false,
      }),
    ),
  });

  const source = "moodle:demo";
  const course = CourseId.parse(certificate);
  await store.learning.saveCourses(demoCourses.map((one) => one.course));
  const run = await store.learning.beginRun({ source, startedAt: now });
  await store.learning.saveObservedCourses(source, [
    { key: "18", title: "Legemiddelhåndtering", visible: true, course },
  ]);
  const keys = ["nurse", "newcomer"];
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
  return deskOver(store, clock);
}

let desk: Desk;

beforeAll(async () => {
  desk = await deskWith(true);
});

const explain = (employee: string, asOf?: string, actor: Actor = secretariat) =>
  explainCertification(desk, actor, { employee, certificate, asOf });

describe("the explanation of a certificate", () => {
  it.each([
    ["2016-03-01", "required"],
    ["2016-05-30", "due"],
    ["2016-05-31", "overdue"],
    ["2018-02-12", "valid"],
    ["2021-12-13", "valid"],
    ["2021-12-14", "expiring"],
    ["2022-01-20", "valid"],
  ])("of the nurse says on %s: %s", async (asOf, state) => {
    expect((await explain("nurse", asOf)).status.state).toBe(state);
  });

  it("gives the dates behind the status: four years from the day it was completed", async () => {
    const { status } = await explain("nurse", "2018-06-01");

    expect(status).toMatchObject({
      required: true,
      validFrom: "2018-02-12",
      lastValidDay: "2022-02-11",
      policyVersion: 1,
      text: "gyldig",
    });
  });

  it("runs on from the old expiry where it was renewed under the second version", async () => {
    const { status, reasoning } = await explain("nurse", "2022-01-20");

    expect(status).toMatchObject({ lastValidDay: "2026-02-11", policyVersion: 2 });
    expect(reasoning.map(({ rule, on, until }) => [on, rule, until])).toEqual([
      ["2016-03-01", "required", "2016-05-30"],
      ["2018-02-12", "achieved", undefined],
      ["2018-02-12", "certified", "2022-02-11"],
      ["2022-01-20", "achieved", undefined],
      ["2022-01-20", "renewed", "2026-02-11"],
    ]);
  });

  it("tells each step in plain bokmål, and in English for programs", async () => {
    const { reasoning } = await explain("nurse", "2018-06-01");

    expect(reasoning.map(({ text }) => text.nb)).toEqual([
      "kravet begynte å gjelde, med frist 2016-05-30",
      "fullførte «Legemiddelhåndtering», etter versjon 1 av reglene",
      "alt er fullført: sertifisert, til og med 2022-02-11, etter versjon 1 av reglene",
    ]);
    expect(reasoning[0]?.text.en).toBe("2016-03-01 is required, through 2016-05-30");
  });

  it("says which read brought what it rests on, and nothing after the date", async () => {
    const { evidence } = await explain("nurse", "2018-06-01");

    expect(evidence).toEqual([
      { kind: "enrolled", course: certificate, on: "2018-01-10", source: "moodle:demo", run: "1" },
      { kind: "completed", course: certificate, on: "2018-02-12", source: "moodle:demo", run: "1" },
    ]);
  });

  it("says that the demo's rules are made up, and that no law sets the interval", async () => {
    const { requirement, rules } = await explain("nurse");

    expect(requirement).toMatchObject({ interval: "local" });
    expect(requirement.citation).toContain("FOR-2008-04-03-320");
    expect(rules.map(({ version, validity }) => [version, validity])).toEqual([
      [1, { mode: "fromCompletion", months: 48 }],
      [2, { mode: "fromExpiry", months: 48 }],
    ]);
    expect(rules.every(({ source }) => source.startsWith("oppdiktet for demoen"))).toBe(true);
  });

  it("takes an enrolment for nothing begun, and today where no date is given", async () => {
    expect(await explain("newcomer")).toMatchObject({
      asOf: "2026-11-01",
      status: { state: "due", dueOn: "2026-11-30" },
      evidence: [{ kind: "enrolled" }],
    });
  });

  it("asks nothing of who holds another position", async () => {
    const { status, reasoning, evidence } = await explain("cook");

    expect(status).toEqual({ required: false, state: "notRequired", text: "ikke påkrevd" });
    expect([...reasoning, ...evidence]).toEqual([]);
  });
});

describe("who may ask, and what is kept of it", () => {
  it("is written to the audit log: who, what, whom, how many", async () => {
    const own = await deskWith(true);
    await explainCertification(own, secretariat, { employee: "nurse", certificate });

    const scope = await own.store.privacy.subjectOf(EmployeeId.parse("nurse"));
    expect(await own.store.audit.entries({ scope })).toMatchObject([
      { actor: "local-operator", action: "explain-certification", at: now, count: 1 },
    ]);
    expect(await own.store.audit.verify()).toMatchObject({ ok: true, entries: 1 });
  });

  it.each(["reportAccess", "auditor"] as const)("is not for one who has only %s", async (role) => {
    const actor = { id: role, grants: [{ role, unit: region }] };

    await expect(explain("nurse", undefined, actor)).rejects.toMatchObject({ code: "not-allowed" });
  });

  it("reaches only those who work in the actor's units on the date", async () => {
    const ofTinn = localOperator(OrgUnitId.parse("tinn"));
    const outside = await explain("nurse", undefined, ofTinn).catch((error: unknown) => error);
    const nobody = await explain("nobody", undefined, ofTinn).catch((error: unknown) => error);

    // The two are told alike, so that nobody learns who works elsewhere.
    expect(outside).toEqual(nobody);
    await expect(explain("former", "2015-06-01")).resolves.toMatchObject({ employee: "former" });
    await expect(explain("nurse", "2016-02-29")).rejects.toThrow(UnknownNameError);
    await expect(explain("former")).rejects.toThrow(UnknownNameError);
  });
});

describe("a question about nobody or nothing", () => {
  it("says how to find an employee, lists none and repeats no name", async () => {
    const failure = await explain("Prøve Person").catch((error: unknown) => error);

    expect(failure).toBeInstanceOf(UnknownNameError);
    expect(failure).toMatchObject({ code: "unknown-name", thing: "employee" });
    expect(failure).toHaveProperty("remedy", expect.stringContaining("the employer's HR system"));
    expect(String(failure)).not.toContain("Prøve");
  });

  it("names the certificates that there are rules for", async () => {
    const asked = { employee: "nurse", certificate: "romfart" };

    await expect(explainCertification(desk, secretariat, asked)).rejects.toMatchObject({
      code: "unknown-name",
      thing: "certificate",
      remedy: "Use one of these: legemiddelhandtering.",
    });
  });

  it("says of a region that is no demo that it has made no rules yet", async () => {
    const asked = explainCertification(await deskWith(false), secretariat, {
      employee: "nurse",
      certificate,
    });

    await expect(asked).rejects.toMatchObject({
      remedy: expect.stringContaining("The region has made rules for no certificate yet") as string,
    });
  });

  it.each(["2018-02-30", "12.02.2018", ""])("refuses %j as a date", async (asOf) => {
    await expect(explain("nurse", asOf)).rejects.toMatchObject({ code: "not-a-date" });
  });

  it("leaves no trace in the audit log when it is refused", async () => {
    const own = await deskWith(true);
    const asked = { employee: "nobody", certificate };
    await explainCertification(own, secretariat, asked).catch(() => undefined);

    expect(await own.store.audit.entries()).toEqual([]);
  });
});

describe("the demo's rules", () => {
  it("rest on courses that the demo has, by the course's own id", () => {
    const courses = new Set(demoCourses.map(({ course }) => String(course.id)));
    const components = demoPolicies.flatMap(({ versions }) =>
      versions.flatMap(({ policy }) => policy.components.map(({ id }) => String(id))),
    );

    expect(components.every((id) => courses.has(id))).toBe(true);
  });
});
