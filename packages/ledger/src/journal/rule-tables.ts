import { type Account, isFundSide } from "../chart/account.ts";
import { type Project } from "../chart/project.ts";
import { isCapped } from "../fund/fund-caps.ts";
import { isEligible, isPurpose } from "../fund/fund-conditions.ts";
import { type Fund } from "../fund/fund.ts";

import { dayNumber, type Dictionary, numberOf } from "./columns.ts";

/** What the rules want to know of an account; days are numbers, see `dayNumber`. */
export interface AccountRule {
  readonly account: Account;
  readonly openFrom: number;
  readonly closedFrom: number;
  readonly isMemo: boolean;
  readonly isFundSide: boolean;
  readonly isExpense: boolean;
}

/** The days of a project. */
export interface ProjectRule {
  readonly from: number;
  readonly to: number;
}

/** A fund's conditions; what it says to an account or a purpose is kept once it is known. */
export interface FundRule {
  readonly fund: Fund;
  /** Its place among all funds, from 0. */
  readonly slot: number;
  readonly from: number;
  readonly to: number;
  /** Whether it has caps, which take the whole voucher to tell. */
  readonly isCapped: boolean;
  /** By the account's number. */
  readonly pays: (boolean | undefined)[];
  /** By the number of the project or activity it is given for. */
  readonly purposes: (boolean | undefined)[];
}

/** The chart as tables that are looked up by the numbers of names. */
export interface RuleTables {
  readonly accounts: readonly (AccountRule | undefined)[];
  readonly projects: readonly (ProjectRule | undefined)[];
  readonly funds: readonly (FundRule | undefined)[];
}

const never = 99_999_999;

/** Makes the tables, and gives every name of the chart a number. */
export function ruleTables(
  chart: {
    readonly accounts: ReadonlyMap<string, Account>;
    readonly projects: ReadonlyMap<string, Project>;
    readonly funds: ReadonlyMap<string, Fund>;
  },
  dictionary: Dictionary,
): RuleTables {
  const accounts: (AccountRule | undefined)[] = [];
  const projects: (ProjectRule | undefined)[] = [];
  const funds: (FundRule | undefined)[] = [];
  for (const account of chart.accounts.values()) {
    const { cls, openFrom, closedFrom } = account;
    put(accounts, numberOf(dictionary, account.id), {
      account,
      openFrom: dayNumber(openFrom),
      closedFrom: closedFrom === undefined ? never : dayNumber(closedFrom),
      isMemo: cls === "memo",
      isFundSide: isFundSide(cls),
      isExpense: cls === "expense",
    });
  }
  for (const { id, period } of chart.projects.values()) {
    put(projects, numberOf(dictionary, id), days(period));
  }
  let slot = 0;
  for (const fund of chart.funds.values()) {
    const { from, to } = days(fund.window);
    put(funds, numberOf(dictionary, fund.id), {
      fund,
      slot,
      from,
      to,
      isCapped: isCapped(fund),
      pays: [],
      purposes: [],
    });
    slot += 1;
  }
  return { accounts, projects, funds };
}

/** Whether a fund pays what is booked on an account, whatever it is for. */
export function paysAccount(rule: FundRule, number: number, account: Account): boolean {
  return (rule.pays[number] ??= isEligible(rule.fund, account));
}

/**
 * Whether a fund is given for a project and activity; false too where the activity is missing, or
 * has no number yet (−1).
 */
export function isGivenFor(
  rule: FundRule,
  project: number,
  activity: number,
  names: readonly string[],
): boolean {
  const { level } = rule.fund.restriction;
  if (level === "none") return true;
  const number = level === "project" ? project : activity;
  if (number < 0) return false;
  return (rule.purposes[number] ??= isPurpose(rule.fund, {
    project: names[project] ?? "",
    activity: activity === 0 ? undefined : names[activity],
  }));
}

/** Puts a rule at its number, without leaving holes that were slow to read. */
function put<Rule>(table: (Rule | undefined)[], number: number, rule: Rule): void {
  while (table.length <= number) table.push(undefined);
  table[number] = rule;
}

function days(period: Project["period"]): ProjectRule {
  return {
    from: dayNumber(period.from),
    to: period.to === undefined ? never : dayNumber(period.to),
  };
}
