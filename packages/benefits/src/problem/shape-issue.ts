import { type Issue } from "@kompetanseregion/domain";
import { type z } from "zod";

import { type BenefitIssueCode } from "./benefit-issue.ts";

/** A value of the wrong shape, where it stands in the file. */
export function shapeIssue(
  { path, message }: z.core.$ZodIssue,
  what: "model" | "plan",
): Issue<BenefitIssueCode> {
  const at = path.map(String).join(".");
  return {
    code: "shape",
    severity: "error",
    at,
    message: at === "" ? `the ${what}: ${message}` : message,
    remedy: `See the JSON Schema of the ${what} for what is expected here.`,
  };
}
