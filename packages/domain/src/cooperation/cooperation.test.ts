import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";

import { ore } from "../money/ore.ts";
import { MunicipalityId } from "../organisation/municipality.ts";
import { formatRatio } from "../ratio/ratio.ts";
import { LocalDate } from "../time/local-date.ts";
import { CourseRun, Evaluation } from "../training/course-run.ts";

import { checkForum, CompetenceForum } from "./forum.ts";
import { checkCooperation, needsBehind } from "./invariants.ts";
import { TrainingMeasure } from "./measure.ts";
import { decisionOn, NeedDecision, NeedId, TrainingNeed } from "./need.ts";
import { NeedAssessment, prioritise, PriorityWeights } from "./prioritisation.ts";
import {
  FrameworkAgreement,
  leftOf,
  procedureFor,
  Procurement,
  ProcurementThreshold,
} from "./procurement.ts";

const day = (text: string) => LocalDate.parse(text);
const members = z
  .array(MunicipalityId)
  .parse(["kongsberg", "flesberg", "rollag", "nore-og-uvdal", "notodden", "tinn", "hjartdal"]);

const needOf = (id: string, sharedBy: readonly string[], source: object = {}) =>
  TrainingNeed.parse({
    id,
    title: id,
    source: { kind: "municipality", municipality: "kongsberg", ...source },
    registeredOn: "2014-10-01",
    sharedBy,
    forFunction: "leder",
  });

const enGodStart = needOf("forsteklasselaerere", members.slice(0, 4));
const leadership = needOf("kompetanseledelse", members);

describe("a competence forum", () => {
  const forumOf = (municipalities: readonly string[], unions: readonly string[]) =>
    CompetenceForum.parse({
      region: "kongsbergregionen",
      period: { from: "2014-02-01" },
      seats: [
        ...municipalities.map((municipality) => ({ kind: "municipality", municipality })),
        ...unions.map((union) => ({ kind: "union", union })),
      ],
      unionSeats: 2,
    });

  it("has one seat for each of seven municipalities and two for unions (A13)", () => {
    const forum = forumOf(members, ["Fagforbundet", "Utdanningsforbundet"]);

    expect(forum.seats).toHaveLength(9);
    expect(checkForum(forum, members)).toEqual([]);
  });

  it("is told everything that is wrong with it at once", () => {
    const forum = forumOf([...members.slice(1), "tinn", "skien"], ["Fagforbundet"]);

    expect(checkForum(forum, members).map(({ code, at }) => [code, at])).toEqual([
      ["seat-missing", "kongsberg"],
      ["seat-twice", "tinn"],
      ["not-a-member", "skien"],
      ["union-seats", "unions"],
    ]);
  });
});

describe("ranking needs", () => {
  const weights = PriorityWeights.parse({
    generality: 3,
    strategicFit: 3,
    statutory: 2,
    benefit: 1,
    cost: 1,
  });
  const assessments = z.array(NeedAssessment).parse([
    { need: "kompetanseledelse", strategicFit: 4, benefit: 3, cost: 3 },
    { need: "forsteklasselaerere", strategicFit: 2, benefit: 4, cost: 2 },
  ]);

  it("says what each criterion gave, and adds up", () => {
    const [first, second] = prioritise([enGodStart, leadership], assessments, members, weights);

    expect([first?.need.id, second?.need.id]).toEqual(["kompetanseledelse", "forsteklasselaerere"]);
    expect(first && formatRatio(first.generality, "nb")).toBe("7 av 7 (100,0\u00a0%)");
    expect(first?.parts.map((part) => [part.criterion, part.contribution.toFixed(3)])).toEqual([
      ["generality", "0.300"],
      ["strategicFit", "0.300"],
      ["statutory", "0.000"],
      ["benefit", "0.075"],
      ["cost", "0.025"],
    ]);
    expect(first?.score.toFixed()).toBe("0.7");
  });

  it("shows what nobody has rated, and counts it as nothing", () => {
    const [ranked] = prioritise([leadership], [], members, weights);

    expect(ranked?.parts.filter(({ value }) => value === undefined)).toHaveLength(3);
    expect(ranked?.score.toFixed()).toBe("0.3");
  });

  it("lets needs with the same score share a place", () => {
    const twins = [needOf("c", []), needOf("b", members), needOf("a", members)];

    expect(
      prioritise(twins, [], members, weights).map(({ need, rank }) => [need.id, rank]),
    ).toEqual([
      ["a", 1],
      ["b", 1],
      ["c", 3],
    ]);
  });

  it("needs a weight", () => {
    const none = { generality: 0, strategicFit: 0, statutory: 0, benefit: 0, cost: 0 };

    expect(PriorityWeights.safeParse(none).success).toBe(false);
  });

  const ratings = fc.record({
    sharedBy: fc.subarray([...members]),
    strategicFit: fc.nat(4),
    benefit: fc.nat(4),
    cost: fc.nat(4),
    isStatutory: fc.boolean(),
  });
  const anyNeeds = fc.array(ratings, { minLength: 1, maxLength: 8 }).map((list) => ({
    needs: list.map(({ sharedBy }, index) => needOf(`need-${index}`, sharedBy)),
    rated: list.map(({ strategicFit, benefit, cost, isStatutory }, index) =>
      NeedAssessment.parse({
        need: `need-${index}`,
        strategicFit,
        benefit,
        cost,
        statutory: isStatutory ? "aml § 3-5" : undefined,
      }),
    ),
  }));
  const anyWeights = fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9))
    .map(([generality, strategicFit, statutory, benefit, cost]) =>
      PriorityWeights.parse({ generality, strategicFit, statutory, benefit, cost }),
    );

  it("does not depend on the order, and is the sum of its parts between 0 and 1", () => {
    fc.assert(
      fc.property(anyNeeds, anyWeights, ({ needs, rated }, given) => {
        const ranked = prioritise(needs, rated, members, given);

        expect(prioritise(needs.toReversed(), rated.toReversed(), members, given)).toEqual(ranked);
        for (const { score, parts } of ranked) {
          const sum = Decimal.sum(...parts.map(({ contribution }) => contribution));
          expect(sum.minus(score).abs().lessThan("1e-15")).toBe(true);
          expect(score.greaterThanOrEqualTo(0) && score.lessThanOrEqualTo(1)).toBe(true);
        }
      }),
    );
  });

  it("never places a need lower because one more municipality shares it", () => {
    fc.assert(
      fc.property(anyNeeds, anyWeights, ({ needs, rated }, given) => {
        const [first, ...others] = needs;
        if (first === undefined) return;
        const rankIn = (list: readonly TrainingNeed[]) =>
          prioritise(list, rated, members, given).find(({ need }) => need.id === first.id)?.rank;
        const shared = { ...first, sharedBy: members };

        expect(rankIn([shared, ...others])).toBeLessThanOrEqual(rankIn(needs) ?? 0);
      }),
    );
  });
});

describe("a decision about a need", () => {
  it("is the latest by the date", () => {
    const need = NeedId.parse("kompetanseledelse");
    const decisions = z.array(NeedDecision).parse([
      { need, on: "2015-01-15", outcome: "orderBlended", because: "alle kommuner har behovet" },
      { need, on: "2014-11-01", outcome: "postponed", because: "venter på midler" },
    ]);

    expect(decisionOn(decisions, need, day("2014-10-31"))).toBeUndefined();
    expect(decisionOn(decisions, need, day("2014-12-31"))?.outcome).toBe("postponed");
    expect(decisionOn(decisions, need, day("2015-12-31"))?.outcome).toBe("orderBlended");
  });
});

describe("what a cooperation has promised", () => {
  const measure = {
    id: "lederopplaering",
    title: "Lederopplæring",
    needs: ["kompetanseledelse"],
    deliveryMode: "blended",
    openTo: members,
    licence: "open",
    order: { on: "2015-01-15", by: "competenceForum", dueOn: "2015-12-31" },
    delivery: { on: "2015-12-01", by: "secretariat", approvedBy: "competenceForum" },
  };
  const run = {
    id: "lederopplaering-host-2015",
    course: "strategisk-kompetanseledelse",
    period: { from: "2015-09-01", to: "2015-12-01" },
    deliveryMode: "blended",
    measure: "lederopplaering",
  };
  const evaluation = { run: run.id, on: "2015-12-10", asked: 80, answers: [0, 0, 10, 30, 20] };
  const cooperationOf = (changes: object, runChanges: object = {}, evaluations = [evaluation]) => ({
    members,
    needs: [leadership],
    measures: [TrainingMeasure.parse({ ...measure, ...changes })],
    runs: [CourseRun.parse({ ...run, ...runChanges })],
    evaluations: evaluations.map((one) => Evaluation.parse(one)),
  });
  const codesOf = (cooperation: ReturnType<typeof cooperationOf>) =>
    checkCooperation(cooperation, day("2016-01-19")).map(({ code, severity }) => [code, severity]);

  it("is kept", () => {
    expect(codesOf(cooperationOf({}))).toEqual([]);
    expect(needsBehind(run.measure, cooperationOf({}))).toEqual(["kompetanseledelse"]);
  });

  it.each([
    [{ openTo: members.slice(1) }, [["not-open-to-all", "error"]]],
    [{ licence: "members" }, [["not-shared", "warning"]]],
    [{ licence: undefined, deliveryMode: "classroom" }, []],
    [
      { delivery: { on: "2015-12-01", by: "secretariat", approvedBy: "secretariat" } },
      [["same-side", "error"]],
    ],
    [
      { delivery: { on: "2015-12-01", by: "competenceForum", approvedBy: "projectOwner" } },
      [["same-side", "error"]],
    ],
    [{ delivery: undefined }, [["late", "warning"]]],
    [
      { needs: ["ukjent"] },
      [
        ["orphan-measure", "warning"],
        ["orphan-run", "warning"],
      ],
    ],
  ])("is not kept by %j", (changes, codes) => {
    expect(codesOf(cooperationOf(changes))).toEqual(codes);
  });

  it("is not kept by a run without a measure, or without an evaluation", () => {
    expect(codesOf(cooperationOf({}, { measure: undefined }))).toEqual([["orphan-run", "warning"]]);
    expect(codesOf(cooperationOf({}, {}, []))).toEqual([["not-evaluated", "warning"]]);
  });
});

describe("a procurement", () => {
  const thresholds = z.array(ProcurementThreshold).parse([
    {
      procedure: "protokoll",
      from: 10_000_000,
      period: { from: "2014-01-01", to: "2017-01-01" },
      source: "eksempel",
    },
    {
      procedure: "nasjonal kunngjøring",
      from: 50_000_000,
      period: { from: "2014-01-01", to: "2017-01-01" },
      source: "eksempel",
    },
    {
      procedure: "nasjonal kunngjøring",
      from: 110_000_000,
      period: { from: "2017-01-01" },
      source: "eksempel",
    },
  ]);

  it.each([
    [99_999.99, "2015-06-01", undefined],
    [100_000, "2015-06-01", "protokoll"],
    [1_145_000, "2015-06-01", "nasjonal kunngjøring"],
    [1_000_000, "2017-01-01", undefined],
  ])("of %d kroner on %s asks for %s", (kroner, date, procedure) => {
    const found = procedureFor(ore(Math.round(kroner * 100)), day(date), thresholds);

    expect(found?.procedure).toBe(procedure);
  });

  it("is called off from an agreement until its ceiling", () => {
    const agreement = FrameworkAgreement.parse({
      id: "ks-konsulent",
      supplier: "ks-konsulent",
      period: { from: "2014-01-01" },
      ceiling: 50_000_000,
    });
    const called = Procurement.parse({
      id: "p1",
      supplier: "ks-konsulent",
      framework: "ks-konsulent",
      on: "2015-03-01",
      value: 36_440_000,
    });

    expect(leftOf(agreement, [called])).toBe(13_560_000);
    expect(leftOf({ ...agreement, ceiling: undefined }, [called])).toBeUndefined();
  });
});
