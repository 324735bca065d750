import { type Key } from "../../language/catalogue.ts";

// The server names inputs, bases and units by ids; these are the ones that have words here.
const words = {
  persons: "benefit.input.persons",
  hoursBefore: "benefit.input.hoursBefore",
  hoursAfter: "benefit.input.hoursAfter",
  travelHours: "benefit.input.travelHours",
  instructorHours: "benefit.input.instructorHours",
  conventional1750: "benefit.basis.conventional1750",
  gross1950: "benefit.basis.gross1950",
  net1695: "benefit.basis.net1695",
  "net1687.5": "benefit.basis.net1687",
  "persons/year": "benefit.unit.persons",
  "h/person": "benefit.unit.hoursEach",
  "h/year": "benefit.unit.hours",
} as const satisfies Readonly<Record<string, Key>>;

/** The text for an id; none where a case brings its own words. */
export function wordFor(id: string): (typeof words)[keyof typeof words] | undefined {
  return Object.entries(words).find(([known]) => known === id)?.[1];
}

/** A formula with each id replaced, and the signs of arithmetic as they are printed. */
export function writtenFormula(formula: string, replace: (id: string) => string): string {
  const signs = formula.replaceAll("*", "×").replaceAll("-", "−");
  return signs.replace(/[a-z]\w*/giu, replace);
}
