import { trainingRoutes, type CellStatus } from "@kompetanseregion/client";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";

import { call } from "./client.ts";
import { homeUnit } from "./me.ts";

/** A figure of the training report. */
export interface TrainingFigure {
  readonly unit: string;
  readonly course: string;
  readonly asOf: string;
  readonly status: CellStatus;
}

/** The org-hierarchy report of one course, or of every course where none is named. */
export function trainingQuery(course?: string, asOf?: string) {
  return queryOptions({
    queryKey: ["training", course, asOf],
    queryFn: async ({ signal }) =>
      call(
        trainingRoutes.trainingReport,
        {
          ...(await homeUnit()),
          ...(course === undefined ? {} : { course: [course] }),
          ...(asOf === undefined ? {} : { asOf }),
        },
        { signal },
      ),
  });
}

/** Every course in the whole of what the viewer may see, without the units below. */
export const trainingTotalsQuery = queryOptions({
  queryKey: ["training", "totals"],
  queryFn: async ({ signal }) =>
    call(trainingRoutes.trainingReport, { ...(await homeUnit()), depth: 0 }, { signal }),
});

/** One course month by month, in the whole of what the viewer may see. */
export function trendQuery(unit: string, course: string, asOf: string) {
  return queryOptions({
    queryKey: ["trend", unit, course, asOf],
    queryFn: ({ signal }) =>
      call(trainingRoutes.trainingTrend, { unit, course: [course], asOf }, { signal }),
  });
}

/** What a figure is made of. */
export function trainingCellQuery(figure: TrainingFigure) {
  return queryOptions({
    queryKey: ["cell", figure],
    queryFn: ({ signal }) => call(trainingRoutes.trainingCell, figure, { signal }),
  });
}

/** Who a figure is made of; each page that is asked for is noted in the audit log. */
export function trainingPeopleQuery(figure: TrainingFigure) {
  return infiniteQueryOptions({
    queryKey: ["people", figure],
    queryFn: ({ signal, pageParam }) =>
      call(
        trainingRoutes.trainingPeople,
        { ...figure, ...(pageParam === "" ? {} : { cursor: pageParam }) },
        { signal },
      ),
    initialPageParam: "",
    getNextPageParam: ({ nextCursor }) => nextCursor,
    // Looking again is a new look, and noted; nothing looks again by itself.
    staleTime: Infinity,
    gcTime: 0,
  });
}
