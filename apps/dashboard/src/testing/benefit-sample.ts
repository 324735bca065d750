import { type BenefitCase } from "@kompetanseregion/client";

const source = "Sluttrapport Midt-Telemark, avsnittet om resertifisering";

/** The Skien case as the server writes it, for tests. */
export function benefitSample(): BenefitCase {
  return {
    id: "skien",
    title: "Resertifisering i legemiddelhåndtering, Skien",
    inputs: [
      input("persons", "Persons who need it each year", "500", "persons/year"),
      input("hoursBefore", "Hours each before", "4", "h/person"),
      input("hoursAfter", "Hours each now", "0.5", "h/person"),
      input("travelHours", "Hours of travel and waiting each", "0", "h/person"),
    ],
    formula: "persons * (hoursBefore - hoursAfter) + persons * travelHours",
    hoursPerYear: "1750",
    claim: { fte: "1.5", quote: "en tidsbesparelse på ca 1,5 årsverk", source },
    bases: [
      basis("conventional1750", "1750", "1.0000", "0.5000", "2625"),
      basis("gross1950", "1950", "0.8974", "0.6026", "2925"),
      basis("net1695", "1695", "1.0324", "0.4676", "2542.5"),
    ],
    calibrations: [
      calibration("persons", "Persons who need it each year", "750", "persons/year"),
      calibration("travelHours", "Hours of travel and waiting each", "1.75", "h/person"),
    ],
  };
}

function input(id: string, label: string, value: string, unit: string) {
  return { id, label, value, unit, source };
}

function basis(name: string, hoursPerFte: string, fte: string, gap: string, hoursNeeded: string) {
  return { basis: name, hoursPerFte, fte, gap, hoursNeeded };
}

function calibration(input: string, label: string, value: string, unit: string) {
  return { input, label, basis: "conventional1750", value, unit };
}
