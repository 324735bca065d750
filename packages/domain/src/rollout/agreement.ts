import { z } from "zod";

import { type Issue } from "../problem/issue.ts";
import { type Ratio } from "../ratio/ratio.ts";
import { LocalDate } from "../time/local-date.ts";
import { Participant } from "./rollout-event.ts";

/**
 * How binding an agreement is: nothing, said, resolved by the participant's own body, signed, ended.
 *
 * The states are never merged. The source adds up «vedtak på, eller … muntlig bekreftelse» (A152):
 * a spoken word is not a resolution, and neither is a signature.
 */
export const AgreementState = z.enum([
  "none",
  "oralConfirmation",
  "resolutionAdopted",
  "signed",
  "terminated",
]);
export type AgreementState = z.infer<typeof AgreementState>;

/** That a participant's agreement reached a state on a date. */
export const AgreementEvent = z
  .object({
    participant: Participant,
    state: AgreementState.exclude(["none"]),
    on: LocalDate,
    /** The case or document that shows it; what is only said has none. */
    evidence: z.string().min(1).optional(),
  })
  .readonly();
export type AgreementEvent = z.infer<typeof AgreementEvent>;

/**
 * The state on the date: that of the latest event, and of several on one day the furthest along.
 */
export function agreementStateOn(
  events: Iterable<AgreementEvent>,
  participant: Participant,
  date: LocalDate,
): AgreementState {
  const until = inOrder([...events].filter((event) => event.participant === participant));
  return until.findLast(({ on }) => on <= date)?.state ?? "none";
}

/** For each state, how many of the participants are in it on the date; the counts add up to all. */
export function agreementCounts(
  participants: readonly Participant[],
  events: Iterable<AgreementEvent>,
  date: LocalDate,
): Readonly<Record<AgreementState, Ratio>> {
  const all = [...new Set(participants)];
  const list = [...events];
  const states = all.map((participant) => agreementStateOn(list, participant, date));
  const inState = (state: AgreementState): Ratio => ({
    numerator: states.filter((one) => one === state).length,
    denominator: all.length,
    counts: `participants whose agreement is: ${state}`,
    outOf: "participants",
  });
  return {
    none: inState("none"),
    oralConfirmation: inState("oralConfirmation"),
    resolutionAdopted: inState("resolutionAdopted"),
    signed: inState("signed"),
    terminated: inState("terminated"),
  };
}

/** What is odd about a participant's agreement events. */
export type AgreementProblem =
  /** It ended without having been signed. */
  | "terminated-unsigned"
  /** It went back: signed, then only confirmed orally. */
  | "went-back"
  /** A resolution or a signature without a case or document. */
  | "no-evidence";

/** Agreement events that somebody should look at: all of them at once. */
export function checkAgreements(events: Iterable<AgreementEvent>): Issue<AgreementProblem>[] {
  const issues: Issue<AgreementProblem>[] = [];
  const byParticipant = new Map<Participant, AgreementEvent[]>();
  for (const event of events) {
    const known = byParticipant.get(event.participant);
    if (known) known.push(event);
    else byParticipant.set(event.participant, [event]);
  }
  for (const [at, own] of byParticipant) {
    let before: AgreementState = "none";
    for (const { state, on, evidence } of inOrder(own)) {
      if (state === "terminated" && before !== "signed") {
        const message = `the agreement is terminated on ${on}, and was never signed`;
        issues.push(warning("terminated-unsigned", at, message, "Register the signature."));
      } else if (rank(state) < rank(before) && before !== "terminated") {
        const message = `the agreement goes from ${before} back to ${state} on ${on}`;
        issues.push(warning("went-back", at, message, "Terminate it first, or correct a date."));
      }
      if (state !== "oralConfirmation" && evidence === undefined) {
        const message = `nothing shows that the agreement is ${state} on ${on}`;
        issues.push(warning("no-evidence", at, message, "Add the case number or the document."));
      }
      before = state;
    }
  }
  return issues;
}

function warning(
  code: AgreementProblem,
  at: Participant,
  message: string,
  remedy: string,
): Issue<AgreementProblem> {
  return { code, severity: "warning", at, message, remedy };
}

function inOrder(events: readonly AgreementEvent[]): AgreementEvent[] {
  return events.toSorted((a, b) =>
    a.on === b.on ? rank(a.state) - rank(b.state) : a.on < b.on ? -1 : 1,
  );
}

function rank(state: AgreementState): number {
  return AgreementState.options.indexOf(state);
}
