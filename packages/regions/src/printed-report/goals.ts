import { places } from "./places.ts";

const goal = (listing: string, label: string, text: string, subGoals: readonly number[] = []) => ({
  place: `${listing}, ${label}`,
  label,
  text,
  subGoals,
});

/** The result goals as each place lists and words them, how many there are said to be, and due. */
export const goals = {
  goalListings: [
    {
      place: `${places.table1}, forprosjekt`,
      phase: "FP",
      goals: [
        goal(
          `${places.table1}, forprosjekt`,
          "RM 1",
          "Ha utviklet forslag til strukturer og systemer",
        ),
        goal(
          `${places.table1}, forprosjekt`,
          "RM 2",
          "Avklart muligheter for ytterligere gevinster",
        ),
        goal(
          `${places.table1}, forprosjekt`,
          "RM 3",
          "Ha utarbeidet forslag til prosjektbeskrivelse",
        ),
      ],
    },
    {
      place: `${places.table1}, hovedprosjekt`,
      phase: "HP",
      goals: [
        goal(
          `${places.table1}, hovedprosjekt`,
          "RM 1",
          "Etablert et regionalt miljø som har i hovedoppgave å planlegge, tilby og formidle kurs",
        ),
        goal(
          `${places.table1}, hovedprosjekt`,
          "RM 2",
          "Etablert samarbeid om ressurser som koordinerer fellestiltak, og som fasiliterer tjenester",
        ),
        goal(`${places.table1}, hovedprosjekt`, "RM 3", "Etablert samarbeid om kunnskapsutvikling"),
        goal(`${places.table1}, hovedprosjekt`, "RM 4", "Dokumentert praktiske erfaringer"),
        goal(`${places.table1}, hovedprosjekt`, "RM 5", "Gjennomført en evaluering."),
        goal(`${places.table1}, hovedprosjekt`, "RM 6", "Resultater og erfaringer skal deles."),
      ],
    },
    {
      place: places.chapter6,
      phase: "HP",
      goals: [
        goal(
          places.chapter6,
          "RM 1",
          "Etablert et regionalt miljø (økosystem) som har i hovedoppgave å planlegge, tilby og formidle kurs",
          [1, 2, 3, 3],
        ),
        goal(
          places.chapter6,
          "RM 2",
          "Etablert samarbeid om ressurser som koordinerer fellestiltak, og som fasiliteter tjenester",
          [1, 2, 3],
        ),
        goal(places.chapter6, "RM 3", "Etablert samarbeid om kunnskapsutvikling"),
        goal(places.chapter6, "RM 4", "Dokumentert praktiske erfaringer"),
        goal(places.chapter6, "RM 5", "Gjennomført en evaluering"),
        goal(places.chapter6, "Tilleggsmål", "Resultater og erfaringer skal deles"),
      ],
    },
  ],
  goalCounts: [{ place: "K kap. 6, 6 resultatmål", listing: places.chapter6, count: 6 }],
  goalDueDates: [
    {
      place: "Forprosjektets mandat",
      goal: "overordnede mål",
      document: "forprosjektets mandat",
      due: "2014-12-31",
    },
    {
      place: "K kap. 3",
      goal: "overordnede mål",
      document: "sluttrapporten",
      due: "2015-12-31",
    },
  ],
};
