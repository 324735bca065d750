import { addDays, type LocalDate } from "../time/local-date.ts";
import { contradictionIn, type InvalidReason } from "./broken-facts.ts";
import { type CertificationFact, factsUntil } from "./fact.ts";
import { type CertificationPolicy } from "./policy.ts";
import { type ReasoningStep } from "./reasoning.ts";
import { CertificationRecord, type EarnedCertificate, windowOf } from "./record.ts";

/**
 * Where somebody stands with a certificate.
 *
 * - `notRequired`: nobody asks for it, and nothing is begun.
 * - `required`: asked for; `due`: within the notice before the last day; `overdue`: past it.
 * - `inProgress`: begun and not complete, and not overdue.
 * - `valid`; `expiring`: within the notice before expiry, or in grace after it; `expired`: it was
 *   valid once, however long ago, or has been taken back.
 * - `exempt`: nothing is asked.
 * - `invalid`: facts or policies contradict themselves; `invalidBecause` says how.
 */
export type CertificationState =
  | "notRequired"
  | "required"
  | "due"
  | "inProgress"
  | "valid"
  | "expiring"
  | "expired"
  | "overdue"
  | "exempt"
  | "invalid";

/** A status, the dates behind it, and how it was reached. All days are included in what they end. */
export interface CertificationStatus {
  readonly state: CertificationState;
  readonly date: LocalDate;
  /** Whether an obligation holds on the date. An expired certificate leaves it standing. */
  readonly required: boolean;
  /** The last day to be certified: the obligation's own, or the last valid day of what expires. */
  readonly dueOn?: LocalDate;
  /** The first day of unbroken validity. */
  readonly validFrom?: LocalDate;
  /** The last day it is valid; none for what never ends. */
  readonly lastValidDay?: LocalDate;
  /** The day the way to renewal opens. */
  readonly windowOpensOn?: LocalDate;
  /** It is valid only by a temporary permission, or only by the grace after expiry. */
  readonly only?: "temporary" | "grace";
  /** The certificate, or a component it rests on, was taken back. */
  readonly revoked?: true;
  readonly invalidBecause?: InvalidReason;
  /** The version of the policy that the certificate was earned under. */
  readonly policyVersion?: number;
  readonly reasoning: readonly ReasoningStep[];
}

/**
 * The status of one employee for one certificate on a date.
 *
 * A function of what it is given: the facts may come in any order and twice, facts after the date
 * change nothing, and a new version of the policy changes nothing that was earned before it. Facts
 * about other certificates and components are passed over. The policies are all versions of one
 * certificate's policy.
 */
export function statusOf(
  facts: Iterable<CertificationFact>,
  policies: readonly CertificationPolicy[],
  date: LocalDate,
): CertificationStatus {
  const known = factsUntil(facts, date);
  const versions = policies.filter(({ period }) => period.from <= date);
  const contradiction = contradictionIn(known, versions);
  if (contradiction) return invalid(contradiction.reason, date, []);

  const record = new CertificationRecord(versions);
  for (const fact of known) record.take(fact);
  if (record.problem) return invalid(record.problem.reason, date, record.steps);
  const policy = record.policyOn(date);
  if (policy === undefined && record.certificate === undefined) {
    return invalid("no-policy", date, record.steps);
  }
  return judge(record, policy, date);
}

function judge(
  record: CertificationRecord,
  policy: CertificationPolicy | undefined,
  date: LocalDate,
): CertificationStatus {
  const { certificate, exemption, requirement, temporary, steps: reasoning } = record;
  const common = { date, required: requirement !== undefined, reasoning };
  if (exemption && (exemption.lastDay === undefined || date <= exemption.lastDay)) {
    return { ...common, state: "exempt", required: false };
  }
  const held = certificate && stateOfHeld(certificate, date);
  if (certificate && held && held.state !== "expired") {
    return { ...common, ...datesOf(certificate), ...held };
  }
  if (temporary && date <= temporary.lastDay) {
    const { on: validFrom, lastDay: lastValidDay } = temporary;
    const notice = policy?.noticeDays ?? 0;
    const state = date > addDays(lastValidDay, -notice) ? "expiring" : "valid";
    return { ...common, state, validFrom, lastValidDay, only: "temporary" };
  }
  if (certificate && held) return { ...common, ...datesOf(certificate), ...held };
  const dueOn = requirement?.dueOn;
  const state = stateBefore(record, policy?.noticeDays ?? 0, date);
  return { ...common, state, ...(dueOn === undefined ? {} : { dueOn }) };
}

/** The state of what was earned: the notice and the grace are those of its own version. */
function stateOfHeld(
  { expiry, policy, revoked }: EarnedCertificate,
  date: LocalDate,
): Pick<CertificationStatus, "state" | "only"> {
  if (expiry === undefined) return { state: "valid" };
  if (date < expiry) {
    return { state: date < addDays(expiry, -policy.noticeDays) ? "valid" : "expiring" };
  }
  return !revoked && date < addDays(expiry, policy.graceDays)
    ? { state: "expiring", only: "grace" }
    : { state: "expired" };
}

/** The state of who has never been certified. */
function stateBefore(
  { begun, requirement }: CertificationRecord,
  noticeDays: number,
  date: LocalDate,
): CertificationState {
  const dueOn = requirement?.dueOn;
  if (dueOn !== undefined && date > dueOn) return "overdue";
  if (begun.size > 0) return "inProgress";
  if (requirement === undefined) return "notRequired";
  return dueOn !== undefined && date > addDays(dueOn, -noticeDays) ? "due" : "required";
}

function datesOf(certificate: EarnedCertificate): Partial<CertificationStatus> {
  const { from, expiry, policy, revoked } = certificate;
  const windowOpensOn = windowOf(certificate);
  const lastValidDay = expiry && addDays(expiry, -1);
  return {
    validFrom: from,
    policyVersion: policy.version,
    ...(lastValidDay === undefined ? {} : { lastValidDay, dueOn: lastValidDay }),
    ...(windowOpensOn === undefined ? {} : { windowOpensOn }),
    ...(revoked ? { revoked } : {}),
  };
}

function invalid(
  reason: InvalidReason,
  date: LocalDate,
  reasoning: readonly ReasoningStep[],
): CertificationStatus {
  return { state: "invalid", date, required: false, invalidBecause: reason, reasoning };
}
