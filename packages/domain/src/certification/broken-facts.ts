import { type LocalDate } from "../time/local-date.ts";
import { overlap } from "../time/period.ts";
import { type CertificationFact } from "./fact.ts";
import { type CertificationPolicy } from "./policy.ts";

/** Why no status can be given: the facts or the policies contradict themselves. */
export type InvalidReason =
  /** The facts are about more than one employee. */
  | "several-employees"
  /** The policies are about more than one certificate. */
  | "several-certificates"
  /** Two versions of the policy are in force on one day, or share a number. */
  | "overlapping-policies"
  /** No version was in force on the day of a fact that needs one, or on the date itself. */
  | "no-policy"
  /** An obligation is due before it begins. */
  | "due-before-required"
  /** Something ends before it begins. */
  | "ends-before-it-begins"
  /** A certificate or component is taken back that nobody had. */
  | "revoked-nothing"
  /** Somebody is released from what they were not under. */
  | "released-nothing";

/** The first contradiction that can be seen without judging anybody, if any. */
export function contradictionIn(
  facts: readonly CertificationFact[],
  policies: readonly CertificationPolicy[],
): { readonly reason: InvalidReason; readonly on?: LocalDate } | undefined {
  if (policies.some(({ certificate }) => certificate !== policies[0]?.certificate)) {
    return { reason: "several-certificates" };
  }
  for (const [index, policy] of policies.entries()) {
    const clashes = policies.some(
      (one, other) =>
        other > index && (one.version === policy.version || overlap(one.period, policy.period)),
    );
    if (clashes) return { reason: "overlapping-policies" };
  }
  const [first] = facts;
  const stranger = facts.find(({ employee }) => employee !== first?.employee);
  if (stranger) return { reason: "several-employees", on: stranger.on };
  for (const fact of facts) {
    if (fact.kind === "required" && fact.dueOn !== undefined && fact.dueOn < fact.on) {
      return { reason: "due-before-required", on: fact.on };
    }
    if ("lastDay" in fact && fact.lastDay !== undefined && fact.lastDay < fact.on) {
      return { reason: "ends-before-it-begins", on: fact.on };
    }
  }
  return undefined;
}
