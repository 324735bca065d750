import {
  formatOre,
  type Issue,
  KompetanseError,
  type Ore,
  parseOre,
} from "@kompetanseregion/domain";
import { LedgerError, selfCostFee } from "@kompetanseregion/ledger";

import { type Checked } from "../input/checked.ts";

/** What a course costs and who shares it, as somebody writes it; amounts like `45 000` or `12,50`. */
export interface SelfCostQuery {
  readonly direct: string;
  readonly indirect: string;
  readonly funded: string;
  /** What earlier runs left: positive a deficit to recover, negative a surplus to give back. */
  readonly broughtForward: string;
  readonly payers: string;
  /** What a fee is a whole number of, such as `10`. */
  readonly step: string;
}

/** A fee and the proof that nobody profits; amounts are decimal kroner. */
export interface SelfCostView {
  readonly fee: string;
  readonly payers: number;
  readonly step: string;
  readonly toRecover: string;
  readonly collected: string;
  /** Carried to the next run: positive a deficit, negative a surplus. */
  readonly carried: string;
}

const amounts = {
  direct: "--direct",
  indirect: "--indirect",
  funded: "--funded",
  broughtForward: "--brought-forward",
  step: "--step",
} as const;

/**
 * The participant fee by the self-cost principle (A110), rounded up to a whole step.
 *
 * @returns Not `ok` with every problem of the query, by the option it is in.
 */
export function selfCost(query: SelfCostQuery): Checked<SelfCostView> {
  const issues: Issue[] = [];
  const read = (name: keyof typeof amounts): Ore => {
    try {
      return parseOre(query[name]);
    } catch (error) {
      if (!(error instanceof KompetanseError)) throw error;
      issues.push(issueOf(String(error.code), amounts[name], error.message, error.remedy));
      return parseOre("0");
    }
  };
  const basis = {
    direct: read("direct"),
    indirect: read("indirect"),
    funded: read("funded"),
    broughtForward: read("broughtForward"),
    step: read("step"),
    payers: Number(query.payers),
  };
  if (!/^[1-9]\d{0,8}$/u.test(query.payers)) {
    const message = `"${query.payers}" is no number of payers`;
    issues.push(issueOf("quantity", "--payers", message, "Give a whole number of 1 or more."));
  }
  if (issues.length > 0) return { ok: false, issues };
  try {
    const { fee, collected, toRecover, carried } = selfCostFee(basis);
    return {
      ok: true,
      answer: {
        fee: formatOre(fee, "iso"),
        payers: basis.payers,
        step: formatOre(basis.step, "iso"),
        toRecover: formatOre(toRecover, "iso"),
        collected: formatOre(collected, "iso"),
        carried: formatOre(carried, "iso"),
      },
    };
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    return {
      ok: false,
      issues: [issueOf(error.code, amounts.step, error.message, error.remedy)],
    };
  }
}

function issueOf(code: string, at: string, message: string, remedy: string): Issue {
  return { code, severity: "error", at, message, remedy };
}
