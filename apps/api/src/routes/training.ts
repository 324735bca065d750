import { type areas } from "@kompetanseregion/client";
import {
  courseFollowUp,
  employeeLog,
  explainCell,
  platformUsage,
  trainingPeople,
  trainingReport,
  trainingTrend,
} from "@kompetanseregion/secretariat";

import { type Handlers } from "../serve/serve-routes.ts";

/** What can be asked of the training. */
export const trainingHandlers: Handlers<typeof areas.training> = {
  trainingReport: ({ desk, actor, query: { course, ...query } }) =>
    trainingReport(desk, actor, { ...query, courses: course }),

  trainingTrend: async ({ desk, actor, query: { course, ...query } }) => {
    const { courses, ...view } = await trainingTrend(desk, actor, { ...query, courses: course });
    return {
      ...view,
      // JSON has no `undefined` in a list.
      courses: courses.map(({ points, ...own }) => ({
        ...own,
        points: points.map((point) => point ?? null),
      })),
    };
  },

  trainingCell: ({ desk, actor, query }) => explainCell(desk, actor, query),

  trainingPeople: async ({ desk, actor, query, page }) => {
    const { people } = await trainingPeople(desk, actor, query);
    return page(people);
  },

  trainingLog: ({ desk, actor, params, query }) =>
    employeeLog(desk, actor, { ...params, ...query }),

  trainingFollowUp: async ({ desk, actor, query: { depth = Infinity, ...query } }) => {
    const view = await courseFollowUp(desk, actor, query);
    return { ...view, rows: view.rows.filter((row) => row.depth <= depth) };
  },

  platformUsage: async ({ desk, actor, query: { depth = Infinity, ...query } }) => {
    const view = await platformUsage(desk, actor, query);
    return { ...view, rows: view.rows.filter((row) => row.depth <= depth) };
  },
};
