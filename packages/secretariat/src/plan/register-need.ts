import { orgTreeOn, type OrgUnitId, TrainingNeed } from "@kompetanseregion/domain";
import { type z } from "zod";

import { reachIn } from "../access/within-reach.ts";
import { type Actor, authorise } from "../actor/actor.ts";
import { includes } from "../actor/role.ts";
import { type Desk } from "../desk.ts";
import { parseAsked } from "../input/parse-asked.ts";
import { SecretariatError } from "../secretariat-error.ts";
import { idFrom } from "./id-from.ts";
import { membersOn } from "./members-on.ts";
import { writeEntry } from "./write-entry.ts";

/** A need as it is played in. */
export interface NeedAsked {
  /** Made from the title where left out. */
  readonly id?: string | undefined;
  readonly title: string;
  readonly source: z.input<typeof TrainingNeed>["source"];
  /** The municipalities that have the need; the source's own counts without being named. */
  readonly sharedBy?: readonly string[] | undefined;
  /** The job it is for. */
  readonly forFunction: string;
  /** Today where left out. */
  readonly registeredOn?: string | undefined;
  /** The version that is changed; left out for a new need. */
  readonly seen?: number | undefined;
}

/**
 * Registers a need, or says one anew (A30, A31).
 *
 * A municipality's own people register the municipality's needs; those of networks, unions and
 * directives are registered by who runs the region.
 *
 * @returns The need as it stands.
 * @throws {SecretariatError} `not-allowed` for a need of a municipality that is not the actor's;
 *   `not-understood` with every problem.
 * @throws {SecretariatError} `already-so` if there is such a need already.
 * @throws {StoreError} `conflict` if it has been changed since the version that was seen.
 */
export async function registerNeed(
  desk: Desk,
  actor: Actor,
  asked: NeedAsked,
): Promise<TrainingNeed> {
  const { id, title, source, sharedBy = [], forFunction, registeredOn, seen = 0 } = asked;
  const own = source.kind === "municipality" ? [source.municipality] : [];
  const need = parseAsked(TrainingNeed, {
    id: id ?? idFrom(title),
    title,
    source,
    registeredOn: registeredOn ?? desk.clock.today(),
    sharedBy: [...new Set([...own, ...sharedBy])].toSorted(),
    forFunction,
  });
  await requireSource(desk, actor, need);
  await writeEntry(
    desk,
    actor,
    { kind: "need", id: need.id, document: need, seen },
    async (records) => {
      const members = new Set(
        (await membersOn(records, desk.clock.today())).map((m) => m.municipality),
      );
      return need.sharedBy
        .filter((municipality) => !members.has(municipality))
        .map((municipality) => `${municipality} is no municipality of the region today`);
    },
  );
  return need;
}

/** Refuses a need that the actor does not speak for. */
async function requireSource(desk: Desk, actor: Actor, { source }: TrainingNeed): Promise<void> {
  const scope = authorise(actor, "register-need");
  if (actor.grants.some(({ role }) => includes(role, "write-plan"))) return;
  const reaches = await reachIn(desk, scope);
  const unit = source.kind === "municipality" ? await unitOf(desk, source.municipality) : undefined;
  if (unit !== undefined && reaches(unit)) return;
  throw new SecretariatError("not-allowed", "this is not a need of your own municipality", {
    remedy: "Register your municipality's needs, or ask the secretariat to register it.",
  });
}

async function unitOf(desk: Desk, municipality: string): Promise<OrgUnitId | undefined> {
  const { organisation } = desk.store;
  const units = await organisation.units();
  const placements = await organisation.placements();
  const tree = orgTreeOn({ units, placements }, desk.clock.today());
  return [...tree.units.values()].find(
    (unit) => unit.kind === "municipality" && unit.municipality === municipality,
  )?.id;
}
