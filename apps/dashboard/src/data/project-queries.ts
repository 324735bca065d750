import { projectRoutes } from "@kompetanseregion/client";
import { queryOptions } from "@tanstack/react-query";

import { call } from "./client.ts";

/** A project's goals, decisions and recommendations. */
export function projectQuery(project: string) {
  return queryOptions({
    queryKey: ["project", project],
    queryFn: ({ signal }) => call(projectRoutes.projectReport, { project }, { signal }),
  });
}
