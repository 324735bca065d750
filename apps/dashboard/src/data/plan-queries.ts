import { planRoutes, type Ask, type Contract } from "@kompetanseregion/client";
import { queryOptions } from "@tanstack/react-query";

import { call } from "./client.ts";

/** Needs, measures, runs and yearly plans. */
export const planQuery = queryOptions({
  queryKey: ["plan"],
  queryFn: ({ signal }) => call(planRoutes.plan, {}, { signal }),
});

/** What the catalogue is searched by. */
export type CatalogueAsk = Ask<Contract["catalogue"]>;

/** What there is to learn from. */
export function catalogueQuery(ask: CatalogueAsk) {
  return queryOptions({
    queryKey: ["catalogue", ask],
    queryFn: ({ signal }) => call(planRoutes.catalogue, ask, { signal }),
  });
}
