import { meRoutes, type Right } from "@kompetanseregion/client";
import { queryOptions, useQuery } from "@tanstack/react-query";

import { call } from "./client.ts";
import { queryClient } from "./query-client.ts";

/** Who looks, what they may do, and where they begin. */
export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: ({ signal }) => call(meRoutes.me, {}, { signal }),
});

/** Who looks, asked once: a report begins at their own unit, which for a leader is not the region. */
export async function homeUnit(): Promise<{ readonly unit?: string }> {
  const { homeUnit: unit } = await queryClient.query({ ...meQuery, staleTime: Infinity });
  return unit === undefined ? {} : { unit };
}

/** Whether the reader may do something somewhere; yes while that is not known, the server decides. */
export function useMay(): (right: Right) => boolean {
  const { data } = useQuery(meQuery);
  return (right) => data === undefined || data.rights.includes(right);
}
