import { rolloutRoutes } from "@kompetanseregion/client";
import { queryOptions } from "@tanstack/react-query";

import { call } from "./client.ts";

/** Stages, agreements and sectors of the region's municipalities on a date. */
export function rolloutQuery(asOf: string) {
  return queryOptions({
    queryKey: ["rollout", asOf],
    queryFn: ({ signal }) => call(rolloutRoutes.rolloutRegister, { asOf }, { signal }),
  });
}

/** What a source tells of a roll-out in a region. */
export function reportedRolloutQuery(region: string) {
  return queryOptions({
    queryKey: ["rollout", "reported", region],
    queryFn: ({ signal }) => call(rolloutRoutes.rollout, { region }, { signal }),
  });
}
