import {
  accessRoutes,
  type Ask,
  type Contract,
  dataRoutes,
  keepingRoutes,
  privacyRoutes,
  signInRoutes,
  statusRoutes,
  tagOf,
  trainingRoutes,
} from "@kompetanseregion/client";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";

import { call } from "./client.ts";
import { homeUnit } from "./me.ts";

/** An answer, and the version that a change of what it shows is made from. */
export interface Tagged<T> {
  readonly answer: T;
  readonly tag: string;
}

/** The answer with its version: the query may keep an equal answer, whose own version is old. */
function tagged<T extends object>(answer: T): Tagged<T> {
  return { answer, tag: tagOf(answer) ?? "" };
}

/** The units that may be chosen: one's own, and a level below. */
export const unitsQuery = queryOptions({
  queryKey: ["units"],
  queryFn: async ({ signal }) => {
    const report = await call(
      trainingRoutes.trainingReport,
      { ...(await homeUnit()), depth: 1 },
      { signal },
    );
    const units = new Map(report.rows.map((row) => [row.unit, row]));
    return [...units.values()].map(({ unit, name, kind, depth }) => ({ unit, name, kind, depth }));
  },
  staleTime: 300_000,
});

/** The imports, the latest first. */
export const importsQuery = queryOptions({
  queryKey: ["data", "imports"],
  queryFn: async ({ signal }) => tagged(await call(dataRoutes.imports, { limit: 50 }, { signal })),
});

/** The runs that read the learning platform. */
export const runsQuery = infiniteQueryOptions({
  queryKey: ["data", "runs"],
  queryFn: ({ signal, pageParam }) =>
    call(statusRoutes.syncRuns, { limit: 20, ...after(pageParam) }, { signal }),
  initialPageParam: "",
  getNextPageParam: ({ nextCursor }) => nextCursor,
});

/** The read that goes on: asked for anew every second until it has ended. */
export const jobQuery = queryOptions({
  queryKey: ["data", "job"],
  queryFn: ({ signal }) => call(statusRoutes.syncJob, {}, { signal }),
  refetchInterval: ({ state: { data } }) => (data?.job?.status === "running" ? 1_000 : false),
});

/** Accounts without an employee, and to whom they may belong; noted in the audit log. */
export function matchingQuery(show: "open" | "decided" | "all", source: string) {
  return infiniteQueryOptions({
    queryKey: ["data", "matching", show, source],
    queryFn: ({ signal, pageParam }) =>
      call(
        dataRoutes.matching,
        { show, ...(source === "" ? {} : { source }), limit: 20, ...after(pageParam) },
        { signal },
      ),
    initialPageParam: "",
    getNextPageParam: ({ nextCursor }) => nextCursor,
    gcTime: 0,
  });
}

/** How many employees have an account, unit by unit. */
export const registrationQuery = queryOptions({
  queryKey: ["data", "registration"],
  queryFn: ({ signal }) => call(dataRoutes.registration, {}, { signal }),
});

/** Who has which role on which unit. */
export const accessQuery = queryOptions({
  queryKey: ["data", "access"],
  queryFn: async ({ signal }) => tagged(await call(accessRoutes.access, {}, { signal })),
});

/** Who stands in for the reader. */
export const ownDeputiesQuery = queryOptions({
  queryKey: ["data", "own-deputies"],
  queryFn: ({ signal }) => call(accessRoutes.ownDeputies, {}, { signal }),
  gcTime: 0,
});

/** How users sign in. */
export const accountsQuery = queryOptions({
  queryKey: ["data", "accounts"],
  queryFn: ({ signal }) => call(signInRoutes.accounts, {}, { signal }),
  gcTime: 0,
});

/** Sessions that last, one's own and those of users whose access one gives. */
export const sessionsQuery = queryOptions({
  queryKey: ["data", "sessions"],
  queryFn: ({ signal }) => call(signInRoutes.sessions, { everybody: true }, { signal }),
  gcTime: 0,
});

/** What programs read with. */
export const tokensQuery = queryOptions({
  queryKey: ["data", "tokens"],
  queryFn: ({ signal }) => call(signInRoutes.tokens, {}, { signal }),
  gcTime: 0,
});

/** What the log is filtered by. */
export type AuditAsk = Omit<Ask<Contract["audit"]>, "limit" | "cursor">;

/** Who did what, the latest first. */
export function auditQuery(ask: AuditAsk) {
  return infiniteQueryOptions({
    queryKey: ["data", "audit", ask],
    queryFn: ({ signal, pageParam }) =>
      call(accessRoutes.audit, { ...ask, limit: 50, ...after(pageParam) }, { signal }),
    initialPageParam: "",
    getNextPageParam: ({ nextCursor }) => nextCursor,
    gcTime: 0,
  });
}

/** Whether the log's chain is whole. */
export const verdictQuery = queryOptions({
  queryKey: ["data", "verdict"],
  queryFn: ({ signal }) => call(accessRoutes.auditVerdict, {}, { signal }),
  gcTime: 0,
});

/** Who is held back from erasure. */
export const holdsQuery = queryOptions({
  queryKey: ["data", "holds"],
  queryFn: async ({ signal }) => tagged(await call(privacyRoutes.holds, {}, { signal })),
  gcTime: 0,
});

/** What the rules of retention would take away today. */
export const retentionQuery = queryOptions({
  queryKey: ["data", "retention"],
  queryFn: ({ signal }) => call(privacyRoutes.retention, {}, { signal }),
});

/** What an erasure would take away; noted in the audit log. */
export function erasureQuery(employee: string) {
  return queryOptions({
    queryKey: ["data", "erasure", employee],
    queryFn: async ({ signal }) =>
      tagged(await call(privacyRoutes.erasurePreview, { employee }, { signal })),
    enabled: employee !== "",
    gcTime: 0,
  });
}

/** The backups in the data folder. */
export const backupsQuery = queryOptions({
  queryKey: ["data", "backups"],
  queryFn: ({ signal }) => call(keepingRoutes.backups, {}, { signal }),
});

function after(cursor: string): { readonly cursor?: string } {
  return cursor === "" ? {} : { cursor };
}
