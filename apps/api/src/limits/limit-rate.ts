import { createMiddleware } from "hono/factory";

import { type ServerEnv } from "../env.ts";
import { refuse } from "../problems.ts";
import { clientAddress } from "../sign-in/client-address.ts";
import { type SignInSettings } from "../sign-in/settings.ts";
import { actorIfKnown } from "../sign-in/who-asks.ts";

/** How much one asker may ask. */
export interface RateLimit {
  /** How many requests a second in the long run; above 0. */
  readonly perSecond: number;
  /** How many at once, before the long run counts; 1 or more. */
  readonly burst: number;
}

interface Bucket {
  left: number;
  at: number;
}

const mostAskers = 10_000;

/**
 * Refuses an asker who asks for more than their share, and says when to come back.
 *
 * Each pair of address and actor has a bucket that fills by itself and that a request takes one
 * from. The longest unused buckets are forgotten first: such a one is full again anyway.
 *
 * @param limit - How much one asker may ask.
 * @param settings - Which proxies' word is taken for an asker's address.
 * @param now - Milliseconds since any fixed moment.
 */
export function limitRate(limit: RateLimit, settings: SignInSettings, now: () => number) {
  const buckets = new Map<string, Bucket>();
  return createMiddleware<ServerEnv>(async (context, next) => {
    const who = JSON.stringify([clientAddress(context, settings), actorIfKnown(context)?.id]);
    const at = now();
    const before = buckets.get(who) ?? { left: limit.burst, at };
    const filled = before.left + ((at - before.at) / 1000) * limit.perSecond;
    const left = Math.min(filled, limit.burst) - 1;
    buckets.delete(who);
    buckets.set(who, { left: Math.max(left, 0), at });
    const [oldest] = buckets.keys();
    if (oldest !== undefined && buckets.size > mostAskers) buckets.delete(oldest);
    if (left >= 0) return next();
    const seconds = Math.ceil(-left / limit.perSecond);
    return refuse(context, "too-many-requests", { headers: { "retry-after": String(seconds) } });
  });
}
