import { z } from "zod";

/** Something that a person must decide about: it stands beside an answer, or in its place. */
export const Issue = z.object({
  code: z.string(),
  /** An `error` keeps what it concerns out of the answer; a `warning` does not. */
  severity: z.enum(["error", "warning"]),
  /** Where, such as `postings[2].fund` or `line 14, column Sluttdato`. */
  at: z.string().optional(),
  message: z.string(),
  remedy: z.string(),
});
export type Issue = z.infer<typeof Issue>;

/** What came of something that was handed in: the answer, or everything that stands in its way. */
export function checked<Answer extends z.ZodType>(answer: Answer) {
  return z.discriminatedUnion("ok", [
    z.object({ ok: z.literal(true), answer }),
    z.object({ ok: z.literal(false), issues: z.array(Issue) }),
  ]);
}
