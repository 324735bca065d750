import {
  calibrate,
  type Claim,
  checkClaim,
  type FteBasisName,
  hoursPerFte,
  printAmount,
} from "@kompetanseregion/benefits";
import { type BenefitClaim, midtTelemarkReport } from "@kompetanseregion/regions";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { cite } from "../source/cite.ts";
import { caseModel, findCase } from "./case-model.ts";

/** A benefit case, ready to be shown: decimals as text. */
export interface BenefitCaseView {
  readonly id: string;
  readonly title: string;
  readonly inputs: {
    readonly id: string;
    readonly label: string;
    readonly value: string;
    readonly unit: string;
    readonly source: string;
  }[];
  readonly formula: string;
  readonly hoursPerYear: string;
  readonly claim: { readonly fte: string; readonly quote: string; readonly source: string };
  readonly bases: {
    readonly basis: string;
    readonly hoursPerFte: string;
    readonly fte: string;
    readonly gap: string;
    readonly hoursNeeded: string;
  }[];
  readonly calibrations: {
    readonly input: string;
    readonly label: string;
    readonly basis: string;
    readonly value: string;
    /** The value as people say it: 835.7 persons. */
    readonly printed: string;
    readonly unit: string;
  }[];
}

/** The bases that a claim is held against, the conventional one first. */
const bases: readonly FteBasisName[] = ["conventional1750", "gross1950", "net1695", "net1687.5"];

/** Inputs that may be what the claim left unsaid, and how far they may plausibly lie. */
const free = [
  { input: "travelHours", low: 0, high: 3 },
  { input: "persons", low: 450, high: 550 },
] as const;

/** The benefit cases that the sources give enough inputs for. */
export function benefitCases(): { id: string; title: string }[] {
  return midtTelemarkReport.benefitClaims.map(({ municipality, title }) => ({
    id: municipality,
    title,
  }));
}

/**
 * A claimed benefit held against its own inputs: hours, full-time equivalents on each named basis,
 * and what would have to be true for the claim to be.
 *
 * @throws {UnknownNameError} If there is no such case.
 */
export function benefitCase(_desk: Desk, actor: Actor, id: string): Promise<BenefitCaseView> {
  authorise(actor, "read-benefits");
  return Promise.resolve(viewOf(findCase(id)));
}

function viewOf(found: BenefitClaim): BenefitCaseView {
  const claim: Claim = { fte: found.claimedFte, source: cite(found.source) };
  const model = caseModel(found);
  const check = checkClaim(model, claim, bases);
  const { alone } = calibrate(model, claim, free, { bases });
  const labelOf = new Map(model.inputs.map((input) => [input.id, input.label]));
  return {
    id: found.municipality,
    title: found.title,
    inputs: check.hours.inputs.map(({ id, label, value, unit, source, evidence }) => ({
      id,
      label,
      value: value.toFixed(),
      unit,
      // A zero that nobody has said is no finding of the source's.
      source: evidence === "unstated" ? `Ikke oppgitt i ${source}` : source,
    })),
    formula: check.hours.formula,
    hoursPerYear: check.hours.value.toFixed(),
    claim: { fte: String(found.claimedFte), quote: found.quote, source: claim.source },
    bases: check.byBasis.map(({ basis, fte, gapFte, hoursNeeded }) => ({
      basis,
      hoursPerFte: hoursPerFte(basis).toFixed(),
      fte: fte.toFixed(4),
      gap: gapFte.toFixed(4),
      hoursNeeded: hoursNeeded.toFixed(),
    })),
    calibrations: alone.map(({ input, basis, value, unit }) => ({
      input,
      label: labelOf.get(input) ?? input,
      basis,
      value: value.toDecimalPlaces(4).toFixed(),
      printed: printAmount(value, unit),
      unit,
    })),
  };
}
