import { holds, type Municipality, MunicipalityId } from "@kompetanseregion/domain";
import {
  demoEmployees,
  demoRegion,
  findMunicipality,
  findRegion,
  municipalities,
} from "@kompetanseregion/regions";

import { demoTo, type DemoPlan } from "./demo-organisation.ts";
import { chanceFrom } from "./random.ts";

/** From here on the employees are spread over every municipality of the country. */
const wholeCountry = 40_000;

/**
 * A made-up region of about so many employees, the same for the same seed: the demo region's own
 * municipalities as long as that is likely, and else all that stand today.
 *
 * No source gives the sizes, and no report may quote them.
 */
export function demoPlan({
  employees,
  seed,
}: {
  readonly employees: number;
  readonly seed: number;
}): DemoPlan {
  const weights = employees < wholeCountry ? ofTheRegion() : ofTheCountry(seed);
  const total = weights.reduce((sum, { weight }) => sum + weight, 0);
  return {
    region: findRegion(demoRegion),
    employers: weights.map(({ municipality, weight }) => ({
      municipality,
      employees: Math.max(1, Math.round((employees * weight) / total)),
    })),
    seed,
  };
}

interface Weighed {
  readonly municipality: Municipality;
  readonly weight: number;
}

function ofTheRegion(): Weighed[] {
  return [...demoEmployees].map(([id, weight]) => ({
    municipality: findMunicipality(MunicipalityId.parse(id)),
    weight,
  }));
}

/** Few are large and most are small, as municipalities are. */
function ofTheCountry(seed: number): Weighed[] {
  const chance = chanceFrom(seed);
  return municipalities
    .filter(({ period }) => holds(period, demoTo))
    .map((municipality) => ({ municipality, weight: (1 - chance.next() * 0.98) ** -0.8 }));
}
