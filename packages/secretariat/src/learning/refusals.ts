import { type RefusedFact } from "@kompetanseregion/store";

/** A participation that was left out, why, and what to do about it. */
export interface RefusalView {
  /** The platform's key of the account. */
  readonly account: string;
  /** The platform's key of the course. */
  readonly course: string;
  readonly on?: string;
  readonly code: RefusedFact["why"];
  readonly message: string;
  readonly remedy: string;
}

const reasons: Record<RefusedFact["why"], { readonly message: string; readonly remedy: string }> = {
  "unknown-course": {
    message: "the course is not among those that the token may see",
    remedy:
      "Let the token's user see the course, or leave it out of the report; then run a full sync.",
  },
  "future-date": {
    message: "the date has not come yet",
    remedy: "Correct the date in the platform; the next run takes it up.",
  },
};

/** The refusal as a person reads it. */
export function refusalView({ account, courseKey, why, on }: RefusedFact): RefusalView {
  return {
    account,
    course: courseKey,
    ...(on !== undefined && { on }),
    code: why,
    ...reasons[why],
  };
}
