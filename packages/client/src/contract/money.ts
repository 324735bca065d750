import { LocalDate } from "@kompetanseregion/domain";
import { z } from "zod";

import { checked, Issue } from "./issue.ts";
import { Kroner, Name } from "./parts.ts";
import { defineRoutes } from "./route.ts";
import { Finding, Statement } from "./statement.ts";

/** What became of a fund in a year; `carriedIn` and the rest add up to `carriedOut`. */
export const FundYear = z.object({
  year: z.int(),
  carriedIn: Kroner,
  transferredIn: Kroner,
  received: Kroner,
  spent: Kroner,
  returned: Kroner,
  transferredOut: Kroner,
  carriedOut: Kroner,
  byActivity: z.array(z.object({ activity: z.string(), spent: Kroner })),
  /** Set where the books cannot tell what is left: the least and the most it can be. */
  undetermined: z.object({ least: Kroner, most: Kroner }).optional(),
  issues: z.array(Issue),
});
export type FundYear = z.infer<typeof FundYear>;

/** A fund with its conditions and its years. */
export const FundStatement = z.object({
  id: z.string(),
  giver: z.string(),
  name: z.string(),
  awarded: Kroner,
  /** `advance` is money first; `reimbursement` is claimed afterwards. */
  mode: z.enum(["advance", "reimbursement"]),
  /** What becomes of money that is left. */
  unused: z.enum(["carry", "carryWithConsent", "return"]),
  /** What it may be spent on. */
  restriction: z.discriminatedUnion("level", [
    z.object({ level: z.literal("none") }),
    z.object({ level: z.literal("project"), projects: z.array(z.string()) }),
    z.object({ level: z.literal("activity"), activities: z.array(z.string()) }),
  ]),
  source: z.string().optional(),
  years: z.array(FundYear),
});
export type FundStatement = z.infer<typeof FundStatement>;

/** What balances can be asked by, in this order. */
export const BalanceDimension = z.enum([
  "account",
  "activity",
  "fund",
  "municipality",
  "period",
  "project",
  "year",
]);
export type BalanceDimension = z.infer<typeof BalanceDimension>;

/** A balance and its movement. */
export const Balance = z.object({
  key: z.partialRecord(BalanceDimension, z.string()),
  opening: Kroner,
  debit: Kroner,
  credit: Kroner,
  closing: Kroner,
});
export type Balance = z.infer<typeof Balance>;

/** A voucher as it is booked; debit positive. */
export const Voucher = z.object({
  id: z.string(),
  date: LocalDate,
  /** The day it is booked: its date, or the first day of the first open period after it. */
  booked: LocalDate,
  text: z.string(),
  postedAt: z.string(),
  reverses: z.string().optional(),
  postings: z.array(
    z.object({
      account: z.string(),
      name: z.string(),
      amount: Kroner,
      project: z.string(),
      fund: z.string(),
      activity: z.string().optional(),
      text: z.string().optional(),
    }),
  ),
  /** Seals the voucher and everything booked before it. */
  hash: z.string(),
});
export type Voucher = z.infer<typeof Voucher>;

const budgetFigures = {
  approved: Kroner,
  adjusted: Kroner,
  committed: Kroner,
  actual: Kroner,
  forecast: Kroner,
  /** `actual − adjusted`: positive is more cost, or less income, than budgeted. */
  deviation: Kroner,
  expectedDeviation: Kroner,
};

/** A budget held against the books; costs positive, income negative. */
export const BudgetDeviation = z.object({
  on: LocalDate,
  forecast: z.enum(["budgetRest", "linear"]),
  rows: z.array(
    z.object({
      ...budgetFigures,
      project: z.string(),
      year: z.int(),
      account: z.string(),
      name: z.string(),
      budgeted: z.boolean(),
    }),
  ),
  totals: z.array(
    z.object({
      ...budgetFigures,
      project: z.string(),
      year: z.int(),
      of: z.enum(["expense", "income"]),
    }),
  ),
  issues: z.array(Issue),
});
export type BudgetDeviation = z.infer<typeof BudgetDeviation>;

/** What a course has cost and who paid it. */
export const CourseCosts = z.object({
  project: z.object({ id: z.string(), name: z.string() }),
  columns: z.array(z.string()),
  rows: z.array(
    z.object({
      /** Empty for costs that do not say which course. */
      course: z.string(),
      cells: z.array(
        z.object({
          amount: Kroner,
          postings: z.array(
            z.object({ voucher: z.string(), posting: z.int().nonnegative(), amount: Kroner }),
          ),
        }),
      ),
      funds: z.array(z.object({ fund: z.string(), giver: z.string(), paid: Kroner })),
    }),
  ),
  total: z.array(z.object({ amount: Kroner })),
});
export type CourseCosts = z.infer<typeof CourseCosts>;

/** How a joint cost is to be shared, as people write it. */
export const ShareAsked = z.strictObject({
  /** Such as `364 400` or `1 000,50`. */
  amount: z.string().max(40),
  key: z.enum(["equal", "inhabitants", "employees", "fte", "participants"]),
  /** `kongsberg=26711,notodden=12600`; for every key but `equal`. */
  weights: z.string().max(20_000).optional(),
  source: z.string().max(500).optional(),
  asOf: LocalDate.optional(),
  on: LocalDate.optional(),
  region: Name.optional(),
  /** The part in per cent that is shared equally first, such as `40` or `33.33`. */
  equalPercent: z.string().max(20).optional(),
});
export type ShareAsked = z.infer<typeof ShareAsked>;

/** What each municipality pays; the shares add up to the whole. */
export const Shares = z.object({
  amount: Kroner,
  key: z.string(),
  equalPercent: z.string().optional(),
  on: LocalDate,
  source: z.string().optional(),
  asOf: LocalDate.optional(),
  shares: z.array(
    z.object({
      municipality: z.string(),
      name: z.string(),
      weight: z.number().optional(),
      amount: Kroner,
    }),
  ),
});
export type Shares = z.infer<typeof Shares>;

/** What a fee is to cover, amounts as people write them. */
export const SelfCostAsked = z.strictObject({
  direct: z.string().max(40),
  indirect: z.string().max(40),
  funded: z.string().max(40),
  /** What earlier runs left: positive a deficit to recover, negative a surplus to give back. */
  broughtForward: z.string().max(40),
  payers: z.string().max(20),
  /** What a fee is a whole number of, such as `10`. */
  step: z.string().max(40),
});
export type SelfCostAsked = z.infer<typeof SelfCostAsked>;

/** A fee at self-cost, and what it carries to the next run. */
export const SelfCost = z.object({
  fee: Kroner,
  payers: z.int(),
  step: Kroner,
  toRecover: Kroner,
  collected: Kroner,
  carried: Kroner,
});
export type SelfCost = z.infer<typeof SelfCost>;

/** A printed table held against itself; nothing in it is corrected. */
export const TableCheck = z.object({
  encoding: z.string(),
  columns: z.array(z.string()),
  sumColumn: z.string().optional(),
  rows: z.array(
    z.object({ label: z.string(), role: z.string(), cells: z.array(Kroner.nullable()) }),
  ),
  findings: z.array(Finding),
  /** Ways the contradictions can have come about, the likeliest first. */
  explanations: z.array(
    z.object({
      kind: z.string(),
      closes: z.boolean(),
      cost: z.number(),
      message: z.string(),
      cells: z.array(
        z.object({
          row: z.string(),
          column: z.string(),
          printed: Kroner,
          instead: Kroner,
          slip: z.string().optional(),
        }),
      ),
      moved: z
        .object({ amount: Kroner, from: z.string(), to: z.string(), cell: z.string().optional() })
        .optional(),
    }),
  ),
});
export type TableCheck = z.infer<typeof TableCheck>;

const ofProject = z.strictObject({ project: Name });

/** What the books can be asked. */
export const moneyRoutes = defineRoutes({
  statement: {
    method: "GET",
    path: "/api/v1/projects/{project}/statement",
    summary: "A project's statement in the source's layout, with the postings behind each figure",
    right: "read-books",
    params: ofProject,
    answer: Statement,
  },
  courseCosts: {
    method: "GET",
    path: "/api/v1/projects/{project}/course-costs",
    summary: "What each course of a project has cost, and which funds paid it",
    right: "read-books",
    params: ofProject,
    answer: CourseCosts,
  },
  funds: {
    method: "GET",
    path: "/api/v1/funds",
    summary: "Every fund with its conditions, its years and what is left",
    right: "read-books",
    answer: z.object({ years: z.array(z.int()), funds: z.array(FundStatement) }),
  },
  fund: {
    method: "GET",
    path: "/api/v1/funds/{fund}",
    summary: "One fund with its conditions, its years and what is left",
    right: "read-books",
    params: z.strictObject({ fund: Name }),
    answer: FundStatement,
  },
  balances: {
    method: "GET",
    path: "/api/v1/books/balances",
    summary: "Balances by account, fund, project, activity, municipality, year or period",
    right: "read-books",
    query: z.strictObject({
      by: z.array(BalanceDimension).min(1).max(7),
      from: LocalDate.optional(),
      on: LocalDate.optional(),
      project: Name.optional(),
      fund: Name.optional(),
    }),
    answer: z.object({
      by: z.array(BalanceDimension),
      rows: z.array(Balance),
      /** A journal that is whole closes at 0. */
      total: Balance,
    }),
  },
  voucher: {
    method: "GET",
    path: "/api/v1/books/vouchers/{voucher}",
    summary: "One voucher with all its postings: where a figure ends",
    right: "read-books",
    params: z.strictObject({ voucher: Name }),
    answer: Voucher,
  },
  budgetDeviation: {
    method: "POST",
    path: "/api/v1/calculations/budget",
    summary: "Holds a budget file against the books; keeps nothing",
    right: "read-books",
    query: z.strictObject({
      on: LocalDate.optional(),
      forecast: z.enum(["budgetRest", "linear"]).optional(),
    }),
    takesFile: true,
    answer: checked(BudgetDeviation),
  },
  shares: {
    method: "POST",
    path: "/api/v1/calculations/shares",
    summary: "Shares a joint cost between municipalities to the øre; keeps nothing",
    right: "read-books",
    body: ShareAsked,
    answer: checked(Shares),
  },
  selfCost: {
    method: "POST",
    path: "/api/v1/calculations/self-cost",
    summary: "Calculates a fee at self-cost; keeps nothing",
    right: "read-books",
    body: SelfCostAsked,
    answer: checked(SelfCost),
  },
  tableCheck: {
    method: "POST",
    path: "/api/v1/calculations/table-check",
    summary: "Holds a printed table (CSV) against itself and explains what does not add up",
    right: "read-books",
    query: z.strictObject({ sumColumn: Name.optional() }),
    takesFile: true,
    answer: checked(TableCheck),
  },
});
