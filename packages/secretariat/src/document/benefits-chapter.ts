import {
  type Benefits,
  type Figure,
  type FigureSource,
  quantityFigure,
  shareFigure,
  type Text,
  type Unit,
} from "@kompetanseregion/documents";
import { midtTelemarkReport } from "@kompetanseregion/regions";

import { type Actor } from "../actor/actor.ts";
import { benefitCase, benefitCases, type BenefitCaseView } from "../benefit/benefit-case.ts";
import { type Desk } from "../desk.ts";
import { type RegionProject } from "../project/region-project.ts";
import { basisText, formulaText } from "./benefit-texts.ts";
import { inDocument } from "./figure-source.ts";

/**
 * The benefits that sources claim and the project tells of, held against their own inputs, and how
 * far the roll-out came.
 */
export async function benefitsChapter(
  desk: Desk,
  actor: Actor,
  project: RegionProject,
): Promise<Benefits> {
  const told = benefitCases().filter(({ id }) =>
    project.benefitClaims.some((municipality) => municipality === id),
  );
  const cases = await Promise.all(told.map(({ id }) => benefitCase(desk, actor, id)));
  return {
    cases: cases.map(caseOf),
    rollout: project.rollout ? rolloutStages() : [],
    paragraphs: [],
  };
}

function rolloutStages(): Benefits["rollout"] {
  const { offered, visited } = midtTelemarkReport.rollout;
  return [
    {
      stage: { nb: "Tilbud om besøk", nn: "Tilbod om besøk", en: "Offered a visit" },
      reached: shareFigure(offered.ratio, inDocument(offered.source)),
    },
    {
      stage: {
        nb: "Innføring i KS Læring",
        nn: "Innføring i KS Læring",
        en: "Introduced to KS Læring",
      },
      reached: shareFigure(visited.ratio, inDocument(visited.source)),
      claim: `${visited.printedPercent} %`,
    },
  ];
}

function caseOf(found: BenefitCaseView): Benefits["cases"][number] {
  const [first] = found.inputs;
  const source: FigureSource = { label: found.claim.source, locator: `«${found.claim.quote}»` };
  const number = (text: string, unit: Unit, decimals: number, explanation?: Text): Figure =>
    quantityFigure({ number: Number(text), unit, decimals }, source, explanation);
  const reachesClaim = found.bases.some(({ gap }) => Number(gap) <= 0);
  return {
    name: found.title,
    inputs: found.inputs
      .filter(({ value }) => value !== "0")
      .map(({ id, label, value, unit }) => ({
        label: labels[id] ?? label,
        figure: quantityFigure(
          {
            number: Number(value),
            unit: unit.startsWith("persons") ? "people" : "hours",
            decimals: value.includes(".") ? 1 : 0,
          },
          source,
        ),
      })),
    hours: number(
      found.hoursPerYear,
      "hours",
      0,
      first === undefined ? undefined : formulaText(found.formula),
    ),
    bases: found.bases.map(({ basis, hoursPerFte, fte, gap }) => ({
      basis: basisText(basis),
      hoursPerYear: number(hoursPerFte, "hours", hoursPerFte.includes(".") ? 1 : 0),
      fullTimeYears: number(fte, "fullTimeYears", 4),
      gap: number(gap, "fullTimeYears", 4),
    })),
    claim: number(found.claim.fte, "fullTimeYears", 1),
    verdict: reachesClaim ? "supported" : "unsupported",
  };
}

const labels: Readonly<Record<string, Text>> = {
  persons: {
    nb: "Personer som trenger det hvert år",
    nn: "Personar som treng det kvart år",
    en: "Persons who need it each year",
  },
  hoursBefore: { nb: "Timer hver, før", nn: "Timar kvar, før", en: "Hours each, before" },
  hoursAfter: { nb: "Timer hver, nå", nn: "Timar kvar, no", en: "Hours each, now" },
};
