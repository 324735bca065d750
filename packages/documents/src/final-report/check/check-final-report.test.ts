import { LocalDate, ore } from "@kompetanseregion/domain";
import { describe, expect, it } from "vitest";

import { checkDraft } from "../../document/check-draft.ts";
import { amountFigure, hiddenFigure, quantityFigure, shareFigure } from "../../figure/figure.ts";
import { type Statement } from "../chapters/financing.ts";
import { type TrainingRow } from "../chapters/training.ts";
import { type FinalReport } from "../final-report.ts";
import { kongsbergregionen as report, sourceReport } from "../fixtures/kongsbergregionen.ts";

const codesOf = (changed: FinalReport) => checkDraft(changed).map(({ code }) => code);
const source = sourceReport("side 7");
const kroner = (amount: number) => amountFigure(ore(amount * 100), source);
const people = (number: number) => quantityFigure({ number, unit: "people" }, source);

/** The report with one amount of its statement replaced. */
function withAmount(label: string, column: number, amount: number): FinalReport {
  const { financing } = report;
  if (financing.statement === undefined) throw new Error("the fixture has a statement");
  const statement: Statement = {
    ...financing.statement,
    rows: financing.statement.rows.map((row) =>
      row.label === label ? { ...row, amounts: row.amounts.with(column, kroner(amount)) } : row,
    ),
  };
  return { ...report, financing: { ...financing, statement } };
}

/** The report with one row of its first course changed. */
function withTraining(unit: string, change: Partial<TrainingRow>): FinalReport {
  const { training } = report;
  return {
    ...report,
    training: {
      ...training,
      courses: training.courses.map((course) => ({
        ...course,
        rows: course.rows.map((row) => (row.unit === unit ? { ...row, ...change } : row)),
      })),
    },
  };
}

describe("checking the final report", () => {
  it("finds nothing in a report that is right", () => {
    expect(checkDraft(report)).toEqual([]);
  });

  it("finds the total that the source printed wrong, in its row and its column", () => {
    const found = checkDraft(withAmount("Lønn og sosiale utgifter", 2, 1_261_000));

    expect(found.map(({ code }) => code)).toEqual(["column-sum", "row-sum"]);
    expect(found[1]?.message).toBe(
      "the row Lønn og sosiale utgifter has the total 1\u00a0261\u00a0000, but its years add up to 1\u00a0146\u00a0000",
    );
  });

  it.each<[code: string, because: string, changed: FinalReport]>([
    ["column-sum", "a year does not close", withAmount("Utgående balanse", 1, -132_000)],
    ["roll-forward", "a year opens elsewhere", withAmount("Inngående balanse", 1, -500_000)],
    [
      "funding-sum",
      "the grants' total is wrong",
      {
        ...report,
        financing: {
          ...report.financing,
          funding: { rows: report.financing.funding?.rows ?? [], total: kroner(2_600_000) },
        },
      },
    ],
    [
      "funding-income",
      "a grant is not in the income",
      {
        ...report,
        financing: {
          ...report.financing,
          funding: {
            rows: report.financing.funding?.rows.slice(1) ?? [],
            total: kroner(2_104_400),
          },
        },
      },
    ],
    [
      "residual",
      "a residual is not the difference",
      {
        ...report,
        financing: {
          ...report.financing,
          reconciliation: {
            table: "Prosjektets utgifter",
            checked: 1,
            findings: [
              { at: "Lønn", printed: kroner(3), computed: kroner(1), residual: kroner(1) },
            ],
          },
        },
      },
    ],
    [
      "training-sum",
      "the states do not add up",
      withTraining("Flesberg", { notStarted: people(74) }),
    ],
    [
      "training-total",
      "the total is of another date",
      withTraining("Flesberg", { employees: people(303), notStarted: people(74) }),
    ],
    [
      "small-group-shown",
      "a group of four is shown",
      withTraining("Rollag", { inProgress: people(4) }),
    ],
    [
      "small-group-recoverable",
      "the only hidden count follows by subtraction",
      withTraining("Rollag", { inProgress: people(5) }),
    ],
    [
      "duplicate-id",
      "two phases share an id",
      {
        ...report,
        plan: { ...report.plan, phases: [...report.plan.phases, ...report.plan.phases] },
      },
    ],
    [
      "duplicate-ordinal",
      "RM 1 has «Delmål 3» twice",
      {
        ...report,
        activities: {
          ...report.activities,
          goals: report.activities.goals.map((goal) => ({
            ...goal,
            subGoals: goal.subGoals.map((sub) => ({ ...sub, ordinal: Math.min(sub.ordinal, 3) })),
          })),
        },
      },
    ],
    [
      "unknown-phase",
      "a decision belongs to no phase",
      {
        ...report,
        plan: {
          ...report.plan,
          decisionPoints: report.plan.decisionPoints.map((point) => ({ ...point, phase: "DP" })),
        },
      },
    ],
    [
      "goal-status",
      "a goal is achieved while a part of it is open",
      {
        ...report,
        activities: {
          ...report.activities,
          goals: report.activities.goals.map((goal) => ({ ...goal, status: "achieved" })),
        },
      },
    ],
    [
      "decision-without-date",
      "a decision has no date",
      {
        ...report,
        plan: {
          ...report.plan,
          decisionPoints: report.plan.decisionPoints.map((point) => ({
            id: point.id,
            phase: point.phase,
            body: point.body,
            decision: point.decision,
            source: point.source,
            status: "decided",
          })),
        },
      },
    ],
    [
      "decision-after-report",
      "a decision comes after the report",
      {
        ...report,
        plan: {
          ...report.plan,
          decisionPoints: report.plan.decisionPoints.map((point) => ({
            ...point,
            decidedOn: LocalDate.parse("2016-02-26"),
          })),
        },
      },
    ],
    [
      "benefit-gap",
      "a gap is not claimed less computed",
      {
        ...report,
        benefits: {
          ...report.benefits,
          cases: report.benefits.cases.map((one) => ({
            ...one,
            claim: quantityFigure({ number: 2, unit: "fullTimeYears" }, source),
          })),
        },
      },
    ],
    [
      "claim-outside-interval",
      "1,5 is called supported",
      {
        ...report,
        benefits: {
          ...report.benefits,
          cases: report.benefits.cases.map((one) => ({ ...one, verdict: "supported" })),
        },
      },
    ],
    [
      "share-over-one",
      "54 of 53 are reached",
      {
        ...report,
        benefits: {
          ...report.benefits,
          rollout: [
            {
              stage: "Innføring",
              reached: shareFigure(
                { numerator: 54, denominator: 53, counts: "kommuner", outOf: "kommuner" },
                source,
              ),
            },
          ],
        },
      },
    ],
    [
      "composed-before-period-end",
      "the period is not over",
      { ...report, generatedOn: LocalDate.parse("2015-12-31") },
    ],
    [
      "approved-before-composed",
      "the approval is older than the report",
      { ...report, approval: { body: "RU", on: LocalDate.parse("2016-01-18") } },
    ],
    [
      "typed-number",
      "an amount stands in the text",
      {
        ...report,
        financing: {
          ...report.financing,
          paragraphs: [{ text: "Det ble et overskudd på kr 503 000,- i 2014." }],
        },
      },
    ],
  ])("finds %s where %s", (code, _because, changed) => {
    expect(new Set(codesOf(changed))).toContain(code);
  });

  it("lets a small count of a large unit be seen where only units are protected", () => {
    const shown = withTraining("Flesberg", { inProgress: people(4), notStarted: people(110) });
    const groups = { ...shown, training: { ...shown.training, protects: "groups" as const } };

    expect(codesOf(shown)).toContain("small-group-shown");
    expect(codesOf(groups)).not.toContain("small-group-shown");
  });

  it("counts whoever works in two municipalities once in the total", () => {
    const shared = withTraining("Flesberg", { employees: people(303), notStarted: people(74) });
    const told = (countedAgain: number) => ({
      ...shared,
      training: { ...shared.training, countedAgain },
    });

    expect(codesOf(told(1))).not.toContain("training-total");
    expect(codesOf(told(2))).toContain("training-total");
  });

  it("takes years, dates and ordinals in the text for what they are", () => {
    const paragraphs = [
      { text: "RM 1 ble vedtatt 28. november 2014, i sak 086/14, side 7 av 14." },
    ];

    expect(codesOf({ ...report, plan: { ...report.plan, paragraphs } })).toEqual([]);
  });

  it("has nothing against hidden counts that protect each other", () => {
    const hidden = hiddenFigure(source);
    const rows = ["Rollag", "Tinn"].reduce<FinalReport>(
      (changed, unit) => ({
        ...changed,
        training: {
          ...changed.training,
          courses: changed.training.courses.map((course) => ({
            ...course,
            rows: course.rows.map((row) =>
              row.unit === unit ? { ...row, completed: hidden } : row,
            ),
          })),
        },
      }),
      report,
    );

    expect(codesOf(rows)).toEqual([]);
  });
});
