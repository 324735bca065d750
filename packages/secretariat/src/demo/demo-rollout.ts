import { AgreementEvent, Instant, RolloutEvent } from "@kompetanseregion/domain";
import { demoEmployees } from "@kompetanseregion/regions";
import { type PlanChange } from "@kompetanseregion/store";

import { demoSectors } from "./sectors.ts";

const written = { by: "demo", at: Instant.parse("2026-11-01T09:00:00Z") };

/** The largest employer of the demo region. */
const [largest = ""] = demoEmployees.keys();

/** What is made up of each municipality; days of 2015 and 2016, as in the sources' own roll-out. */
const municipalities = [
  { id: "flesberg", visited: "2015-03-12", starter: "2016-02-04", state: "signed" },
  { id: "hjartdal", visited: "2015-03-19", starter: undefined, state: "resolutionAdopted" },
  { id: largest, visited: "2015-02-05", starter: "2016-01-21", state: "signed" },
  { id: "nore-og-uvdal", visited: "2015-04-16", starter: "2016-03-10", state: "signed" },
  { id: "notodden", visited: "2015-02-26", starter: "2016-01-28", state: "signed" },
  { id: "rollag", visited: undefined, starter: undefined, state: "oralConfirmation" },
  { id: "tinn", visited: "2015-05-07", starter: undefined, state: "resolutionAdopted" },
] as const;

/** The one sector of a visited municipality that was not reached, as one is in the source (A156). */
const gap = { municipality: "tinn", sector: "Oppvekst" };

/** Made-up stages and agreements of the demo region's municipalities. */
export const demoRollout: readonly (PlanChange<"agreement"> | PlanChange<"rollout">)[] =
  municipalities.flatMap(({ id, visited, starter, state }) => [
    stage(id, "offered", "2014-12-01"),
    ...(visited === undefined
      ? []
      : [
          stage(id, "visited", visited),
          ...demoSectors
            .filter(({ name }) => id !== gap.municipality || name !== gap.sector)
            .map(({ name }) => stage(id, "visited", visited, name)),
        ]),
    ...(starter === undefined ? [] : [stage(id, "starterPackage", starter)]),
    ...(state === "signed" ? [stage(id, "inUse", "2016-04-01")] : []),
    agreement(id, "oralConfirmation", "2015-06-01"),
    ...(state === "oralConfirmation"
      ? []
      : [agreement(id, "resolutionAdopted", "2015-10-15", "kommunestyresak (oppdiktet)")]),
    ...(state === "signed" ? [agreement(id, "signed", "2015-12-10", "avtale (oppdiktet)")] : []),
  ]);

function stage(
  participant: string,
  reached: string,
  on: string,
  sector?: string,
): PlanChange<"rollout"> {
  const document = RolloutEvent.parse({ participant, stage: reached, on, sector });
  const of = sector === undefined ? "" : ` ${sector}`;
  return { kind: "rollout", id: `${participant} ${reached}${of}`, document, ...written };
}

function agreement(
  participant: string,
  state: string,
  on: string,
  evidence?: string,
): PlanChange<"agreement"> {
  const document = AgreementEvent.parse({ participant, state, on, evidence });
  return { kind: "agreement", id: `${participant} ${state} ${on}`, document, ...written };
}
