import { type RateLimit } from "./limit-rate.ts";

/** How much one asker may ask where the operator says nothing else. */
export const usualRate: RateLimit = { perSecond: 100, burst: 1_000 };
