import { expenseGroups, expenseTable, fundingTable } from "./accounts.ts";
import { courses, reportedCourses } from "./courses.ts";
import { digitalCompetenceGoals, effectGoals, recommendations } from "./effects.ts";
import { decisionPoints, forumSeats, phases } from "./project.ts";
import { resultGoals } from "./result-goals.ts";

/**
 * The final report of Prosjekt Kompetanseregionen, 19 January 2016, as data.
 *
 * Everything stands as printed, also what is wrong; whoever checks it shows printed, computed and
 * the difference. Nobody is named: people are roles, seats are municipalities and unions.
 */
export const kongsbergReport = {
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
} as const;
