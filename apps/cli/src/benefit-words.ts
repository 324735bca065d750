const inputs: Readonly<Record<string, string>> = {
  persons: "Personer som trenger det hvert år",
  hoursBefore: "Timer per person før",
  hoursAfter: "Timer per person nå",
  travelHours: "Timer reise og venting per person",
  instructorHours: "Timer for instruktører",
  basis: "Timer i et årsverk",
};

const inFormulas: Readonly<Record<string, string>> = {
  persons: "personer",
  hoursBefore: "timer før",
  hoursAfter: "timer nå",
  travelHours: "reisetimer",
  instructorHours: "instruktørtimer",
};

const figures: Readonly<Record<string, string>> = {
  hours: "Frigjorte timer",
  fte: "Frigjorte årsverk",
  cashKr: "Kroner i budsjettet",
  capacityKr: "Verdien av frigjort tid",
  societyKr: "Kroner som andre sparer",
  costOnceKr: "Kostnader før første år",
  costYearlyKr: "Kostnader hvert år",
  participantTime: "Deltakernes tid",
  travelTime: "Deltakernes reise og venting",
  instructorTime: "Instruktørenes tid",
};

const units: Readonly<Record<string, string>> = {
  "persons/year": "personer i året",
  "h/person": "timer per person",
  "h/year": "timer i året",
  "kr/h": "kroner per time",
  "kr/year": "kroner i året",
  "sessions/year": "samlinger i året",
  "persons/session": "personer per samling",
  kr: "kroner",
  fte: "årsverk",
  share: "andel",
};

const bases: Readonly<Record<string, string>> = {
  gross1950: "1 950 timer (brutto)",
  gross1846: "1 846 timer (brutto, turnus)",
  "lessHoliday1762.5": "1 762,5 timer (uten ferie)",
  conventional1750: "1 750 timer (vanlig)",
  horizon1720: "1 720 timer (EU-prosjekt)",
  net1695: "1 695 timer (netto)",
  "net1687.5": "1 687,5 timer (netto)",
  "net1632_35.5": "1 632 timer (netto, turnus)",
};

/** An input in bokmål; a case's own words where it is none of ours. */
export function inputWord(id: string, own: string): string {
  return inputs[id] ?? own;
}

/** A figure or a benefit in bokmål; its own words where it is none of ours. */
export function figureWord(id: string, own: string): string {
  return figures[id] ?? own;
}

/** A unit in bokmål; as the model writes it where it is none of ours. */
export function unitWord(unit: string): string {
  return units[unit] ?? unit;
}

/** The hours of an årsverk in bokmål. */
export function basisWord(basis: string): string {
  return bases[basis] ?? basis;
}

/** A formula with words for the inputs, and the signs of arithmetic as they are printed. */
export function formulaWords(formula: string): string {
  return formula
    .replaceAll("*", "×")
    .replaceAll("-", "−")
    .replace(/[A-Za-z]\w*/gu, (id) => inFormulas[id] ?? id)
    .replace(/\d+(?:\.\d+)?/gu, (number) => decimal(number));
}

/** Decimal text as it is printed in Norway, with at most so many decimals. */
export function decimal(text: string, most = 4): string {
  const [whole = "", decimals = ""] = text.replace("-", "").split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, "\u00a0");
  const sign = text.startsWith("-") ? "−" : "";
  return `${sign}${grouped}${decimals === "" ? "" : `,${decimals.slice(0, most)}`}`;
}
