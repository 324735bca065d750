import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";

import { client } from "./client.ts";

/** The certificates that the region has rules for. */
export const certificatesQuery = queryOptions({
  queryKey: ["certificates"],
  queryFn: ({ signal }) => client.certificates({}, { signal }),
});

/** How every unit stands with a certificate on a date. */
export function certificationQuery(certificate: string, asOf: string) {
  return queryOptions({
    queryKey: ["certification", certificate, asOf],
    queryFn: ({ signal }) => client.certificationReport({ certificate, asOf }, { signal }),
  });
}

/** Whose certificate runs out; each page that is asked for is noted in the audit log. */
export function expiringQuery(certificate: string, asOf: string, days: number) {
  return infiniteQueryOptions({
    queryKey: ["expiring", certificate, asOf, days],
    queryFn: ({ signal, pageParam }) =>
      client.expiringCertificates(
        { certificate, asOf, days, ...(pageParam === "" ? {} : { cursor: pageParam }) },
        { signal },
      ),
    initialPageParam: "",
    getNextPageParam: ({ nextCursor }) => nextCursor,
    staleTime: Infinity,
    gcTime: 0,
  });
}

/** Where one employee stands, and why; noted in the audit log. */
export function standingQuery(certificate: string, employee: string, asOf: string) {
  return queryOptions({
    queryKey: ["standing", certificate, employee, asOf],
    queryFn: ({ signal }) =>
      client.certificationStanding({ certificate, employee, asOf }, { signal }),
    staleTime: Infinity,
    gcTime: 0,
  });
}
