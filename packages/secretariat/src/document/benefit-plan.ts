import {
  amountFigure,
  type BenefitPlan,
  type Figure,
  type FigureSource,
  quantityFigure,
} from "@kompetanseregion/documents";
import { type Language, parseOre } from "@kompetanseregion/domain";

import { type Actor, authorise } from "../actor/actor.ts";
import { type PlanTotalView, type PlanView, readPlanFile } from "../benefit/plan.ts";
import { type Desk } from "../desk.ts";
import { type Checked } from "../input/checked.ts";
import { storedRegion } from "../region/stored-region.ts";
import { basisText, planTexts } from "./benefit-texts.ts";
import { type DocumentDraft, draftOf, frontOf } from "./draft.ts";

/**
 * A benefit realisation plan from its YAML file, as a document: potential, confirmed and realised
 * benefits municipality by municipality, kept apart, and who answers for what.
 *
 * @returns Not `ok` with every problem at once, where the file cannot be read as a plan.
 */
export async function benefitPlanDraft(
  desk: Desk,
  actor: Actor,
  { file, language }: { readonly file: Uint8Array; readonly language: Language },
): Promise<Checked<DocumentDraft>> {
  authorise(actor, "write-document");
  const read = readPlanFile(file);
  if (!read.ok) return read;
  const { name } = await storedRegion(desk);
  const plan = read.answer;
  const document: BenefitPlan = {
    kind: "benefit-plan",
    front: frontOf(name, desk.clock.today(), { subject: name }),
    ...contentOf(plan),
  };
  return { ok: true, answer: draftOf(document, language, plan.id) };
}

function contentOf(plan: PlanView): Omit<BenefitPlan, "kind" | "front"> {
  const source: FigureSource = {
    label: {
      nb: "Gevinstrealiseringsplanen",
      nn: "Gevinstrealiseringsplanen",
      en: "The benefit realisation plan",
    },
    locator: plan.id,
  };
  const names = new Map(plan.byMunicipality.map(({ municipality, name }) => [municipality, name]));
  const amounts = (total: PlanTotalView) => amountsOf(total, source);
  return {
    basis: basisText(plan.basis),
    municipalities: plan.byMunicipality.map(({ name, potential, confirmed, realised }) => ({
      municipality: name,
      potential: amounts(potential),
      confirmed: amounts(confirmed),
      realised: amounts(realised),
    })),
    region: {
      confirmed: amounts(plan.region.confirmed),
      realised: amounts(plan.region.realised),
    },
    items: plan.items.map(({ id, municipality, title, owner, status, statusReason }) => ({
      id,
      municipality: names.get(municipality) ?? municipality,
      title,
      ...(owner === undefined ? {} : { owner }),
      status,
      ...(statusReason === undefined ? {} : { reason: statusReason }),
    })),
    remarks: planTexts(plan),
  };
}

function amountsOf(
  { hours, fte, kroner }: PlanTotalView,
  source: FigureSource,
): { hours: Figure; fullTimeYears: Figure; kroner: Figure } {
  return {
    hours: quantityFigure(
      { number: Number(hours), unit: "hours", decimals: hours.includes(".") ? 1 : 0 },
      source,
    ),
    fullTimeYears: quantityFigure(
      { number: Number(fte), unit: "fullTimeYears", decimals: 2 },
      source,
    ),
    kroner: amountFigure(parseOre(kroner), source),
  };
}
