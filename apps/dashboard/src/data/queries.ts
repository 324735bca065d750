import { attentionRoutes, statusRoutes } from "@kompetanseregion/client";
import { queryOptions } from "@tanstack/react-query";

import { call } from "./client.ts";

/** What the server holds. */
export const statusQuery = queryOptions({
  queryKey: ["status"],
  queryFn: ({ signal }) => call(statusRoutes.status, {}, { signal }),
});

/** What needs somebody's attention. */
export const attentionQuery = queryOptions({
  queryKey: ["attention"],
  queryFn: ({ signal }) => call(attentionRoutes.attention, {}, { signal }),
});
