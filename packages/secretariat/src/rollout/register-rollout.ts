import { AgreementEvent, MunicipalityId, RolloutEvent } from "@kompetanseregion/domain";
import { type Records } from "@kompetanseregion/store";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { parseAsked } from "../input/parse-asked.ts";
import { membersOn } from "../plan/members-on.ts";
import { writeEntry } from "../plan/write-entry.ts";

/** That a municipality, or one of its sectors, has reached a stage. */
export interface StageAsked {
  readonly municipality: string;
  readonly stage: string;
  /** Today where left out. */
  readonly on?: string | undefined;
  /** The sector that was reached; the municipality as a whole where left out. */
  readonly sector?: string | undefined;
}

/**
 * Registers that a stage was reached. The same stage again corrects its date.
 *
 * @throws {SecretariatError} `not-allowed`; `not-understood`, also for a municipality that is no
 *   member on the day, and for a day that has not come.
 */
export async function registerStage(
  desk: Desk,
  actor: Actor,
  { municipality, stage, on, sector }: StageAsked,
): Promise<RolloutEvent> {
  authorise(actor, "write-plan");
  const event = parseAsked(RolloutEvent, {
    participant: parseAsked(MunicipalityId, municipality),
    stage,
    on: on ?? desk.clock.today(),
    ...(sector === undefined || sector.trim() === "" ? {} : { sector: sector.trim() }),
  });
  const of = event.sector === undefined ? "" : ` ${event.sector}`;
  const id = `${event.participant} ${event.stage}${of}`;
  await writeEntry(desk, actor, { kind: "rollout", id, document: event }, (records) =>
    reasonsAgainst(desk, records, event),
  );
  return event;
}

/** How binding a municipality's agreement has become. */
export interface AgreementAsked {
  readonly municipality: string;
  readonly state: string;
  /** Today where left out. */
  readonly on?: string | undefined;
  /** The case or document that shows it. */
  readonly evidence?: string | undefined;
}

/**
 * Registers what an agreement has become. The same state on the same day again corrects it.
 *
 * @throws {SecretariatError} `not-allowed`; `not-understood`, also for a municipality that is no
 *   member on the day, and for a day that has not come.
 */
export async function registerAgreement(
  desk: Desk,
  actor: Actor,
  { municipality, state, on, evidence }: AgreementAsked,
): Promise<AgreementEvent> {
  authorise(actor, "write-plan");
  const event = parseAsked(AgreementEvent, {
    participant: parseAsked(MunicipalityId, municipality),
    state,
    on: on ?? desk.clock.today(),
    ...(evidence === undefined || evidence.trim() === "" ? {} : { evidence: evidence.trim() }),
  });
  const id = `${event.participant} ${event.state} ${event.on}`;
  await writeEntry(desk, actor, { kind: "agreement", id, document: event }, (records) =>
    reasonsAgainst(desk, records, event),
  );
  return event;
}

async function reasonsAgainst(
  desk: Desk,
  records: Records,
  { participant, on }: Pick<AgreementEvent, "on" | "participant">,
): Promise<string[]> {
  const members = await membersOn(records, on);
  return [
    ...(members.some(({ municipality }) => municipality === participant)
      ? []
      : [`${participant} is no member of the region on ${on}`]),
    ...(on > desk.clock.today() ? [`${on} has not come yet`] : []),
  ];
}
