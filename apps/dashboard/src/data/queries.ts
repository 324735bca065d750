import { queryOptions } from "@tanstack/react-query";

import { client } from "./client.ts";

/** What the server holds. */
export const statusQuery = queryOptions({
  queryKey: ["status"],
  queryFn: ({ signal }) => client.status({}, { signal }),
});

/** What needs somebody's attention. */
export const attentionQuery = queryOptions({
  queryKey: ["attention"],
  queryFn: ({ signal }) => client.attention({}, { signal }),
});

/** A project's statement. */
export function statementQuery(project: string) {
  return queryOptions({
    queryKey: ["statement", project],
    queryFn: ({ signal }) => client.statement({ project }, { signal }),
  });
}

/** A benefit case. */
export function benefitQuery(id: string) {
  return queryOptions({
    queryKey: ["benefit", id],
    queryFn: ({ signal }) => client.benefit({ id }, { signal }),
  });
}
