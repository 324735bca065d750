import { type AssessedStatus } from "@kompetanseregion/client";

import { useLanguage } from "../../language/use-language.ts";
import { Mark } from "../../table/mark.tsx";

const signs = {
  attained: "done",
  partial: "part",
  inProgress: "part",
  notAttained: "missing",
  notStarted: "open",
  notMeasurableYet: "open",
  unassessed: "none",
} as const satisfies Record<AssessedStatus, string>;

/** How far a goal is said to have come. */
export function GoalStatus({ status }: { readonly status: AssessedStatus }) {
  const { text } = useLanguage();
  return <Mark sign={signs[status]}>{text(`project.status.${status}`)}</Mark>;
}
