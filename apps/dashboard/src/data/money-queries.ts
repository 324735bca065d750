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

/** Every fund with its conditions and what is left of it. */
export const fundsQuery = queryOptions({
  queryKey: ["funds"],
  queryFn: ({ signal }) => call(moneyRoutes.funds, {}, { signal }),
});

/** What each account of a project moved in each year. */
export function accountsQuery(project: string) {
  return queryOptions({
    queryKey: ["accounts", project],
    queryFn: ({ signal }) =>
      call(moneyRoutes.balances, { by: ["account", "year"], project }, { signal }),
  });
}
