import { type Ask, benefitRoutes, type Contract } from "@kompetanseregion/client";
import { keepPreviousData, queryOptions } from "@tanstack/react-query";

import { call } from "./client.ts";

/** A benefit case. */
export function benefitQuery(id: string) {
  return queryOptions({
    queryKey: ["benefit", id],
    queryFn: ({ signal }) => call(benefitRoutes.benefit, { id }, { signal }),
  });
}

/** What is assumed in place of the source's figures. */
export type Assumed = Omit<Ask<Contract["assumedBenefit"]>, "id">;

/** A benefit case with other assumptions; the figures before stay until the new ones are there. */
export function assumedQuery(id: string, assumed: Assumed) {
  return queryOptions({
    queryKey: ["benefit", id, "assumed", assumed],
    queryFn: ({ signal }) => call(benefitRoutes.assumedBenefit, { id, ...assumed }, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** What completions have realised of a benefit case. */
export function realisedQuery(id: string) {
  return queryOptions({
    queryKey: ["benefit", id, "realised"],
    queryFn: ({ signal }) => call(benefitRoutes.realisedBenefit, { id }, { signal }),
  });
}
