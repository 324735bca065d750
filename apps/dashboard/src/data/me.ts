import { type Right } from "@kompetanseregion/client";
import { queryOptions, useQuery } from "@tanstack/react-query";

import { client } from "./client.ts";

/** Who looks, what they may do, and where they begin. */
export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: ({ signal }) => client.me({}, { signal }),
});

/** Whether the reader may do something somewhere; yes while that is not known, the server decides. */
export function useMay(): (right: Right) => boolean {
  const { data } = useQuery(meQuery);
  return (right) => data === undefined || data.rights.includes(right);
}
