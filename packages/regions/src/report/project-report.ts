import {
  type Course,
  type DecisionPoint,
  type EffectGoal,
  type ForumSeat,
  type ProjectPhase,
  type ResultGoal,
} from "@kompetanseregion/domain";

import { type ExpenseGroup, type ExpenseTable, type FundingTable } from "../kongsberg/accounts.ts";
import { type ReportedCourse } from "../kongsberg/courses.ts";
import { type NumberedText } from "../kongsberg/effects.ts";
import { type CommunicationMeasure, type ProjectRole } from "../kongsberg/organisation.ts";
import { kongsbergReport } from "../kongsberg/report.ts";
import { type Sourced } from "../source/sourced.ts";

/** A region's final report of a project, as printed; nobody is named. */
export interface ProjectReport {
  /** The region whose report it is. */
  readonly region: string;
  readonly project: {
    readonly id: string;
    readonly name: string;
    /** Half-open. */
    readonly period: { readonly from: string; readonly to: string };
  };
  /** The body that approves the report. */
  readonly approvedBy: string;
  /** Whom the recommendations are made to. */
  readonly recommendedTo: string;
  readonly forumName: string;
  readonly forumSeats: readonly Sourced<ForumSeat>[];
  readonly projectRoles: readonly ProjectRole[];
  readonly communicationMeasures: readonly CommunicationMeasure[];
  readonly fundingTable: FundingTable;
  readonly expenseTable: ExpenseTable;
  readonly expenseGroups: readonly ExpenseGroup[];
  readonly phases: readonly Sourced<ProjectPhase>[];
  readonly decisionPoints: readonly Sourced<DecisionPoint>[];
  readonly resultGoals: readonly Sourced<ResultGoal>[];
  readonly effectGoals: readonly Sourced<EffectGoal>[];
  readonly courses: readonly Course[];
  readonly reportedCourses: readonly ReportedCourse[];
  readonly recommendations: readonly NumberedText[];
  /** The project that takes over. */
  readonly successor: { readonly name: string; readonly goals: readonly NumberedText[] };
  /** The municipalities whose benefit claims are told of beside it, and whether a roll-out is. */
  readonly toldBeside: { readonly benefitClaims: readonly string[]; readonly rollout: boolean };
}

/** The final reports of projects that this package holds. */
export const projectReports: readonly ProjectReport[] = [kongsbergReport];
