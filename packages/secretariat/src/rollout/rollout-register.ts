import {
  type AgreementEvent,
  type AgreementProblem,
  AgreementState,
  agreementCounts,
  agreementStateOn,
  checkAgreements,
  coverage,
  coverageMatrix,
  type LocalDate,
  type Participant,
  type Ratio,
  type RolloutEvent,
  RolloutStage,
} from "@kompetanseregion/domain";
import { type Records } from "@kompetanseregion/store";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { dateAsked } from "../input/date-asked.ts";
import { type Member, membersOn } from "../plan/members-on.ts";
import { documentsOf } from "../plan/read-plan.ts";
import { storedRegion } from "../region/stored-region.ts";

/** How far a municipality has come, and how binding its agreement is. */
export interface RolloutMemberView {
  readonly municipality: Member["municipality"];
  readonly name: string;
  /** The first day of each stage that the municipality as a whole has reached. */
  readonly stages: readonly { readonly stage: RolloutStage; readonly on: LocalDate }[];
  readonly agreement: {
    readonly state: AgreementState;
    readonly on?: LocalDate;
    /** The case or document that shows it. */
    readonly evidence?: string;
  };
}

/** What is registered of a roll-out in the region, municipality by municipality, as of a date. */
export interface RolloutRegisterView {
  readonly region: { readonly id: string; readonly name: string };
  readonly asOf: LocalDate;
  readonly members: readonly RolloutMemberView[];
  readonly stages: readonly { readonly stage: RolloutStage; readonly reached: Ratio }[];
  /** Every state with how many are in it; they add up to the members. */
  readonly agreements: readonly { readonly state: AgreementState; readonly count: Ratio }[];
  /** Who has been visited, sector by sector; the sectors that anybody has registered. */
  readonly matrix: {
    readonly sectors: readonly string[];
    readonly rows: readonly {
      readonly municipality: Member["municipality"];
      readonly name: string;
      /** The first day of each sector, in order; null is a gap. */
      readonly cells: readonly (LocalDate | null)[];
    }[];
    readonly gaps: readonly {
      readonly municipality: Participant;
      readonly name: string;
      readonly sector: string;
    }[];
    readonly reached: Ratio;
  };
  readonly problems: readonly { readonly code: AgreementProblem; readonly municipality: string }[];
}

/**
 * How far a platform's roll-out has come among the region's municipalities on a date.
 *
 * @throws {SecretariatError} `not-allowed`; `no-region`; `not-a-date`.
 */
export async function rolloutRegister(
  desk: Desk,
  actor: Actor,
  query: { readonly asOf?: string | undefined } = {},
): Promise<RolloutRegisterView> {
  authorise(actor, "read-rollout");
  const { id, name } = await storedRegion(desk);
  const asOf = dateAsked(query.asOf, desk);
  const members = await membersOn(desk.store, asOf);
  const events = await rolloutEvents(desk.store);
  const agreements = await agreementEvents(desk.store);
  const participants = members.map(({ municipality }) => municipality);
  const counts = agreementCounts(participants, agreements, asOf);
  const nameOf = new Map<string, string>(members.map((one) => [one.municipality, one.name]));
  return {
    region: { id, name },
    asOf,
    members: members.map((member) => memberView(member, events, agreements, asOf)),
    stages: RolloutStage.options.map((stage) => ({
      stage,
      reached: coverage(participants, events, stage, asOf),
    })),
    agreements: AgreementState.options.map((state) => ({ state, count: counts[state] })),
    matrix: matrixView(members, events, asOf),
    problems: checkAgreements(agreements.filter(({ on }) => on <= asOf)).map(
      ({ code, at = "" }) => ({
        code,
        municipality: nameOf.get(at) ?? at,
      }),
    ),
  };
}

/** What is registered of stages. */
async function rolloutEvents({ plan }: Pick<Records, "plan">): Promise<RolloutEvent[]> {
  return documentsOf(await plan.entries("rollout"));
}

/** What is registered of agreements. */
async function agreementEvents({ plan }: Pick<Records, "plan">): Promise<AgreementEvent[]> {
  return documentsOf(await plan.entries("agreement"));
}

function memberView(
  { municipality, name }: Member,
  events: readonly RolloutEvent[],
  agreements: readonly AgreementEvent[],
  date: LocalDate,
): RolloutMemberView {
  const state = agreementStateOn(agreements, municipality, date);
  const behind = agreements
    .filter((one) => one.participant === municipality && one.state === state && one.on <= date)
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    .at(-1);
  return {
    municipality,
    name,
    stages: RolloutStage.options.flatMap((stage) => {
      const [first] = events
        .filter(
          (event) =>
            event.participant === municipality &&
            event.stage === stage &&
            event.sector === undefined &&
            event.on <= date,
        )
        .map(({ on }) => on)
        .toSorted();
      return first === undefined ? [] : [{ stage, on: first }];
    }),
    agreement: {
      state,
      ...(behind === undefined ? {} : { on: behind.on }),
      ...(behind?.evidence === undefined ? {} : { evidence: behind.evidence }),
    },
  };
}

function matrixView(
  members: readonly Member[],
  events: readonly RolloutEvent[],
  date: LocalDate,
): RolloutRegisterView["matrix"] {
  const sectors = [
    ...new Set(events.flatMap(({ sector }) => (sector === undefined ? [] : [sector]))),
  ].toSorted();
  const participants = members.map(({ municipality }) => municipality);
  const found = coverageMatrix(participants, sectors, events, "visited", date);
  const nameOf = new Map<Participant, string>(members.map((one) => [one.municipality, one.name]));
  return {
    sectors,
    rows: members.map(({ municipality, name }, index) => ({
      municipality,
      name,
      cells: (found.rows[index]?.cells ?? []).map((cell) => cell ?? null),
    })),
    gaps: found.gaps.map(({ participant, sector }) => ({
      municipality: participant,
      name: nameOf.get(participant) ?? participant,
      sector,
    })),
    reached: found.ratio,
  };
}
