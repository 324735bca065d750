import { type z } from "zod";

import { type Issue } from "./issue.ts";

/** What is wrong with input that a schema refused, by zod's own name for the kind of problem. */
export type SchemaProblem = z.core.$ZodIssue["code"];

const remedies: Record<SchemaProblem, string> = {
  invalid_type: "Give a value of the kind that is expected there.",
  too_big: "Give less, or split it up.",
  too_small: "Give more; an empty value says nothing.",
  invalid_format: "Write it the way the message shows.",
  not_multiple_of: "Round it to the step that is expected.",
  unrecognized_keys: "Remove what is not known, or correct its name.",
  invalid_union: "Give one of the kinds that are expected there.",
  invalid_key: "Correct the name of the entry.",
  invalid_element: "Correct the entry.",
  invalid_value: "Use one of the values that are listed.",
  custom: "Correct what the message says.",
};

/**
 * Everything a schema found wrong, all at once: where, what kind, and what to do about it.
 *
 * Of something that may have several shapes, the problems are those of the shape it is nearest to.
 * The values themselves are left out, so that a refused row can be shown and logged although it
 * holds a name or a national identity number.
 */
export function schemaIssues(error: z.ZodError): Issue<SchemaProblem>[] {
  return error.issues.flatMap(nearestShape).map(({ code, path, message }) => ({
    code,
    severity: "error",
    at: pathOf(path),
    message: lowerFirst(message),
    remedy: remedies[code],
  }));
}

/** The problems of the shape with the fewest of them, where there are shapes to choose from. */
function nearestShape(problem: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (problem.code !== "invalid_union") return [problem];
  const [nearest] = problem.errors.toSorted((a, b) => a.length - b.length);
  return nearest === undefined || nearest.length === 0
    ? [problem]
    : nearest.flatMap(nearestShape).map((inner) => ({
        ...inner,
        path: [...problem.path, ...inner.path],
      }));
}

function pathOf(path: readonly PropertyKey[]): string {
  const text = path.map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`));
  return text.join("").replace(/^\./u, "");
}

function lowerFirst(message: string): string {
  return message.slice(0, 1).toLowerCase() + message.slice(1);
}
