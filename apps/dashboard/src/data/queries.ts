import { queryOptions } from "@tanstack/react-query";

import { client } from "./client.ts";

/** What the server holds. */
export const statusQuery = queryOptions({
  queryKey: ["status"],
  queryFn: ({ signal }) => client.status({}, { signal }),
});

/** The org-hierarchy report of one course, or of every course where none is named. */
export function trainingQuery(course?: string, asOf?: string) {
  return queryOptions({
    queryKey: ["training", course, asOf],
    queryFn: ({ signal }) =>
      client.trainingReport(
        {
          ...(course === undefined ? {} : { course: [course] }),
          ...(asOf === undefined ? {} : { asOf }),
        },
        { signal },
      ),
  });
}

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
