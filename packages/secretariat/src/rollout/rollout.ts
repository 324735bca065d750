import { type Ratio, type RolloutStage, UnknownNameError } from "@kompetanseregion/domain";
import { findMunicipality, findRegion, midtTelemarkReport } from "@kompetanseregion/regions";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { cite } from "../source/cite.ts";

/** How far a platform has come in a region: each stage as a share of the municipalities. */
export interface RolloutView {
  readonly region: { readonly id: string; readonly name: string };
  readonly stages: {
    readonly key: RolloutStage;
    readonly reached: Ratio;
    /** The percentage that the source itself prints, where it prints one. */
    readonly printedPercent?: number;
    readonly source: string;
  }[];
  /** What else the source counts. */
  readonly counts: {
    readonly key: "countiesSigned" | "systemAdministrators";
    readonly reached: Ratio;
    readonly source: string;
  }[];
  /** The sectors that the source says were not reached, where every other one was. */
  readonly gaps: {
    readonly municipality: string;
    readonly name: string;
    readonly sector: string;
    readonly source: string;
  }[];
  /** Whom the source promises a starter package, and when. */
  readonly starterPackage: {
    readonly entities: number;
    readonly year: number;
    readonly source: string;
  };
}

/**
 * How many municipalities have reached each stage of a roll-out that a source tells about.
 *
 * @throws {UnknownNameError} If no source tells about a roll-out in the region.
 */
export function rollout(_desk: Desk, actor: Actor, id: string): Promise<RolloutView> {
  authorise(actor, "read-rollout");
  const { region, offered, visited, ...more } = midtTelemarkReport.rollout;
  if (id !== region) throw new UnknownNameError("roll-out", id, [region]);
  return Promise.resolve({
    region: { id: region, name: findRegion(region).name },
    stages: [
      { key: "offered", reached: offered.ratio, source: cite(offered.source) },
      {
        key: "visited",
        reached: visited.ratio,
        printedPercent: visited.printedPercent,
        source: cite(visited.source),
      },
    ],
    counts: (["countiesSigned", "systemAdministrators"] as const).map((key) => ({
      key,
      reached: more[key].ratio,
      source: cite(more[key].source),
    })),
    gaps: more.introductionGaps.map(({ municipality, sector, source }) => ({
      municipality,
      name: findMunicipality(municipality).name,
      sector,
      source: cite(source),
    })),
    starterPackage: { ...more.starterPackage, source: cite(more.starterPackage.source) },
  });
}
