import { z } from "zod";

/** Why a request was refused (RFC 9457, `application/problem+json`). */
export const Problem = z.object({
  /** Names the kind of problem and never changes: `/problems/unknown-name`. */
  type: z.string().min(1),
  title: z.string().min(1),
  status: z.int().min(400).max(599),
  /** What is wrong with this request. */
  detail: z.string().optional(),
  /** What to do about it. */
  remedy: z.string().optional(),
  /** A finer code, where the kind of problem has several. */
  reason: z.string().optional(),
  /** Finds the request in the server's log. */
  traceId: z.string().optional(),
  /** Each fault of the input, where there are several. */
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
  /** The names that exist, where a name was unknown. */
  known: z.array(z.string()).optional(),
});
export type Problem = z.infer<typeof Problem>;
