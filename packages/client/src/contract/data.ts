import { Instant, LocalDate } from "@kompetanseregion/domain";
import { z } from "zod";

import { Issue } from "./issue.ts";
import { Count, Name, pageOf, pageQuery } from "./parts.ts";
import { defineRoutes } from "./route.ts";

/** A file that was taken in. */
export const ImportRun = z.object({
  id: z.int(),
  at: Instant,
  actor: z.string(),
  /** The employer that the file is about. */
  unit: z.string(),
  format: z.string(),
  summary: z.record(z.string(), z.number()),
  /** Whether it can be taken back: the last first. */
  canBeUndone: z.boolean(),
  undoneAt: Instant.optional(),
});
export type ImportRun = z.infer<typeof ImportRun>;

/** How a table was understood: which of its columns was taken for which field, and by which map. */
const TableRead = z.object({
  format: z.enum(["csv", "xlsx"]),
  encoding: z.string().optional(),
  delimiter: z.string().optional(),
  columns: z.record(z.string(), z.string()),
  map: z.enum(["given", "remembered", "usual"]),
});

/** How many accounts belong to somebody. */
export const MatchCounts = z.object({
  accounts: z.int().nonnegative(),
  matched: z.int().nonnegative(),
  unmatched: z.int().nonnegative(),
});
export type MatchCounts = z.infer<typeof MatchCounts>;

/** What an HR extract would change, or has changed; persons by key, never by name. */
export const StaffImport = z.object({
  format: z.string(),
  employer: z.string(),
  asOf: LocalDate,
  read: z.object({ employees: z.int(), positions: z.int(), units: z.int() }),
  /** `refused` wrote nothing, for the reasons in `issues`; `unchanged` had nothing to write. */
  outcome: z.enum(["preview", "imported", "unchanged", "refused"]),
  units: z.record(z.string(), z.int()),
  /** How many joined, left, moved and so on. */
  people: z.record(z.string(), z.int()),
  issues: z.array(Issue),
  /** Columns that were dropped because of what they hold, and in how many rows. */
  dropped: z.record(z.string(), z.int()),
  /** How a table was read; not there for other formats. */
  table: TableRead.optional(),
  run: ImportRun.optional(),
});
export type StaffImport = z.infer<typeof StaffImport>;

/** What a list of completions would change, or has changed. */
export const CompletionsImport = z.object({
  format: z.literal("completions"),
  employer: z.string(),
  /** What the list is called where its facts are explained. */
  source: z.string(),
  table: TableRead,
  read: z.object({ completions: z.int(), people: z.int() }),
  courses: z.array(
    z.object({
      title: z.string(),
      course: z.string(),
      completions: z.int(),
      /** Whether nobody knew it before. */
      isNew: z.boolean(),
    }),
  ),
  /** `refused` wrote nothing, for the reasons in `issues`; `unchanged` had nothing to write. */
  outcome: z.enum(["preview", "imported", "unchanged", "refused"]),
  /** Completions that were not known. */
  added: z.int(),
  /** Completions that a whole list no longer has; they stay on record. */
  gone: z.int(),
  matching: MatchCounts,
  issues: z.array(Issue),
  run: ImportRun.optional(),
});
export type CompletionsImport = z.infer<typeof CompletionsImport>;

/** How far a unit's employees have come in getting an account. */
export const Registration = z.object({
  asOf: LocalDate,
  rows: z.array(
    z.object({
      unit: z.string(),
      depth: z.int(),
      kind: z.string(),
      name: z.string(),
      employed: Count,
      /** Those of them whose account is matched to them. */
      registered: Count,
      /** Those of them whose account names a workplace in which they work. */
      placed: Count,
    }),
  ),
  /** Workplaces that accounts name and no unit, or more than one, is called. */
  unknownWorkplaces: z.array(
    z.object({ text: z.string(), accounts: z.int(), candidates: z.array(z.string()) }),
  ),
  /** Accounts that name no workplace. */
  withoutWorkplace: z.int(),
});
export type Registration = z.infer<typeof Registration>;

/** An account of a learning platform, and to whom it may belong. */
export const MatchAccount = z.object({
  source: z.string(),
  account: z.string(),
  /** This and the next two only for those who may see names. */
  name: z.string().optional(),
  email: z.string().optional(),
  workplace: z.string().optional(),
  employee: z.string().optional(),
  /** Why it is matched to the employee. */
  reason: z.string().optional(),
  decisions: z.array(
    z.object({ employee: z.string(), decision: z.string(), by: z.string(), at: Instant }),
  ),
  suggestions: z.array(
    z.object({ employee: z.string(), reasons: z.array(z.string()), score: z.number() }),
  ),
  alsoAccounts: z.array(z.string()),
});
export type MatchAccount = z.infer<typeof MatchAccount>;

/** Which account and whom it is about. */
const MatchDecision = z.strictObject({
  source: Name.optional(),
  account: Name,
  employee: Name,
});

/** How the file's columns are to be read: YAML or JSON, instead of the map that was used last. */
const ColumnMap = z.string().min(1).max(4_000);

const completionsQuery = {
  employer: Name,
  map: ColumnMap.optional(),
  /** The list's name where the employer has several. */
  list: Name.optional(),
  /** Whether the list is everything there is, so that what it no longer has is gone. */
  whole: z.boolean().optional(),
};

/** What comes in, and whose it is. */
export const dataRoutes = defineRoutes({
  imports: {
    method: "GET",
    path: "/api/v1/imports",
    summary: "The files that were taken in, the latest first",
    right: "import",
    query: z.strictObject(pageQuery),
    answer: pageOf(ImportRun),
  },
  previewStaffImport: {
    method: "POST",
    path: "/api/v1/imports/staff/preview",
    summary: "What an HR extract would change; writes nothing",
    right: "import",
    query: z.strictObject({
      employer: Name,
      format: z.enum(["hr-csv", "fint", "visma-hrm", "stamdata3"]),
      asOf: LocalDate.optional(),
      /** For tables only. */
      map: ColumnMap.optional(),
    }),
    takesFile: true,
    answer: StaffImport,
  },
  importStaff: {
    method: "POST",
    path: "/api/v1/imports/staff",
    summary: "Takes in an HR extract, all of it or nothing",
    right: "import",
    query: z.strictObject({
      employer: Name,
      format: z.enum(["hr-csv", "fint", "visma-hrm", "stamdata3"]),
      asOf: LocalDate.optional(),
      /** For tables only. */
      map: ColumnMap.optional(),
      /** Whether a person has seen how many would leave, and wants it so. */
      acceptLoss: z.boolean().optional(),
    }),
    takesFile: true,
    answer: StaffImport,
    guard: "key",
  },
  previewCompletionsImport: {
    method: "POST",
    path: "/api/v1/imports/completions/preview",
    summary: "What a list of completions would change; writes nothing",
    right: "import",
    query: z.strictObject(completionsQuery),
    takesFile: true,
    answer: CompletionsImport,
  },
  importCompletions: {
    method: "POST",
    path: "/api/v1/imports/completions",
    summary: "Takes in a list of completions, all of it or nothing",
    right: "import",
    query: z.strictObject({
      ...completionsQuery,
      /** Whether a person has seen how much would be gone, and wants it so. */
      acceptLoss: z.boolean().optional(),
      /** Whether a person has seen that most are not employed there, and wants it so. */
      acceptUnknown: z.boolean().optional(),
    }),
    takesFile: true,
    answer: CompletionsImport,
    guard: "key",
  },
  undoImport: {
    method: "DELETE",
    path: "/api/v1/imports/latest",
    summary: "Takes the last import back; what came after it is kept, or it is refused",
    right: "import",
    answer: ImportRun,
    guard: "tag",
  },
  registration: {
    method: "GET",
    path: "/api/v1/registration",
    summary: "How many employees have an account on the learning platform, unit by unit",
    right: "read-training",
    answer: Registration,
  },
  matching: {
    method: "GET",
    path: "/api/v1/matching",
    summary: "Accounts of the learning platform and the employees they may belong to",
    right: "match-accounts",
    query: z.strictObject({
      source: Name.optional(),
      /** `open` where left out: those without an employee. */
      show: z.enum(["open", "decided", "all"]).optional(),
      ...pageQuery,
    }),
    answer: pageOf(MatchAccount).extend({ counts: MatchCounts }),
    personal: true,
  },
  confirmMatch: {
    method: "POST",
    path: "/api/v1/matching/confirmed",
    summary: "Says that an account belongs to an employee",
    right: "match-accounts",
    body: MatchDecision,
    answer: MatchCounts,
    guard: "key",
  },
  refuseMatch: {
    method: "POST",
    path: "/api/v1/matching/refused",
    summary: "Says that an account does not belong to an employee",
    right: "match-accounts",
    body: MatchDecision,
    answer: MatchCounts,
    guard: "key",
  },
  undoMatch: {
    method: "POST",
    path: "/api/v1/matching/withdrawn",
    summary: "Takes back what was said of an account and an employee",
    right: "match-accounts",
    body: MatchDecision,
    answer: MatchCounts,
    guard: "key",
  },
});
