import {
  type Amount,
  evaluate,
  extrapolate,
  type Extrapolation,
  type FteBasisName,
  type Quantity,
  type ScalingDriver,
} from "@kompetanseregion/benefits";
import { type Issue } from "@kompetanseregion/domain";

import { type Checked } from "../input/checked.ts";
import { type BenefitSubject } from "./read-model.ts";
import { issueOf } from "./simulate.ts";

/** What a benefit may be assumed to grow with. */
export const scalingDrivers = [
  "inhabitants",
  "employees",
  "eligibleStaff",
  "recertifications",
] as const satisfies readonly ScalingDriver[];

/** What to scale by, as it was asked; none of it has a default. */
export interface ExtrapolationQuery {
  readonly driver?: string;
  /** How many of the driver the place has. */
  readonly sample?: string;
  /** How many of the driver there are in all. */
  readonly population?: string;
  /** The share of the others that take it up: `0.4`, or `0.3-0.6` where it is uncertain. */
  readonly uptake?: string;
  /** The share of the others that worked as the place did before, written as `uptake`. */
  readonly sameBaseline?: string;
  readonly source?: string;
}

/** A figure scaled to all, with what it was scaled from. */
interface ScaledView {
  /** Whether it is the inputs' own figure or the one that was claimed. */
  readonly from: "inputs" | "claim";
  /** Årsverk of the place. */
  readonly placeFte: string;
  readonly fte: string;
  /** The same with the lowest and the highest uptake and share of the same baseline. */
  readonly low: string;
  readonly high: string;
  /** Where the place's own figure comes from. */
  readonly sources: readonly string[];
}

/** A benefit scaled from one place to all: a thought experiment, which says what it assumes. */
export interface ExtrapolationView {
  readonly label: Extrapolation["label"];
  readonly id: string;
  readonly title: string;
  readonly basis: FteBasisName;
  readonly driver: ScalingDriver;
  readonly sample: string;
  readonly population: string;
  readonly factor: string;
  readonly uptake: string;
  readonly sameBaseline: string;
  readonly source: string;
  readonly formula: string;
  readonly scaled: readonly ScaledView[];
  readonly warnings: readonly Issue[];
}

/**
 * Scales a benefit to a larger population, from its own inputs and from what was claimed.
 *
 * @returns Not `ok` with everything that is missing or cannot be, at once: there is no default for
 *   the driver, the uptake or the share with the same baseline.
 */
export function extrapolateBenefit(
  { model, claim }: BenefitSubject,
  query: ExtrapolationQuery,
): Checked<ExtrapolationView> {
  const asked = readQuery(query);
  if (!asked.ok) return asked;
  const { driver, sample, population, uptake, sameBaseline, source } = asked.answer;
  const scale = (fte: Amount): Extrapolation =>
    extrapolate({ ...asked.answer, fte, basis: model.basis });
  const view = (
    from: ScaledView["from"],
    placeFte: Amount,
    sources: readonly string[],
  ): ScaledView => {
    const { fte, low, high } = scale(placeFte);
    return {
      from,
      placeFte: String(placeFte),
      fte: fte.toFixed(4),
      low: low.toFixed(4),
      high: high.toFixed(4),
      sources,
    };
  };
  try {
    const { fte } = evaluate(model);
    const { label, factor, formula, warnings } = scale(fte.value.toFixed(30));
    return {
      ok: true,
      answer: {
        label,
        id: model.id,
        title: model.title,
        basis: model.basis,
        driver,
        sample: String(sample),
        population: String(population),
        factor: factor.toFixed(4),
        uptake: written(uptake),
        sameBaseline: written(sameBaseline),
        source,
        formula,
        scaled: [
          { ...view("inputs", fte.value.toFixed(30), fte.sources), placeFte: fte.value.toFixed(4) },
          ...(claim === undefined ? [] : [view("claim", String(claim.fte), [claim.source])]),
        ],
        warnings,
      },
    };
  } catch (error) {
    return { ok: false, issues: [issueOf(error)] };
  }
}

interface Asked {
  readonly driver: ScalingDriver;
  readonly sample: Amount;
  readonly population: Amount;
  readonly uptake: Quantity;
  readonly sameBaseline: Quantity;
  readonly source: string;
}

function readQuery(query: ExtrapolationQuery): Checked<Asked> {
  const driver = scalingDrivers.find((name) => name === query.driver);
  const sample = numberIn(query.sample);
  const population = numberIn(query.population);
  const uptake = shareIn(query.uptake);
  const sameBaseline = shareIn(query.sameBaseline);
  const source = query.source?.trim() === "" ? undefined : query.source;
  if (
    driver !== undefined &&
    sample !== undefined &&
    population !== undefined &&
    uptake !== undefined &&
    sameBaseline !== undefined &&
    source !== undefined
  ) {
    const answer = { driver, sample, population, uptake, sameBaseline, source };
    return { ok: true, answer };
  }
  const count = "Give a number above zero, such as 53000.";
  const share = "Give a share from 0 to 1, or a range such as 0.3-0.6; there is no default.";
  const issues = [
    issue("--driver", query.driver, driver, `Use one of these: ${scalingDrivers.join(", ")}.`),
    issue("--sample", query.sample, sample, count),
    issue("--population", query.population, population, count),
    issue("--uptake", query.uptake, uptake, share),
    issue("--same-baseline", query.sameBaseline, sameBaseline, share),
    issue("--source", query.source, source, "Say where the numbers come from."),
  ];
  return { ok: false, issues: issues.flat() };
}

function issue(
  at: string,
  asked: string | undefined,
  read: Quantity | undefined,
  remedy: string,
): Issue[] {
  if (read !== undefined) return [];
  const message = asked === undefined ? "it is not given" : `"${asked}" cannot be used here`;
  return [{ code: "extrapolation", severity: "error", at, message, remedy }];
}

function numberIn(text: string | undefined): Amount | undefined {
  const plain = text?.replaceAll(/[\s\u00a0]/gu, "").replace(",", ".");
  return plain !== undefined && /^\d{1,15}(?:\.\d{1,15})?$/u.test(plain) ? plain : undefined;
}

function shareIn(text: string | undefined): Quantity | undefined {
  const [first, second, ...more] = text?.split(/[-–]/u) ?? [];
  const low = numberIn(first);
  const high = second === undefined ? low : numberIn(second);
  if (low === undefined || high === undefined || more.length > 0) return undefined;
  if (Number(high) > 1 || Number(low) > Number(high)) return undefined;
  return second === undefined ? low : { kind: "range", low, high };
}

function written(quantity: Quantity): string {
  if (typeof quantity !== "object") return String(quantity);
  return quantity.kind === "range" ? `${quantity.low}–${quantity.high}` : quantity.kind;
}
