import { moneyRoutes } from "@kompetanseregion/client";
import { queryOptions } from "@tanstack/react-query";

import { call } from "./client.ts";

/** A project's statement. */
export function statementQuery(project: string) {
  return queryOptions({
    queryKey: ["statement", project],
    queryFn: ({ signal }) => call(moneyRoutes.statement, { project }, { signal }),
  });
}
