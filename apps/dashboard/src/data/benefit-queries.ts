import { benefitRoutes } from "@kompetanseregion/client";
import { queryOptions } from "@tanstack/react-query";

import { call } from "./client.ts";

/** A benefit case. */
export function benefitQuery(id: string) {
  return queryOptions({
    queryKey: ["benefit", id],
    queryFn: ({ signal }) => call(benefitRoutes.benefit, { id }, { signal }),
  });
}
