import { type BenefitCase } from "@kompetanseregion/client";

const source = "Sluttrapport Midt-Telemark, avsnittet om resertifisering";

/** The Skien case as the server's contract writes it. */
export function fakeBenefit(): BenefitCase {
  return {
    id: "skien",
    title: "Resertifisering i legemiddelhåndtering, Skien",
    inputs: [
      {
        id: "people",
        label: "Ansatte som resertifiseres hvert år",
        value: "500",
        unit: "personer",
        source,
      },
      { id: "before", label: "Tid før: repetisjonssamling", value: "4.0", unit: "timer", source },
      { id: "after", label: "Tid nå: passeringstest", value: "0.5", unit: "timer", source },
    ],
    formula: "timer spart = ansatte × (tid før − tid nå)",
    hoursPerYear: "1750",
    claim: { fte: "1.5", quote: "en tidsbesparelse på ca 1,5 årsverk", source },
    bases: [
      basis("1 750 timer, netto årsverk", "1750", "1.0000", "0.5000", "2625"),
      basis("1 950 timer, brutto årsverk", "1950", "0.8974", "0.6026", "2925"),
      basis("1 695 timer, avtalt årsverk", "1695", "1.0324", "0.4676", "2542.5"),
    ],
    calibrations: [
      calibration("people", "Ansatte som resertifiseres hvert år", "750", "personer"),
      calibration("before", "Tid før: repetisjonssamling", "5.75", "timer"),
    ],
  };
}

function basis(name: string, hoursPerFte: string, fte: string, gap: string, hoursNeeded: string) {
  return { basis: name, hoursPerFte, fte, gap, hoursNeeded };
}

function calibration(input: string, label: string, value: string, unit: string) {
  return { input, label, basis: "1 750 timer, netto årsverk", value, unit };
}
