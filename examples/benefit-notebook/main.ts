/** Which guess a benefit hangs on most: a model's tornado, drawn by Observable Plot without a browser. */
import { recertificationModel, simulate, tornado } from "@kompetanseregion/benefits";
import { LocalDate } from "@kompetanseregion/domain";
import * as Plot from "@observablehq/plot";

import { document } from "./page.js";

const model = recertificationModel({
  id: "medicines",
  title: "Fagdag i legemiddelhåndtering",
  personsPerYear: { kind: "pert", low: 400, mode: 500, high: 550 },
  hoursBefore: 4,
  hoursAfter: { kind: "pert", low: 0.5, mode: 0.5, high: 1.5 },
  travelHours: { kind: "pert", low: 0, mode: 0.5, high: 2 },
  basis: "conventional1750",
  source: "The municipality's own report; the ranges are the reader's",
  asOf: LocalDate.parse("2015-12-31"),
});

const { fte } = simulate(model, { draws: 10_000, seed: 1 });
const [p10, p50, p90] = [fte.p10, fte.p50, fte.p90].map((value) => value.toFixed(2));
console.log(`årsverk a year: ${p50}, and between ${p10} and ${p90} four times out of five`);

const labels = new Map(model.inputs.map(({ id, label }) => [id, label]));
const { base, bars } = tornado(model);
const rows = bars.map(({ input, low, high }) => ({
  input: labels.get(input) ?? input,
  low: low.toNumber(),
  high: high.toNumber(),
}));
for (const { input, low, high } of rows) {
  console.log(`${input}: ${low.toFixed(2)} to ${high.toFixed(2)}`);
}

const drawn = Plot.plot({
  document,
  marginLeft: 230,
  x: { label: "årsverk" },
  y: { label: null, domain: rows.map(({ input }) => input) },
  marks: [
    Plot.barX(rows, { x1: "low", x2: "high", y: "input", fill: "#1f4e79" }),
    Plot.ruleX([base.toNumber()]),
  ],
});

// A drawing for everyone and for any program: a name, the same in words, and its namespace.
function named(tag: "desc" | "title", text: string): Element {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  element.textContent = text;
  return element;
}
const summary = rows.map(
  ({ input, low, high }) => `${input}: ${low.toFixed(2)}–${high.toFixed(2)}`,
);
drawn.prepend(named("title", "Årsverk, one guess at a time"), named("desc", summary.join("; ")));
drawn.setAttribute("role", "img");
drawn.setAttribute("xmlns", "http://www.w3.org/2000/svg");
console.log(drawn.outerHTML);
