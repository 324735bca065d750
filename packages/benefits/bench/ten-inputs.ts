import {
  type BenefitModel,
  BenefitModel as Schema,
  type Quantity,
} from "@kompetanseregion/benefits";

/** The ten inputs of the comparison, with distributions that both programs know. */
const inputs: readonly (readonly [id: string, unit: string, value: Quantity])[] = [
  ["persons", "persons/year", { kind: "triangular", low: 450, mode: 500, high: 550 }],
  ["hoursBefore", "h/person", { kind: "triangular", low: 3.5, mode: 4, high: 5.5 }],
  ["hoursAfter", "h/person", { kind: "lognormal", p5: 0.3, p95: 0.9 }],
  ["travelHours", "h/person", { kind: "range", low: 0, high: 2 }],
  ["hourValue", "kr/h", { kind: "normal", p5: 400, p95: 500 }],
  ["deadweight", "share", { kind: "measuredShare", successes: 4, trials: 60 }],
  ["attribution", "share", { kind: "range", low: 0.6, high: 0.9 }],
  ["transfer", "share", { kind: "triangular", low: 0.5, mode: 0.8, high: 1 }],
  ["dropOff", "share", { kind: "triangular", low: 0, mode: 0.05, high: 0.15 }],
  ["development", "kr", { kind: "lognormal", p5: 200_000, p95: 900_000 }],
];

/** A made-up model with ten uncertain inputs: hours, årsverk and net present value of five years. */
export const tenInputs: BenefitModel = Schema.parse({
  format: "benefit-model/1",
  id: "ten-inputs",
  title: "Ten inputs",
  basis: "net1695",
  inputs: inputs.map(([id, unit, value]) => ({
    id,
    label: id,
    unit,
    value,
    source: "made up",
    asOf: "2026-01-01",
    evidence: "assumed",
  })),
  benefits: [
    {
      id: "time",
      type: "timeSaved",
      label: "Time",
      recipient: "the unit",
      realisation: "capacity",
      formula: "persons * (hoursBefore - hoursAfter + travelHours)",
      hourValue: "hourValue",
      claims: [{ resource: "hour:participant" }],
    },
  ],
  costs: [
    { id: "build", label: "Build", kind: "development", timing: "once", formula: "development" },
  ],
  counterfactual: {
    description: "made up",
    deadweight: "deadweight",
    attribution: "attribution",
    transfer: "transfer",
    dropOffPerYear: "dropOff",
  },
  economy: {
    horizonYears: 5,
    discount: [{ fromYear: 0, rate: 0.04 }],
    realWageGrowth: 0,
    source: "made up",
  },
});

/** The same model in Squiggle. */
export const inSquiggle = `
persons = Sym.triangular(450, 500, 550) -> SampleSet.fromDist
hoursBefore = Sym.triangular(3.5, 4, 5.5) -> SampleSet.fromDist
hoursAfter = Sym.lognormal({p5: 0.3, p95: 0.9}) -> SampleSet.fromDist
travelHours = Sym.uniform(0, 2) -> SampleSet.fromDist
hourValue = Sym.normal({p5: 400, p95: 500}) -> SampleSet.fromDist
deadweight = Sym.beta(5, 57) -> SampleSet.fromDist
attribution = Sym.uniform(0.6, 0.9) -> SampleSet.fromDist
transfer = Sym.triangular(0.5, 0.8, 1) -> SampleSet.fromDist
dropOff = Sym.triangular(0, 0.05, 0.15) -> SampleSet.fromDist
development = Sym.lognormal({p5: 200000, p95: 900000}) -> SampleSet.fromDist
hours = persons * (hoursBefore - hoursAfter + travelHours) * (1 - deadweight) * attribution * transfer
fte = hours / 1695
kept = 1 - dropOff
factor = 1 / 1.04 + kept / 1.04 ^ 2 + kept * kept / 1.04 ^ 3 + kept * kept * kept / 1.04 ^ 4 + kept * kept * kept * kept / 1.04 ^ 5
npv = hours * hourValue * factor - development
[quantile(fte, 0.1), quantile(fte, 0.5), quantile(fte, 0.9), quantile(npv, 0.1), quantile(npv, 0.5), quantile(npv, 0.9)]
`;
