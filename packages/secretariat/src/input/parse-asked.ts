import { schemaIssues } from "@kompetanseregion/domain";
import { type z } from "zod";

import { SecretariatError } from "../secretariat-error.ts";

/**
 * What was asked for, checked.
 *
 * @throws {SecretariatError} `not-understood`, with every problem and never the values.
 */
export function parseAsked<T>(schema: z.ZodType<T>, asked: unknown): T {
  const parsed = schema.safeParse(asked);
  if (parsed.success) return parsed.data;
  const problems = schemaIssues(parsed.error).map(({ at, message }) =>
    at === undefined || at === "" ? message : `${at}: ${message}`,
  );
  throw new SecretariatError("not-understood", problems.join("; "), {
    remedy: "Correct what is named and ask again.",
  });
}
