import { LocalDate } from "@kompetanseregion/domain";
import { z } from "zod";

import { DocumentCheckCode } from "./document-check-code.ts";
import {
  AgreementCount,
  BenefitClaim,
  CompletenessClaim,
  CountClaim,
  DatedStatement,
  DurationClaim,
  Extrapolation,
  PlannedItem,
  ShareClaim,
  UniversalClaim,
} from "./schema/claims.ts";
import { Artefact, CourseRunReport, ObligationReport } from "./schema/closing.ts";
import { GoalCount, GoalDateChange, GoalDueDate, GoalListing } from "./schema/goals.ts";
import {
  InKindReport,
  PrintedFunding,
  PrintedStatement,
  Proportion,
  ResultClaim,
  SignUse,
  WageCheck,
} from "./schema/money.ts";
import { Place, PlaceMark } from "./schema/place.ts";
import {
  ChapterHeading,
  CourseNames,
  CrossReference,
  PrintedTable,
  Term,
} from "./schema/structure.ts";

/**
 * Something that is already known under a number: that it is wrong, which is what a register is for,
 * or that it was looked at and is right.
 */
export const RegisteredFinding = z
  .object({
    number: z.string().min(1),
    code: DocumentCheckCode,
    at: Place,
    verdict: z.enum(["wrong", "right"]).default("wrong"),
  })
  .readonly();
export type RegisteredFinding = z.infer<typeof RegisteredFinding>;

const list = <Item extends z.ZodType>(item: Item) => z.array(item).readonly().default([]);

/**
 * A finished document as data: what it prints, claims and refers to, each with its place, exactly
 * as it stands, mistakes and all.
 *
 * Every list may be left out. It is not the document's text: somebody has read it and written down
 * what can be checked.
 */
export const PrintedDocument = z
  .object({
    title: z.string().min(1),
    dated: LocalDate,
    /** The documents that places are in, by the mark that a place begins with. */
    marks: list(PlaceMark),
    statement: PrintedStatement.optional(),
    funding: PrintedFunding.optional(),
    results: list(ResultClaim),
    signs: list(SignUse),
    wages: list(WageCheck),
    proportions: list(Proportion),
    inKind: list(InKindReport),
    shares: list(ShareClaim),
    counts: list(CountClaim),
    durations: list(DurationClaim),
    benefits: list(BenefitClaim),
    extrapolations: list(Extrapolation),
    universals: list(UniversalClaim),
    agreements: list(AgreementCount),
    datedStatements: list(DatedStatement),
    completeness: list(CompletenessClaim),
    plannedItems: list(PlannedItem),
    goalListings: list(GoalListing),
    goalCounts: list(GoalCount),
    goalDueDates: list(GoalDueDate),
    goalDateChanges: list(GoalDateChange),
    headings: list(ChapterHeading),
    crossReferences: list(CrossReference),
    tables: list(PrintedTable),
    courses: list(CourseNames),
    terms: list(Term),
    courseRuns: list(CourseRunReport),
    artefacts: list(Artefact),
    obligations: list(ObligationReport),
    /** What is known about it already, so that each gets its number and none is lost. */
    register: list(RegisteredFinding),
  })
  .readonly();
export type PrintedDocument = z.infer<typeof PrintedDocument>;
