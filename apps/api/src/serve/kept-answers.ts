import { createHash } from "node:crypto";

import { type ProblemCode } from "@kompetanseregion/client";

/** Answers to writes, kept so that the same write tried again is answered and not done again. */
export interface KeptAnswers {
  /**
   * Does the work once for each asker and key.
   *
   * Work that throws is forgotten: nothing was done, so the same key may try again.
   *
   * @param whose - The asker and their `Idempotency-Key`.
   * @param request - What was asked; the same key with something else is refused.
   * @param work - Does it, and answers the body.
   * @returns The body, now or from before; or why there is none.
   */
  once(
    whose: { readonly actor: string; readonly key: string },
    request: unknown,
    work: () => Promise<string>,
  ): Promise<string | { readonly refused: ProblemCode }>;
}

interface Kept {
  readonly request: string;
  readonly until: number;
  /** None while the work goes on. */
  body?: string;
}

const day = 24 * 60 * 60 * 1000;
const most = 10_000;

/**
 * Keeps answers in memory for a day, the latest 10 000.
 *
 * @param now - Milliseconds since any fixed moment.
 */
export function keptAnswers(now: () => number): KeptAnswers {
  const all = new Map<string, Kept>();
  return {
    once: async ({ actor, key }, asked, work) => {
      const name = digest([actor, key]);
      const request = digest(asked);
      const before = all.get(name);
      if (before !== undefined && before.until > now()) {
        if (before.request !== request) return { refused: "key-used" };
        return before.body ?? { refused: "in-flight" };
      }
      const kept: Kept = { request, until: now() + day };
      all.delete(name);
      all.set(name, kept);
      const [oldest] = all.keys();
      if (oldest !== undefined && all.size > most) all.delete(oldest);
      try {
        kept.body = await work();
        return kept.body;
      } catch (error) {
        all.delete(name);
        throw error;
      }
    },
  };
}

function digest(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("base64url");
}
