import { type LocalDate } from "../time/local-date.ts";
import { type ComponentId } from "./policy.ts";

/** What a step of the reasoning is about. */
export type ReasoningRule =
  /** An obligation began; `until` is the last day to fulfil it. */
  | "required"
  | "released"
  | "started"
  | "achieved"
  /** Achieved before the window opened, so it does not count for renewal; `until` is when it opens. */
  | "too-early"
  /** All components are there; `until` is the last valid day. */
  | "certified"
  | "renewed"
  /** Certified again, but what was there already lasts longer and stays. */
  | "kept-longest"
  | "prior-learning"
  /** The policy in force does not accept learning from elsewhere. */
  | "prior-learning-refused"
  | "temporary"
  | "exempt"
  | "withdrawn"
  | "revoked";

/** A step on the way to a status: which fact, and what it came to under which version. */
export interface ReasoningStep {
  readonly on: LocalDate;
  readonly rule: ReasoningRule;
  readonly component?: ComponentId;
  /** The last day of what the step gave or asked. */
  readonly until?: LocalDate;
  /** The version of the policy that it was judged by. */
  readonly version?: number;
}

const texts: Record<ReasoningRule, string> = {
  required: "is required",
  released: "is no longer required",
  started: "began",
  achieved: "achieved",
  "too-early": "achieved before the window for renewal opened, so it does not count",
  certified: "all components are achieved: certified",
  renewed: "all components are achieved again: renewed",
  "kept-longest": "certified again, but what there was lasts longer",
  "prior-learning": "learning from elsewhere is accepted",
  "prior-learning-refused": "learning from elsewhere is not accepted by the policy",
  temporary: "may do the task for the time being",
  exempt: "is exempt",
  withdrawn: "what was achieved is taken back",
  revoked: "the certificate is taken back",
};

/** The step as a line of English, for a developer's or a secretariat's terminal. */
export function describeStep(step: ReasoningStep): string {
  const subject = step.component === undefined ? "" : `${step.component}: `;
  const until = step.until === undefined ? "" : `, through ${step.until}`;
  const version = step.version === undefined ? "" : ` (policy version ${step.version})`;
  return `${step.on} ${subject}${texts[step.rule]}${until}${version}`;
}
