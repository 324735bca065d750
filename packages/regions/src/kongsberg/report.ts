import { expenseGroups, expenseTable, fundingTable } from "./accounts.ts";
import { courses, reportedCourses } from "./courses.ts";
import { digitalCompetenceGoals, effectGoals, recommendations } from "./effects.ts";
import { communicationMeasures, projectRoles } from "./organisation.ts";
import { decisionPoints, forumSeats, phases } from "./project.ts";
import { resultGoals } from "./result-goals.ts";

/**
 * The final report of Prosjekt Kompetanseregionen, 19 January 2016, as data.
 *
 * Everything stands as printed, also what is wrong; whoever checks it shows printed, computed and
 * the difference. Nobody is named: people are roles, seats are municipalities and unions.
 */
export const kongsbergReport = {
  /** The region whose report it is. */
  region: "kongsbergregionen",
  /** The project that it reports on, from the main project's first day (A62). */
  project: {
    id: "kompetanseregionen",
    name: "Prosjekt Kompetanseregionen",
    period: { from: "2014-02-01", to: "2016-01-01" },
  },
  approvedBy: "Rådmannsutvalget (RU)",
  recommendedTo: "Rådmannsutvalget",
  forumName: "Kompetanseforum",
  projectRoles,
  communicationMeasures,
  fundingTable,
  expenseTable,
  expenseGroups,
  phases,
  decisionPoints,
  resultGoals,
  effectGoals,
  forumSeats,
  courses,
  reportedCourses,
  recommendations,
  digitalCompetenceGoals,
  successor: { name: "Digital Kompetanse", goals: digitalCompetenceGoals },
  toldBeside: { benefitClaims: ["skien"], rollout: true },
} as const;
