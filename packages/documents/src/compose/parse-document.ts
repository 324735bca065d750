import { z } from "zod";

import { DocumentError } from "../document-error.ts";

/**
 * The document as its schema has it.
 *
 * @throws {DocumentError} `invalid-document`, with every place that is wrong.
 */
export function parseDocument<T>(schema: z.ZodType<T>, document: unknown): T {
  const parsed = schema.safeParse(document);
  if (parsed.success) return parsed.data;
  throw new DocumentError("invalid-document", z.prettifyError(parsed.error), parsed.error);
}
