import { printAmount, unitCost, type UnitCost } from "@kompetanseregion/benefits";
import { formatOre, type Issue, MoneyError, type Ore, parseOre } from "@kompetanseregion/domain";

import { type Checked } from "../input/checked.ts";
import { issueOf } from "./simulate.ts";

/** What was spent and how many completed, as it was asked; none of it has a default. */
export interface UnitCostQuery {
  /** Kroner, such as `364400` or `364 400,00`. */
  readonly total?: string;
  readonly completions?: string;
  /** Whether all costs are in it: `all` or `part`. */
  readonly covers?: string;
  /** Which costs are in it. */
  readonly included?: string;
  readonly source?: string;
}

/** Cost for each completion, with what it covers; kroner as text. */
export interface UnitCostView {
  /** To four decimals. */
  readonly kroner: string;
  /** The kroner as people say them: 4555. */
  readonly printed: string;
  readonly total: string;
  readonly completions: number;
  /** A part is a lower bound. */
  readonly covers: UnitCost["covers"];
  readonly included: string;
  readonly source: string;
  readonly formula: string;
}

/**
 * Cost for each completion: 364 400 kroner and 80 leaders are 4 555 kroner each.
 *
 * @returns Not `ok` with everything that is missing or cannot be, at once.
 */
export function costOfCompletion(query: UnitCostQuery): Checked<UnitCostView> {
  const total = oreIn(query.total);
  const completions = /^[1-9]\d{0,9}$/u.test(query.completions ?? "")
    ? Number(query.completions)
    : undefined;
  const covers = (["all", "part"] as const).find((word) => word === query.covers);
  const { included = "", source = "" } = query;
  const problems = [
    total === undefined && issue("--total", query.total, "Give kroner, such as 364400."),
    completions === undefined &&
      issue("--completions", query.completions, "Give how many completed, at least 1."),
    covers === undefined &&
      issue("--covers", query.covers, "Say all, or part where other costs are left out."),
    included.trim() === "" &&
      issue("--included", query.included, "Say which costs are in it, such as OU-midler."),
    source.trim() === "" && issue("--source", query.source, "Say where the numbers come from."),
  ].filter((problem) => problem !== false);
  if (total === undefined || completions === undefined || covers === undefined) {
    return { ok: false, issues: problems };
  }
  if (problems.length > 0) return { ok: false, issues: problems };
  try {
    const { kroner } = unitCost({ total, completions, covers, included, source });
    return {
      ok: true,
      answer: {
        kroner: kroner.toFixed(4),
        printed: printAmount(kroner, "kr/person"),
        total: formatOre(total, "iso"),
        completions,
        covers,
        included,
        source,
        formula: "total / completions",
      },
    };
  } catch (error) {
    return { ok: false, issues: [issueOf(error)] };
  }
}

function oreIn(text: string | undefined): Ore | undefined {
  try {
    const total = parseOre(text ?? "");
    return total > 0 ? total : undefined;
  } catch (error) {
    if (error instanceof MoneyError) return undefined;
    throw error;
  }
}

function issue(at: string, asked: string | undefined, remedy: string): Issue {
  const message = asked === undefined ? "it is not given" : `"${asked}" cannot be used here`;
  return { code: "unit-cost", severity: "error", at, message, remedy };
}
