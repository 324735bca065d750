import { certificationRoutes } from "@kompetanseregion/client";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";

import { call } from "./client.ts";
import { homeUnit } from "./me.ts";

/** The certificates that the region has rules for. */
export const certificatesQuery = queryOptions({
  queryKey: ["certificates"],
  queryFn: ({ signal }) => call(certificationRoutes.certificates, {}, { signal }),
});

/** How every unit stands with a certificate on a date. */
export function certificationQuery(certificate: string, asOf: string, unit: string | undefined) {
  return queryOptions({
    queryKey: ["certification", certificate, asOf, unit],
    queryFn: async ({ signal }) =>
      call(
        certificationRoutes.certificationReport,
        { certificate, asOf, ...(unit === undefined ? await homeUnit() : { unit }) },
        { signal },
      ),
  });
}

/** Whose certificate runs out; each page that is asked for is noted in the audit log. */
export function expiringQuery(certificate: string, asOf: string, days: number, unit: string) {
  return infiniteQueryOptions({
    queryKey: ["expiring", certificate, asOf, days, unit],
    queryFn: ({ signal, pageParam }) =>
      call(
        certificationRoutes.expiringCertificates,
        {
          unit,
          certificate,
          asOf,
          days,
          ...(pageParam === "" ? {} : { cursor: pageParam }),
        },
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
      call(certificationRoutes.certificationStanding, { certificate, employee, asOf }, { signal }),
    staleTime: Infinity,
    gcTime: 0,
  });
}
