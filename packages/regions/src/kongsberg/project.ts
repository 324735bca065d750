import { DecisionPoint, ForumSeat, ProjectPhase } from "@kompetanseregion/domain";

import { inKongsbergReport } from "../source/documents.ts";
import { type Sourced } from "../source/sourced.ts";

const timing = "3. Tidsplan og beslutningspunkter";
const plan = `${timing}, Tabell 1`;

/** The phases: pre-project of 7 months, main project of 23 months in two parts (A62–A64). */
export const phases: readonly Sourced<ProjectPhase>[] = [
  phase(
    {
      id: "FP",
      name: { nb: "Forprosjekt", nn: "Forprosjekt", en: "Pre-project" },
      actual: { from: "2013-05-01", to: "2013-12-01" },
    },
    "A63",
  ),
  phase(
    {
      id: "HP",
      name: { nb: "Hovedprosjekt", nn: "Hovudprosjekt", en: "Main project" },
      actual: { from: "2014-02-01", to: "2016-01-01" },
    },
    "A62",
  ),
  phase(
    {
      id: "HP.2014",
      name: { nb: "Forberedende fase", nn: "Førebuande fase", en: "Preparing phase" },
      partOf: "HP",
      actual: { from: "2014-02-01", to: "2015-01-01" },
    },
    "A64",
  ),
  phase(
    {
      id: "HP.2015",
      name: { nb: "Utøvende fase", nn: "Utøvande fase", en: "Executing phase" },
      partOf: "HP",
      actual: { from: "2015-01-01", to: "2016-01-01" },
    },
    "A64",
  ),
];

/** The eight decision points of table 1, in its order (A45–A61). */
export const decisionPoints: readonly Sourced<DecisionPoint>[] = [
  point("D1", "FP", "RU", "Prosjektmålene for forprosjektet godkjent i Rådmannsutvalget", "A45"),
  point("D2", "FP", "RU", "Beslutning vedrørende godkjenning av prosjektmandat", "A49"),
  point("D3", "FP", "PA", "Beslutning om oppstart og godkjenning av prosjektplan", "A50"),
  point("D4", "FP", "RU", "Beslutning om engasjement av leder av tjenesteytende ledd", "A51"),
  point(
    "D5",
    "HP",
    "PA",
    "Beslutning vedrørende forslag til finansiering og videreføring i 2015",
    "A54",
  ),
  point(
    "D6",
    "HP",
    "RU",
    "Beslutning vedrørende prosjektets finansielle grunnlag og videreføring for 2015",
    "A55",
  ),
  point(
    "D7",
    "HP",
    "PA",
    "Godkjenning av sluttrapport (evt. forslag om videreføring) og saksunderlag til Rådmannsutvalget",
    "A60",
  ),
  point("D8", "HP", "RU", "Beslutning vedr. hovedprosjektets videreføring", "A61"),
];

/** The forum's seats: one for each member municipality and two for unions, no names (A13, A16). */
export const forumSeats: readonly Sourced<ForumSeat>[] = [
  ...["tinn", "notodden", "rollag", "kongsberg", "flesberg", "hjartdal", "nore-og-uvdal"].map(
    (municipality) => seat({ kind: "municipality", municipality }),
  ),
  ...["Fagforbundet", "Utdanningsforbundet"].map((union) => seat({ kind: "union", union })),
];

function phase(values: unknown, item: string): Sourced<ProjectPhase> {
  return { ...ProjectPhase.parse(values), source: inKongsbergReport(timing, item) };
}

function point(
  id: string,
  phaseId: string,
  body: string,
  text: string,
  item: string,
): Sourced<DecisionPoint> {
  return {
    ...DecisionPoint.parse({ id, phase: phaseId, body, text }),
    source: inKongsbergReport(plan, item),
  };
}

function seat(values: unknown): Sourced<ForumSeat> {
  return {
    ...ForumSeat.parse(values),
    source: inKongsbergReport("8. Overgang til driftsfase, Medlemmer i prosjektgruppen", "A16"),
  };
}
