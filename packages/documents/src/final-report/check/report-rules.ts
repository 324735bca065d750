import { type Issue } from "@kompetanseregion/domain";

import { type Paragraph } from "../../text/paragraph.ts";
import { type CheckCode } from "./check-code.ts";
import { type Rule } from "./rule.ts";

/** A final report is composed when the period is over. */
export const composedBeforePeriodEnd: Rule = ({ period, generatedOn }) => {
  if (period.to !== undefined && period.to <= generatedOn) return [];
  return [
    {
      code: "composed-before-period-end",
      severity: "warning",
      at: "generatedOn",
      message:
        period.to === undefined
          ? "the period has no end"
          : `the report is of ${generatedOn}, but the period lasts until ${period.to}`,
      remedy: "Compose the final report again when the period is over.",
    },
  ];
};

/** Nothing is approved before it exists. */
export const approvedBeforeComposed: Rule = ({ approval: { on }, generatedOn }) =>
  on === undefined || generatedOn <= on
    ? []
    : [
        {
          code: "approved-before-composed",
          severity: "error",
          at: "approval.on",
          message: `the report is approved on ${on}, but composed on ${generatedOn}`,
          remedy: "Have this version approved, or render the version that was.",
        },
      ];

// 1 234, 1.234,50, 80 %, kr 500: an amount or a share, not a year, an ordinal or a date.
const typed =
  /\d[\d ., \u00a0]*(?:%|kr\b|kroner\b|mill)|\bkr\.?\s*\d|\b\d{1,3}(?:[ .\u00a0]\d{3})+\b/iu;

/** Amounts and shares in running text come from figures, so that they have a source. */
export const typedNumber: Rule = (report) => {
  const chapters: Readonly<Record<string, readonly Paragraph[]>> = {
    introduction: report.introduction.paragraphs,
    organisation: report.organisation.paragraphs,
    plan: report.plan.paragraphs,
    communication: report.communication.paragraphs,
    financing: report.financing.paragraphs,
    activities: report.activities.paragraphs,
    effects: report.effects.paragraphs,
    transition: report.transition.paragraphs,
    training: report.training.paragraphs,
    benefits: report.benefits.paragraphs,
  };
  return Object.entries(chapters).flatMap(([chapter, paragraphs]) =>
    paragraphs.flatMap(({ text }, index): Issue<CheckCode>[] => {
      const texts = typeof text === "string" ? [text] : Object.values(text);
      const found = texts.flatMap((words) => typed.exec(words)?.[0].trim() ?? [])[0];
      if (found === undefined) return [];
      return [
        {
          code: "typed-number",
          severity: "warning",
          at: `${chapter}.paragraphs[${index}]`,
          message: `"${found}" is typed into the text`,
          remedy: "Put a {place} in the text and give the figure with its source.",
        },
      ];
    }),
  );
};
