import { type Ratio, type RolloutStage, UnknownNameError } from "@kompetanseregion/domain";
import { findRegion, midtTelemarkReport } from "@kompetanseregion/regions";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { cite } from "../source/cite.ts";

/** How far a platform has come in a region: each stage as a share of the municipalities. */
export interface RolloutView {
  readonly region: { readonly id: string; readonly name: string };
  readonly stages: {
    readonly key: RolloutStage;
    readonly reached: Ratio;
    readonly source: string;
  }[];
}

/**
 * How many municipalities have reached each stage of a roll-out that a source tells about.
 *
 * @throws {UnknownNameError} If no source tells about a roll-out in the region.
 */
export function rollout(_desk: Desk, actor: Actor, id: string): Promise<RolloutView> {
  authorise(actor, "read-rollout");
  const { region, offered, visited } = midtTelemarkReport.rollout;
  if (id !== region) throw new UnknownNameError("roll-out", id, [region]);
  return Promise.resolve({
    region: { id: region, name: findRegion(region).name },
    stages: [
      { key: "offered", reached: offered.ratio, source: cite(offered.source) },
      { key: "visited", reached: visited.ratio, source: cite(visited.source) },
    ],
  });
}
