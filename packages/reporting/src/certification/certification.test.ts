import {
  CertificateId,
  CertificationFact,
  CertificationPolicy,
  daysBetween,
  factsFromTraining,
  LocalDate,
  Obligation,
  obligedSince,
  orgTreeOn,
  pathToTop,
  requirementOf,
  statusOf,
} from "@kompetanseregion/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { randomDate, randomRegion } from "../../fixtures/random-region.ts";
import { Random } from "../../fixtures/random.ts";
import { people } from "../people/people.ts";
import { rollUp } from "../roll-up/roll-up.ts";
import { buildWorkforce } from "../workforce/build-workforce.ts";
import { certificationPeople } from "./certification-people.ts";
import { certification, expiring } from "./certification.ts";

const certificate = CertificateId.parse("medisiner");
const policy = (version: number, from: string, months: number, to?: string) =>
  CertificationPolicy.parse({
    certificate,
    title: { nb: "Medisiner", nn: "Medisinar", en: "Medicines" },
    version,
    period: { from, ...(to !== undefined && { to }) },
    components: [{ id: "kurs-0", kind: "course" }],
    validity: { mode: "fromCompletion", months },
    graceDays: 10,
    noticeDays: 60,
    acceptsPriorLearning: true,
  });

describe("counts of certification", () => {
  it("say of each unit what the domain says of each of its persons", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = new Random(seed + 1);
        // Without rings and double parents, in which the domain's tree does not follow.
        const region = randomRegion(seed, { units: 8, employees: 20, courses: 2 });
        const workforce = buildWorkforce(region);
        fc.pre(!workforce.issues.some((issue) => issue.code === "overlapping-parents"));
        const asOf = randomDate(random);
        // Now and then nobody has decided the rules yet: a gap.
        const from = random.chance(0.2) ? "2016-01-01" : "2013-01-01";
        const policies = [policy(1, from, 12, "2016-06-01"), policy(2, "2016-06-01", 6)];
        const obligation = Obligation.parse({
          id: "alle",
          version: 1,
          certificate,
          audience: { rule: "everyone", unit: random.pick(region.units).id },
          due: { by: "days", days: 90 },
          period: { from: "2014-06-01" },
        });
        const facts = region.positions
          .filter(() => random.chance(0.1))
          .map(({ employee }) =>
            CertificationFact.parse({ kind: "exempt", employee, certificate, on: "2015-01-01" }),
          );
        const scope = { units: region.units.map(({ id }) => id), persons: true };
        const rules = { certificate, policies, obligations: [obligation] };
        const rows = certification(workforce, { asOf, scope, facts, ...rules });
        const rolled = rollUp(workforce, { asOf, scope });
        expect(rows).toHaveLength(rolled.rows.length / rolled.courses.length);
        fc.pre(rows.length > 0);

        const tree = orgTreeOn(region, asOf);
        const judge = (employee: string) => {
          const positions = region.positions.filter((position) => position.employee === employee);
          const since = obligedSince(
            obligation,
            positions,
            (unit, top) => pathToTop(tree, unit).includes(top),
            asOf,
          );
          const [first] = positions;
          return statusOf(
            [
              ...(since !== undefined && first
                ? [requirementOf(obligation, first.employee, since)]
                : []),
              ...factsFromTraining(region.events.filter((event) => event.employee === employee)),
              ...facts.filter((fact) => fact.employee === employee),
            ],
            policies,
            asOf,
          );
        };
        const { unit, states, required, employees } = random.pick(rows);
        const course = random.pick(region.courses).id;
        const all = people(workforce, { asOf, scope, unit, course, status: "employees" });
        const judged = all.map(({ employee }) => ({ employee, ...judge(employee) }));
        expect(employees).toBe(all.length);
        expect(required).toBe(judged.filter((status) => status.required).length);
        for (const [state, count] of Object.entries(states)) {
          expect(count).toBe(judged.filter((status) => status.state === state).length);
          const opened = certificationPeople(workforce, {
            ...{ asOf, scope, unit, facts, ...rules },
            states: [state as keyof typeof states],
          });
          expect(opened).toHaveLength(count);
        }
        const bound = { asOf, scope, unit, facts, ...rules, required: true } as const;
        expect(certificationPeople(workforce, bound).map(({ employee }) => employee)).toEqual(
          judged.filter((status) => status.required).map(({ employee }) => employee),
        );

        const withinDays = random.pick([60, 30, 7]);
        const soon = judged
          .filter(({ state }) => state === "valid" || state === "expiring")
          .filter(({ lastValidDay }) => {
            const left = lastValidDay === undefined ? Infinity : daysBetween(asOf, lastValidDay);
            return left >= 0 && left <= withinDays;
          });
        const listed = expiring(workforce, {
          asOf,
          scope,
          root: unit,
          withinDays,
          facts,
          ...rules,
        });
        expect(new Set(listed.map(({ employee }) => employee))).toEqual(
          new Set(soon.map(({ employee }) => employee)),
        );
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it("list nobody to those who may not see persons", () => {
    const region = randomRegion(3, { units: 4, employees: 10, courses: 1 });
    const scope = { units: region.units.map(({ id }) => id), persons: false };
    const asOf = LocalDate.parse("2015-06-30");
    const rules = { certificate, policies: [policy(1, "2013-01-01", 12)], obligations: [] };

    const workforce = buildWorkforce(region);
    const [{ id: unit } = { id: undefined }] = region.units;
    if (unit === undefined) throw new Error("the region has no unit");
    const refused = expect.objectContaining({ code: "persons-not-allowed" }) as Error;

    expect(() => expiring(workforce, { asOf, scope, withinDays: 60, ...rules })).toThrow(refused);
    expect(() => certificationPeople(workforce, { asOf, scope, unit, ...rules })).toThrow(refused);
  });
});
