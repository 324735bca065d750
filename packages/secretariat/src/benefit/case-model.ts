import { type BenefitModel, recertificationModel } from "@kompetanseregion/benefits";
import { LocalDate, UnknownNameError } from "@kompetanseregion/domain";
import { type BenefitClaim, midtTelemarkReport } from "@kompetanseregion/regions";

import { cite } from "../source/cite.ts";

/**
 * The claimed benefit of the sources with that name.
 *
 * @throws {UnknownNameError} If there is no such case.
 */
export function findCase(id: string): BenefitClaim {
  const { benefitClaims } = midtTelemarkReport;
  const found = benefitClaims.find(({ municipality }) => municipality === id);
  if (found !== undefined) return found;
  throw new UnknownNameError(
    "benefit case",
    id,
    benefitClaims.map(({ municipality }) => municipality),
  );
}

/** The case with the source's own figures, and nothing that it does not say. */
export function caseModel({ id, title, course, ...claim }: BenefitClaim): BenefitModel {
  const model = recertificationModel({
    id,
    title,
    personsPerYear: claim.personsPerYear,
    hoursBefore: claim.hoursBefore,
    hoursAfter: claim.hoursAfter,
    basis: "conventional1750",
    source: cite(claim.source),
    asOf: reportedOn,
  });
  return {
    ...model,
    tracking: {
      activity: course,
      benefits: ["participantTime", "travelTime"],
      required: "obliged",
      cycle: "year",
      // The source says nothing of when the sessions began; the platform's first pilots are of 2014.
      before: [{ from: LocalDate.parse("2014-01-01"), hours: "hoursBefore + travelHours" }],
      now: "hoursAfter",
    },
  };
}

/**
 * The case with ranges about the source's figures, and about what it leaves unsaid.
 *
 * The ranges are assumed, to show how far the figure may lie; a measurement replaces them.
 */
export function uncertainCaseModel({ id, title, ...claim }: BenefitClaim): BenefitModel {
  const { personsPerYear, hoursBefore, hoursAfter } = claim;
  return recertificationModel({
    id,
    title,
    personsPerYear: triangular(personsPerYear - 50, personsPerYear, personsPerYear + 50),
    hoursBefore: triangular(hoursBefore - 0.5, hoursBefore, hoursBefore + 0.5),
    hoursAfter: triangular(hoursAfter - 0.1, hoursAfter, hoursAfter + 0.25),
    travelHours: triangular(0, 1, 2),
    instructors: { hoursPerYear: triangular(0, 120, 240) },
    basis: "net1695",
    basisRange: { low: "net1687.5", mode: "net1695", high: "conventional1750" },
    source: `antatt spenn, sannsynligste verdi der den er oppgitt: ${cite(claim.source)}`,
    asOf: reportedOn,
    evidence: "assumed",
  });
}

function triangular(
  low: number,
  mode: number,
  high: number,
): { kind: "triangular"; low: number; mode: number; high: number } {
  return { kind: "triangular", low, mode, high };
}

/** The source is undated; it tells of 2015 and of plans for 2016. */
export const reportedOn = LocalDate.parse("2016-01-01");
