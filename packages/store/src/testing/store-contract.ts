import {
  EmployeeId,
  LocalDate,
  OrgUnitId,
  type TrainingEvent,
  UserId,
} from "@kompetanseregion/domain";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";

import { StoreError } from "../store-error.ts";
import { type Store } from "../store.ts";
import { describeNotices } from "./notices-contract.ts";
import {
  at,
  chart,
  completion,
  courses,
  delegations,
  employee,
  fill,
  grants,
  hold,
  hygiene,
  identities,
  importDraft,
  periodChanges,
  placements,
  planned,
  positions,
  unitRoles,
  units,
  users,
  vouchers,
} from "./samples.ts";
import { describeSignIn } from "./sign-in-contract.ts";

const source = "moodle:demo";

/** What a store promises, whatever is underneath. `open` gives an empty one. */
export function describeStore(engine: string, open: () => Promise<Store>): void {
  describe(`a store on ${engine}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    /** A course, a run and an account, ready for observations. */
    async function seedLearning(): Promise<string> {
      await store.learning.saveCourses(courses);
      const run = await store.learning.beginRun({ source, startedAt: at });
      await store.learning.saveObservedCourses(source, [
        { key: "42", title: "Hygiene 2015", visible: true, course: hygiene },
        { key: "43", title: "Ukjent kurs", code: "UK", visible: false },
      ]);
      await store.learning.saveAccounts(source, run, [
        { key: "7", name: "Prøve Én", email: "en@example.no", suspended: false },
      ]);
      return run;
    }

    async function events(): Promise<TrainingEvent[]> {
      const all: TrainingEvent[] = [];
      for await (const event of store.learning.events()) all.push(event);
      return all;
    }

    it("begins empty", async () => {
      expect(await store.organisation.units()).toEqual([]);
      expect(await store.people.positions()).toEqual([]);
      expect(await store.learning.courses()).toEqual([]);
      expect(await events()).toEqual([]);
      expect(await store.audit.entries()).toEqual([]);
    });

    describe("settings", () => {
      it("are kept as JSON, replaced and removed", async () => {
        await store.settings.put("seeded", { region: "fjellregionen", on: "2015-01-01" });
        await store.settings.put("seeded", { region: "dalregionen" });
        expect(await store.settings.get("seeded")).toEqual({ region: "dalregionen" });

        await store.settings.put("seeded", undefined);
        expect(await store.settings.get("seeded")).toBeUndefined();
      });

      it("are checked where a schema is given", async () => {
        await store.settings.put("region", "fjellregionen");

        expect(await store.settings.get("region", z.string())).toBe("fjellregionen");
        await expect(store.settings.get("region", z.number())).rejects.toMatchObject({
          code: "conflict",
        });
      });
    });

    describe("the organisation", () => {
      it("comes back as it was saved, and saving it again changes nothing", async () => {
        await store.organisation.save({ units, placements });
        await store.organisation.save({ units, placements });

        expect(await store.organisation.units()).toEqual(byId(units));
        expect(await store.organisation.placements()).toEqual(placements);
      });

      it("takes a correction of what a unit is called and where it hung", async () => {
        await store.organisation.save({ units, placements });
        const [region, home] = units;
        const [first] = placements;
        if (!region || !home || !first) throw new Error("the samples are empty");
        const closed = { unit: home.id, parent: region.id, period: first.period };
        await store.organisation.save({
          units: [{ ...home, name: "Solbakken" }],
          placements: [closed, closed],
        });

        expect(await store.organisation.units()).toContainEqual({ ...home, name: "Solbakken" });
        expect(await store.organisation.placements()).toHaveLength(3);
      });

      it("refuses a placement under a unit that does not exist, and keeps nothing of it", async () => {
        const [, home] = units;
        if (!home) throw new Error("the samples are empty");

        await expect(store.organisation.save({ units: [home], placements })).rejects.toMatchObject({
          code: "unknown-reference",
        });
        expect(await store.organisation.units()).toEqual([]);
      });
    });

    describe("people", () => {
      it("come back as they were saved, and saving them again changes nothing", async () => {
        await store.organisation.save({ units });
        await store.people.save({ identities, positions });
        await store.people.save({ identities, positions });

        expect(await store.people.positions()).toEqual(positions);
        expect(await store.people.identities(identities.map((one) => one.employee))).toEqual(
          identities,
        );
      });

      it("are found one at a time too", async () => {
        await store.organisation.save({ units });
        await store.people.save({ positions });

        expect(await store.people.positionsOf(employee)).toEqual(positions.slice(0, 2));
        expect(await store.people.positionsOf(EmployeeId.parse("a9"))).toEqual([]);
      });

      it("are named only when asked for", async () => {
        await store.people.save({ identities });

        expect(await store.people.identities([employee])).toEqual([identities[0]]);
        expect(await store.people.identities([])).toEqual([]);
      });
    });

    describe("the people within a scope", () => {
      beforeEach(async () => {
        await store.organisation.save({ units, placements });
        await store.people.save({ positions });
      });

      const within = (date: string, ...ids: string[]) =>
        store.people.employedWithin({
          units: ids.map((id) => OrgUnitId.parse(id)),
          asOf: LocalDate.parse(date),
        });

      it("are those who work there or below on the date, each once", async () => {
        expect(await within("2014-06-30", "kommune")).toEqual(["a1", "a2"]);
        expect(await within("2014-06-30", "hjem", "region")).toEqual(["a1", "a2"]);
        expect(await within("2014-06-30", "hjem")).toEqual(["a1"]);
      });

      it("are found where the workplace hung on that date", async () => {
        // The nursing home came under the municipality on 1 January 2014.
        expect(await within("2013-12-31", "kommune")).toEqual([]);
        expect(await within("2013-12-31", "region")).toEqual(["a1"]);
        expect(await within("2014-01-01", "kommune")).toEqual(["a1", "a2"]);
      });

      it("are nobody where the scope is empty, unknown, or closed on the date", async () => {
        expect(await within("2014-06-30")).toEqual([]);
        expect(await within("2014-06-30", "nowhere")).toEqual([]);
        // The home closed on 1 January 2016, though the position there was never ended.
        expect(await within("2016-01-01", "region")).toEqual([]);
        expect(await within("2016-01-01", "hjem")).toEqual([]);
      });
    });

    describe("who may do what", () => {
      beforeEach(() => store.organisation.save({ units }));

      it("comes back as it was saved, and saving it again changes nothing", async () => {
        await store.access.save({ users, grants, unitRoles, delegations });
        await store.access.save({ users, grants, unitRoles, delegations });

        expect(await store.access.users()).toEqual(users);
        expect(await store.access.grants()).toEqual(grants);
        expect(await store.access.unitRoles()).toEqual(unitRoles);
        expect(await store.access.delegations()).toEqual(delegations);
      });

      it("is found for one user, with the roles of those they stand in for", async () => {
        const deputy = { id: UserId.parse("u-3"), employee: EmployeeId.parse("a2") };
        await store.access.save({ users: [...users, deputy], grants, unitRoles, delegations });

        expect(await store.access.rightsOf("u-1")).toMatchObject({ unitRoles, delegations: [] });
        expect(await store.access.rightsOf("u-2")).toEqual({
          id: "u-2",
          grants,
          unitRoles: [],
          delegations: [],
        });
        expect(await store.access.rightsOf("u-3")).toEqual({
          ...deputy,
          grants: [],
          unitRoles,
          delegations,
        });
        expect(await store.access.rightsOf("u-4")).toBeUndefined();
      });

      it("ends on a day, and is not forgotten", async () => {
        await store.access.save({ users, grants });
        const [auditor, admin] = grants;
        if (auditor === undefined || admin === undefined) throw new Error("the samples are gone");
        const to = LocalDate.parse("2016-05-01");
        const ended = { ...admin, period: { from: admin.period.from, to } };
        await store.access.save({ grants: [ended] });

        expect(await store.access.grants()).toEqual([auditor, ended]);
      });

      it("is refused for a user or a unit that is not there, and nothing of it is kept", async () => {
        await expect(store.access.save({ grants })).rejects.toMatchObject({
          code: "unknown-reference",
        });
        expect(await store.access.grants()).toEqual([]);
      });
    });

    describe("what the law asks", () => {
      it("gives everything that is stored about one employee, and nothing about another", async () => {
        await fill(store);
        const subject = await store.privacy.subjectOf(employee);
        await store.audit.append({ at, actor: "u-1", action: "view", scope: subject, count: 1 });
        const dossier = await store.privacy.dossierOf(employee);

        expect(dossier).toMatchObject({
          identity: [{ employee: "a1", name: "Prøve Én", email: "en@example.no" }],
          position: [{ title: "Nattevakt" }, { title: "Sykepleier" }],
          account: [{ source, key: "7" }],
          account_identity: [{ email: "en@example.no" }],
          observation: [
            { course: "Hygiene", kind: "completed", on_date: "2015-03-01" },
            { course: "Hygiene", kind: "completed", on_date: "2015-03-02" },
          ],
          access_user: [{ id: "u-1" }],
          unit_role: [{ role: "leader", unit: "hjem" }],
          delegation: [{ deputy: "a2" }, { deputy: "a2" }],
          person_hold: [{ reason: "Sak om yrkesskade" }],
          audit_entry: [{ actor: "u-1", action: "view" }],
        });
        expect(JSON.stringify(dossier)).not.toContain("Prøve To");
        const nobody = await store.privacy.dossierOf(EmployeeId.parse("a9"));
        expect(Object.values(nobody).flat()).toEqual([]);
      });

      it("speaks of an employee in the log by one name, which an erasure makes nobody's", async () => {
        await fill(store);
        const subject = await store.privacy.subjectOf(employee);
        expect(await store.privacy.subjectOf(employee)).toBe(subject);
        expect(await store.privacy.subjectOf(EmployeeId.parse("a2"))).not.toBe(subject);
        expect(subject).toMatch(/^person-[0-9a-f-]{36}$/u);

        await store.audit.append({ at, actor: "u-1", action: "view", scope: subject, count: 1 });
        await store.erase([employee]);
        expect((await store.privacy.dossierOf(employee)).audit_entry).toEqual([]);
        expect(await store.privacy.subjectOf(employee)).not.toBe(subject);
        expect(await store.audit.verify()).toMatchObject({ ok: true, entries: 2 });
      });

      it("knows who left before a day, and whom to hold back", async () => {
        await fill(store);
        const left = (date: string) => store.privacy.leftBefore(LocalDate.parse(date));

        // a2 left on 1 July 2015; a1 never did.
        expect(await left("2015-06-30")).toEqual([]);
        expect(await left("2015-07-01")).toEqual(["a2"]);
        expect(await store.privacy.holds()).toEqual([hold]);
        expect(await store.privacy.release(employee)).toBe(true);
        expect(await store.privacy.release(employee)).toBe(false);
        expect(await store.privacy.holds()).toEqual([]);
      });
    });

    describe("a plan", () => {
      const by = { by: "u-1", at };

      it("keeps every version of what was said, and gives the latest", async () => {
        const { need } = planned;
        const wider = { ...need, title: "Smittevern overalt" };
        expect(await store.plan.save({ kind: "need", id: need.id, document: need, ...by })).toBe(1);
        expect(await store.plan.save({ kind: "need", id: need.id, document: wider, ...by })).toBe(
          2,
        );

        expect(await store.plan.entries("need")).toEqual([
          { id: need.id, version: 2, document: wider, ...by },
        ]);
        expect(await store.plan.entries("measure")).toEqual([]);
        expect(await store.plan.history("need", need.id)).toMatchObject([
          { version: 1, document: need },
          { version: 2, document: wider },
        ]);
      });

      it("withdraws an entry and can bring it back; nothing is forgotten", async () => {
        const { measure } = planned;
        await store.plan.save({ kind: "measure", id: "kurs", document: measure, ...by });
        await store.plan.save({ kind: "measure", id: "kurs", document: undefined, ...by });
        expect(await store.plan.entries("measure")).toEqual([]);

        await store.plan.save({ kind: "measure", id: "kurs", document: measure, ...by });
        expect(await store.plan.entries("measure")).toMatchObject([{ version: 3 }]);
      });

      it("refuses to write over what the writer has not seen", async () => {
        const { need } = planned;
        const change = { kind: "need", id: need.id, document: need, ...by } as const;
        await store.plan.save({ ...change, seen: 0 });

        await expect(store.plan.save({ ...change, seen: 0 })).rejects.toMatchObject({
          code: "conflict",
        });
        expect(await store.plan.save({ ...change, seen: 1 })).toBe(2);
      });
    });

    describe("an import", () => {
      const standing = async () => ({
        units: await store.organisation.units(),
        placements: await store.organisation.placements(),
        positions: await store.people.positions(),
        identities: await store.people.identities(
          ["a1", "a2", "a3"].map((id) => EmployeeId.parse(id)),
        ),
      });
      beforeEach(async () => {
        await store.organisation.save({ units, placements });
        await store.people.save({ identities, positions });
      });

      it("is written whole and remembered, and taken back leaves what stood there", async () => {
        const before = await standing();
        const run = await store.imports.apply(importDraft);
        const { identities: named, units: founded } = await standing();
        expect(named.map(({ name }) => name)).toEqual(["Prøve Én", "Prøve To-Tre", "Prøve Fire"]);
        expect(founded).toHaveLength(4);
        expect(run).toMatchObject({ id: 1, actor: "u-1", canBeUndone: true });

        expect(await store.imports.undoLatest(at)).toMatchObject({ id: 1, undoneAt: at });
        expect(await standing()).toEqual(before);
        await expect(store.imports.undoLatest(at)).rejects.toMatchObject({ code: "conflict" });
        expect(await store.imports.runs()).toMatchObject([{ id: 1, undoneAt: at }]);
      });

      it("keeps nothing where something in it is refused", async () => {
        const before = await standing();
        const [placement] = importDraft.changes.placements;
        if (placement === undefined) throw new Error("the samples are gone");
        const broken = { ...placement, parent: OrgUnitId.parse("nowhere") };
        const changes = { ...importDraft.changes, placements: [broken] };

        await expect(store.imports.apply({ ...importDraft, changes })).rejects.toMatchObject({
          code: "unknown-reference",
        });
        expect(await standing()).toEqual(before);
        expect(await store.imports.runs()).toEqual([]);
      });

      it("stays where something refers to what it founded", async () => {
        await store.imports.apply(importDraft);
        const [role] = unitRoles;
        if (role === undefined) throw new Error("the samples are gone");
        await store.access.save({ unitRoles: [{ ...role, unit: OrgUnitId.parse("skole") }] });

        await expect(store.imports.undoLatest(at)).rejects.toMatchObject({
          code: "unknown-reference",
        });
        expect(await store.organisation.units()).toHaveLength(4);
      });

      it("can no longer be taken back once somebody is erased", async () => {
        await store.imports.apply(importDraft);
        await store.erase([employee]);

        await expect(store.imports.undoLatest(at)).rejects.toMatchObject({ code: "conflict" });
        expect(await store.imports.runs()).toMatchObject([{ canBeUndone: false }]);
      });
    });

    describe("erasing an employee", () => {
      it("takes the names away and leaves what was learnt", async () => {
        await fill(store);
        const before = await events();

        expect(await store.erase([employee])).toEqual({
          identities: 1,
          positions: 2,
          accounts: 1,
          scrubbed: true,
        });
        expect(await store.people.identities([employee])).toEqual([]);
        expect(await store.learning.accounts(source)).toEqual([]);
        const after = await events();
        expect(after.map(({ on }) => on)).toEqual(before.map(({ on }) => on));
        const [pseudonym, ...others] = new Set(after.map((event) => event.employee));
        expect(others).toEqual([]);
        expect(pseudonym).toMatch(/^erased-/u);
        const held = await store.people.positions();
        expect(held.filter((position) => position.employee === pseudonym)).toHaveLength(2);
      });

      it("touches nobody else, and counts nothing the second time", async () => {
        await fill(store);
        await store.erase([employee]);

        expect(await store.erase([employee])).toMatchObject({ identities: 0, accounts: 0 });
        expect(await store.people.identities(identities.map((one) => one.employee))).toEqual(
          identities.slice(1),
        );
      });
    });

    describeSignIn(() => store);
    describeNotices(() => store);

    describe("runs", () => {
      it("are numbered, and show how they ended", async () => {
        const first = await store.learning.beginRun({ source, startedAt: at });
        const second = await store.learning.beginRun({ source, startedAt: at });
        await store.learning.finishRun(first, {
          finishedAt: at,
          status: "finished",
          summary: { completions: 3 },
        });

        expect(await store.learning.runs()).toEqual([
          {
            id: first,
            source,
            startedAt: at,
            finishedAt: at,
            status: "finished",
            summary: { completions: 3 },
          },
          { id: second, source, startedAt: at, status: "running", summary: {} },
        ]);
      });

      it.each(["99", "0", "one", ""])(
        "refuse to end where there is none called '%s'",
        async (id) => {
          const end = { finishedAt: at, status: "failed" } as const;
          await expect(store.learning.finishRun(id, end)).rejects.toMatchObject({
            code: "unknown-reference",
          });
        },
      );
    });

    describe("learning", () => {
      it("keeps courses and what a source calls them", async () => {
        await seedLearning();
        await store.learning.saveObservedCourses(source, [
          { key: "42", title: "Hygiene 2016", visible: true },
        ]);

        expect(await store.learning.courses()).toEqual(courses);
        expect(await store.learning.observedCourses(source)).toEqual([
          { key: "42", title: "Hygiene 2016", visible: true, course: "hygiene" },
          { key: "43", title: "Ukjent kurs", code: "UK", visible: false },
        ]);
      });

      it("keeps an account's match when it is seen again", async () => {
        const run = await seedLearning();
        await store.learning.matchAccounts(source, [{ account: "7", employee }]);
        await store.learning.saveAccounts(source, run, [
          { key: "7", name: "Prøve Én", employeeNumber: "1001", workplace: "Sol", suspended: true },
        ]);

        expect(await store.learning.accounts(source)).toEqual([
          {
            key: "7",
            name: "Prøve Én",
            employeeNumber: "1001",
            workplace: "Sol",
            suspended: true,
            employee,
            run,
          },
        ]);
        expect(await store.learning.accounts("another")).toEqual([]);
      });

      it("brings an account's history once it is matched, and takes it away again", async () => {
        const run = await seedLearning();
        await store.learning.appendObservations(source, run, [completion(1), completion(2)]);
        expect(await events()).toEqual([]);

        await store.learning.matchAccounts(source, [{ account: "7", employee }]);
        expect(await events()).toEqual(
          ["2015-03-01", "2015-03-02"].map((on) => ({
            kind: "completed",
            employee,
            course: "hygiene",
            on,
            precision: "day",
            provenance: { source, run, observedAt: at },
          })),
        );
        expect(await store.learning.eventsOf(employee)).toEqual(await events());
        expect(await store.learning.eventsOf(EmployeeId.parse("a9"))).toEqual([]);

        await store.learning.matchAccounts(source, [{ account: "7", employee: undefined }]);
        expect(await events()).toEqual([]);
        expect(await store.learning.eventsOf(employee)).toEqual([]);
      });

      it("counts what was new, whatever the order and the repetitions", async () => {
        const run = await seedLearning();
        const seen = [completion(3), completion(1), completion(3)];

        expect(await store.learning.appendObservations(source, run, seen)).toBe(2);
        expect(await store.learning.appendObservations(source, run, seen.toReversed())).toBe(0);
        expect(
          await store.learning.appendObservations(source, run, [completion(2), completion(1)]),
        ).toBe(1);
      });

      it("keeps the history of an account that no listing has held", async () => {
        const run = await seedLearning();
        await store.learning.appendObservations(source, run, [completion(1, "deleted")]);
        await store.learning.matchAccounts(source, [{ account: "deleted", employee }]);

        expect(await events()).toHaveLength(1);
        expect(await store.learning.accounts(source)).toHaveLength(1);
      });

      it("refuses an observation of a course or by a run that is not there", async () => {
        const run = await seedLearning();
        const stray = { ...completion(), courseKey: "999" };
        const refusal = { code: "unknown-reference" };

        await expect(
          store.learning.appendObservations(source, run, [completion(), stray]),
        ).rejects.toMatchObject(refusal);
        await expect(
          store.learning.appendObservations(source, "99", [completion()]),
        ).rejects.toMatchObject(refusal);
        expect(await store.learning.appendObservations(source, run, [completion()])).toBe(1);
      });

      it("refuses to match an account that has not been seen", async () => {
        await expect(
          store.learning.matchAccounts(source, [{ account: "8", employee }]),
        ).rejects.toMatchObject({ code: "unknown-reference" });
      });

      it("reads more facts than fit a page", async () => {
        const run = await seedLearning();
        const many = Array.from({ length: 12_001 }, (_, index) => completion(1, `a${index}`));
        expect(await store.learning.appendObservations(source, run, many)).toBe(12_001);
        await store.learning.matchAccounts(
          source,
          many.map(({ account }) => ({ account, employee })),
        );

        let count = 0;
        for await (const event of store.learning.events()) {
          expect(event.employee).toBe(employee);
          count += 1;
        }
        expect(count).toBe(12_001);
      });
    });

    describe("what a run reads", () => {
      const start = { source, startedAt: at, owner: "maskin:1", kind: "full" } as const;
      const course = { key: "42", title: "Hygiene", visible: true };
      const account = { key: "7", name: "Prøve Én", suspended: false };
      const { observedAt: _, ...first } = completion(1);
      const { observedAt: __, ...second } = completion(2);
      const latest = completion(31).on;

      it("counts for nothing until it is taken up, and raises no revision", async () => {
        const before = await store.revision();
        const run = await store.sync.begin(start);
        await store.sync.stageCourses(run, [course]);
        await store.sync.stageAccounts(run, [account]);
        await store.sync.stageFacts(run, [first, first]);
        await store.sync.finishPart(run, "facts");

        expect(await store.revision()).toBe(before);
        expect(await store.learning.accounts(source)).toEqual([]);
        expect(await store.sync.readings(source)).toEqual([
          { ...start, run, status: "running", touchedAt: at, whole: ["facts"] },
        ]);
        expect(await store.sync.stagedCourses(run)).toEqual([course]);
        expect(await Array.fromAsync(store.sync.stagedAccounts(run))).toEqual([[account]]);
      });

      it("is taken up once, also when it is read again", async () => {
        const counts: number[] = [];
        for (const _run of [1, 2]) {
          const run = await store.sync.begin(start);
          await store.learning.saveObservedCourses(source, [course]);
          await store.sync.stageFacts(run, [first, second]);
          counts.push(await store.sync.takeUpFacts({ source, run, at }, latest));
          await store.sync.end(run);
        }

        expect(counts).toEqual([2, 0]);
        expect((await store.learning.counts()).observations).toBe(2);
      });

      it("names facts of courses that are not shown, and of days to come", async () => {
        const run = await store.sync.begin(start);
        await store.learning.saveObservedCourses(source, [course]);
        await store.sync.stageFacts(run, [first, second, { ...first, courseKey: "99" }]);

        expect(await store.sync.refusedFacts(source, run, first.on)).toEqual([
          { account: "7", courseKey: "42", why: "future-date", on: second.on },
          { account: "7", courseKey: "99", why: "unknown-course", on: first.on },
        ]);
        expect(await store.sync.takeUpFacts({ source, run, at }, first.on)).toBe(1);
      });

      it("counts participations without any date as rows of their course", async () => {
        const run = await store.sync.begin(start);
        await store.sync.stageFacts(run, [
          first,
          second,
          { account: "8", courseKey: "42", precision: "second" },
        ]);

        expect(await store.sync.stagedCourseCounts(run)).toEqual([
          { course: "42", rows: 2, completed: 1 },
        ]);
        expect(await store.sync.unnamedAccounts(source, run)).toBe(2);
      });

      it("tells what is gone and what is back, and takes no fact away", async () => {
        const read = async (facts: (typeof first)[], isThere: boolean): Promise<string> => {
          const run = await store.sync.begin(start);
          await store.sync.stageCourses(run, isThere ? [course] : []);
          await store.sync.stageAccounts(run, isThere ? [account] : []);
          await store.sync.stageFacts(run, facts);
          return run;
        };
        const seen = await read([first, second], true);
        await store.learning.saveObservedCourses(source, [course]);
        await store.learning.saveAccounts(source, seen, [account]);
        await store.sync.takeUpFacts({ source, run: seen, at }, latest);
        await store.sync.end(seen);

        const gone = await read([second], false);
        expect(await store.sync.missingAccounts(source, gone)).toEqual(["7"]);
        const left = { courses: 1, accounts: 1, facts: 1, completions: 1 };
        const missing = new Map([["7", "deleted"]] as const);
        const goneReading = { source, run: gone, at };
        expect(await store.sync.noteGone(goneReading, missing)).toEqual(left);
        expect(await store.sync.missingAccounts(source, gone)).toEqual([]);
        expect(await store.sync.absenceCounts(source)).toEqual(left);
        await store.sync.end(gone);

        const back = await read([first, second], true);
        expect(await store.sync.noteReturned({ source, run: back, at })).toEqual(left);
        expect(await store.sync.absenceCounts(source)).toEqual({
          courses: 0,
          accounts: 0,
          facts: 0,
          completions: 0,
        });
        expect((await store.learning.counts()).observations).toBe(2);
      });

      it("is gone with the reading, and with the run where it was a trial", async () => {
        const kept = await store.sync.begin(start);
        const trial = await store.sync.begin({ ...start, kind: "delta", since: at });
        for (const run of [kept, trial]) {
          await store.sync.stageAccounts(run, [account]);
          await store.sync.stageFacts(run, [first]);
        }
        await store.sync.end(kept);
        await store.sync.discard(trial);

        expect(await store.sync.readings(source)).toEqual([]);
        expect(await Array.fromAsync(store.sync.stagedAccounts(kept))).toEqual([]);
        expect((await store.learning.runs()).map(({ id }) => id)).toEqual([kept]);
        await expect(store.sync.touch(kept, { owner: "a:2", at })).rejects.toMatchObject({
          code: "unknown-reference",
        });
      });

      it("is read anew where it had not come to its end", async () => {
        const run = await store.sync.begin(start);
        await store.sync.stageFacts(run, [first]);
        await store.sync.finishPart(run, "facts");
        await store.sync.clearPart(run, "facts");

        expect(await store.sync.stagedCourseCounts(run)).toEqual([]);
        expect(await store.sync.readings(source)).toMatchObject([{ whole: [] }]);
      });

      it("is forgotten when somebody is erased, because it may name them", async () => {
        await fill(store);
        const [reading] = await store.sync.readings(source);
        await store.erase([employee]);

        expect(await store.sync.readings(source)).toEqual([]);
        expect(await store.sync.countStagedAccounts(reading?.run ?? "")).toBe(0);
        const [refused] = await store.learning.matchDecisions(source);
        expect(refused?.employee).toMatch(/^erased-/u);
      });
    });

    describe("what a person says of an account", () => {
      it("is remembered with who and when, in the order it was said", async () => {
        await seedLearning();
        const said = (["confirmed", "undone", "refused"] as const).map((decision) => ({
          account: "7",
          employee,
          decision,
          by: "u-1",
          at,
        }));
        for (const one of said) await store.learning.appendMatchDecision(source, one);

        expect(await store.learning.matchDecisions(source)).toEqual(said);
        expect(await store.learning.matchDecisions("another")).toEqual([]);
      });

      it("is refused of an account that has not been seen", async () => {
        const decision = { account: "7", employee, decision: "confirmed", by: "u-1", at } as const;

        await expect(store.learning.appendMatchDecision(source, decision)).rejects.toMatchObject({
          code: "unknown-reference",
        });
      });
    });

    describe("the books", () => {
      it("keep the chart, and take corrections of it", async () => {
        await store.books.saveChart(chart);
        expect(await store.books.chart()).toEqual(chart);

        const [first, second] = chart.accounts;
        if (!first || !second) throw new Error("the samples are empty");
        await store.books.saveChart({ accounts: [{ ...first, name: "Bank" }] });
        expect(await store.books.chart()).toEqual({
          ...chart,
          accounts: [{ ...first, name: "Bank" }, second],
        });
      });

      it("append vouchers, and give them back as they were posted", async () => {
        const journal = vouchers(7);
        await store.books.appendVouchers(journal.slice(0, 3));
        await store.books.appendVouchers(journal.slice(3));

        expect(await store.books.vouchers()).toEqual(journal);
      });

      it.each([
        ["a number that is taken", vouchers(1, 3, hashOf(3))],
        ["a number that leaves a gap", vouchers(1, 5, hashOf(3))],
        ["a voucher that points elsewhere", vouchers(1, 4, hashOf(2))],
        ["a good voucher followed by a bad one", [...vouchers(1, 4, hashOf(3)), ...vouchers(1)]],
      ])("refuse %s, and keep nothing of it", async (_, given) => {
        const journal = vouchers(3);
        await store.books.appendVouchers(journal);

        await expect(store.books.appendVouchers(given)).rejects.toMatchObject({ code: "conflict" });
        expect(await store.books.vouchers()).toEqual(journal);
      });

      it("keep how periods were closed, and refuse to close on what has grown meanwhile", async () => {
        const [closed, locked] = periodChanges;
        if (!closed || !locked) throw new Error("the samples are empty");
        await store.books.appendVouchers(vouchers(3));
        await store.books.appendPeriodChanges([closed], 0);
        const refused = { code: "conflict" };

        await expect(store.books.appendPeriodChanges([locked], 0)).rejects.toMatchObject(refused);
        await store.books.appendPeriodChanges([locked], 1);
        await store.books.appendVouchers(vouchers(1, 4, hashOf(3)));
        const late = { ...closed, period: "2014-07" };
        await expect(store.books.appendPeriodChanges([late], 2)).rejects.toMatchObject(refused);
        expect(await store.books.periodChanges()).toEqual(periodChanges);
      });

      it("book nothing in a period that another process has closed, until it is opened", async () => {
        const [closed] = periodChanges;
        if (!closed) throw new Error("the samples are empty");
        const may = { ...closed, period: "2014-05" };
        await store.books.appendVouchers(vouchers(3));
        await store.books.appendPeriodChanges([may], 0);
        const next = vouchers(1, 4, hashOf(3));

        await expect(store.books.appendVouchers(next)).rejects.toMatchObject({
          code: "conflict",
          message: expect.stringContaining("closed") as unknown,
        });
        await store.books.appendPeriodChanges([{ ...may, status: "open" }], 1);
        await store.books.appendVouchers(next);
        expect(await store.books.vouchers()).toHaveLength(4);
      });
    });

    describe("the audit log", () => {
      it("chains its entries from the first", async () => {
        const first = await store.audit.append(entry("person.view", "a1", 1));
        const second = await store.audit.append(entry("report.export", "region", 120));

        expect(first).toMatchObject({ number: 1, prev: "0".repeat(64) });
        expect(second).toMatchObject({ number: 2, prev: first.hash });
        expect(await store.audit.entries()).toEqual([first, second]);
        expect(await store.audit.entries({ scope: "a1" })).toEqual([first]);
        expect(await store.audit.verify()).toEqual({ ok: true, entries: 2, head: second.hash });
      });

      it("is found to have been cut where a head is given that it had before", async () => {
        const { hash } = await store.audit.append(entry("person.view", "a1", 1));
        await store.audit.append(entry("person.view", "a2", 1));

        expect(await store.audit.verify({ head: hash })).toMatchObject({ ok: true, entries: 2 });
        expect(await store.audit.verify({ head: "f".repeat(64) })).toEqual({
          ok: false,
          why: "head-missing",
          entries: 2,
        });
      });

      it("grows without raising the revision, for no report is made of it", async () => {
        const before = await store.revision();
        await store.audit.append(entry("person.view", "a1", 1));

        expect(await store.revision()).toBe(before);
      });

      it("gives every entry its own place when several are made at once", async () => {
        await Promise.all(
          Array.from({ length: 10 }, (_, count) => store.audit.append(entry("x", "y", count))),
        );

        expect(await store.audit.verify()).toMatchObject({ ok: true, entries: 10 });
      });
    });

    describe("a transaction", () => {
      it("keeps all that was written when it ends", async () => {
        const read = await store.transaction(async (records) => {
          await records.organisation.save({ units, placements });
          await records.people.save({ positions });
          return records.people.positions();
        });

        expect(read).toEqual(positions);
        expect(await store.people.positions()).toEqual(positions);
      });

      it("keeps nothing when the work throws", async () => {
        const before = await store.revision();
        await expect(
          store.transaction(async (records) => {
            await records.organisation.save({ units });
            throw new Error("the power went");
          }),
        ).rejects.toThrow("the power went");

        expect(await store.organisation.units()).toEqual([]);
        expect(await store.revision()).toBe(before);
      });

      it("refuses the store itself inside, which would wait for its own end", async () => {
        await expect(
          store.transaction(async () => {
            await store.settings.put("a", 1);
          }),
        ).rejects.toMatchObject({ code: "in-transaction" });
        await store.settings.put("a", 2);

        expect(await store.settings.get("a")).toBe(2);
      });
    });

    describe("the revision", () => {
      it("grows with every committed write and with nothing else", async () => {
        const start = await store.revision();
        await store.settings.put("a", 1);
        await store.transaction(async (records) => {
          await records.settings.put("a", 2);
          await records.settings.put("a", 3);
        });
        await store.settings.get("a");

        expect(await store.revision()).toBe(start + 2);
      });

      it("stays where a write says that it changed nothing, or brings nothing new", async () => {
        const run = await seedLearning();
        await store.learning.appendObservations(source, run, [completion()]);
        const before = await store.revision();
        await store.learning.finishRun(run, { finishedAt: at, status: "finished" });
        await store.learning.appendObservations(source, run, [completion()]);
        await store.learning.saveAccounts(source, run, await store.learning.accounts(source));
        await store.transaction((records) => records.learning.counts(), { changes: () => false });

        expect(await store.revision()).toBe(before);
      });
    });

    describe("the revision of training", () => {
      it("follows the organisation, the people and the learning", async () => {
        const seen = [await store.trainingRevision()];
        await store.organisation.save({ units });
        seen.push(await store.trainingRevision());
        await store.people.save({ positions });
        seen.push(await store.trainingRevision());
        const run = await seedLearning();
        seen.push(await store.trainingRevision());
        await store.learning.appendObservations(source, run, [completion()]);
        seen.push(await store.trainingRevision());
        await store.transaction((records) => records.organisation.save({ placements }));
        seen.push(await store.trainingRevision());
        await store.erase([employee]);
        seen.push(await store.trainingRevision());

        expect(new Set(seen).size).toBe(seen.length);
        expect(seen.at(-1)).toBe(await store.revision());
      });

      it("stays where something else is written, by itself or in a transaction", async () => {
        await fill(store);
        const before = await store.trainingRevision();
        await store.settings.put("a", 1);
        await store.access.save({ users });
        await store.books.appendVouchers([]);
        await store.transaction(async (records) => {
          await records.settings.put("a", 2);
          await records.privacy.release(employee);
        });

        expect(await store.trainingRevision()).toBe(before);
        expect(await store.revision()).toBeGreaterThan(before);
      });
    });

    it("says that it is closed once it is", async () => {
      await store.close();

      await expect(store.revision()).rejects.toBeInstanceOf(StoreError);
      await expect(store.settings.put("a", 1)).rejects.toMatchObject({ code: "closed" });
    });
  });
}

function entry(action: string, scope: string, count: number) {
  return { at, actor: "cli", action, scope, count };
}

function hashOf(number: number): string {
  return vouchers(number).at(-1)?.hash ?? "";
}

function byId<T extends { readonly id: string }>(rows: readonly T[]): T[] {
  return rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
