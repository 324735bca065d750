import { EffectGoal } from "@kompetanseregion/domain";

import { inKongsbergReport } from "../source/documents.ts";
import { type Sourced } from "../source/sourced.ts";

const chapter = "7. Effektmål";

/** The effect goals of chapter 7; E1 is said to be hard to show after only two years (A4–A8). */
export const effectGoals: readonly Sourced<EffectGoal>[] = [
  effect(
    {
      id: "E1",
      text: "Mer attraktive kommunale arbeidsplasser",
      subEffects: [],
      assessment: {
        status: "notMeasurableYet",
        statement:
          "Hvorvidt de kommunale arbeidsplassene oppleves som mer attraktive er vanskelig å påvise etter kun to års arbeid i prosjektet.",
      },
    },
    "A4",
  ),
  effect(
    {
      id: "E2",
      text: "Kommunene er bedre rustet til å møte sitt behov for kompetanse og kompetanseutvikling",
      subEffects: [
        { id: "E2.1", text: "enklere tilrettelegging" },
        { id: "E2.2", text: "bedre tilpasset læring" },
        { id: "E2.3", text: "økt læringsutbytte" },
        { id: "E2.4", text: "lavere kostnader" },
        { id: "E2.5", text: "bedre dokumentasjon av kompetanse" },
      ],
    },
    "A5",
  ),
  effect(
    {
      id: "E3",
      text: "Økt evne til omstilling og fornying (innovasjon) i de kommunale virksomhetene",
      subEffects: [],
    },
    "A6",
  ),
];

const following = "8. Overgang til driftsfase";

/** A goal of the project that follows, or a recommendation: a text with its place. */
export type NumberedText = Sourced<{ readonly id: string; readonly text: string }>;

/** The five competence goals of the project that follows, «Digital Kompetanse» (A170–A174). */
export const digitalCompetenceGoals: readonly NumberedText[] = [
  "Kommunene har kompetanse til å iverksette endringsprosesser og involvere de rette aktørene, basert på tjenesteområdenes behov.",
  "Kommunene har kompetanse til å utnytte anskaffelsesprosessen som et virkemiddel for å fremme innovasjon strategisk",
  "Kommunene har ansatte som har tilstrekkelig kompetanse til å bruke aktuelle IKT-løsninger",
  "Kommunene har ansatte som kan gi innbyggere og næringsliv støtte og veiledning i bruk av de digitale løsningene",
  "Kommunene har kompetanse om lovpålagte krav til personvern, taushetsplikt og informasjonssikkerhet blant sine ansatte",
].map((text, index) => ({
  id: `DK${index + 1}`,
  text,
  source: inKongsbergReport(following, `A${170 + index}`),
}));

/** What the project recommends for the time after it, to be followed up (A18, A37, A175, A176). */
export const recommendations: readonly NumberedText[] = [
  {
    id: "R1",
    text: "at Regionalt Kompetanseforum består inn i fremtiden og at gruppens rolle formaliseres gjennom et mandat, vedtatt på rådmannsnivå",
    source: inKongsbergReport(following, "A18"),
  },
  {
    id: "R2",
    text: "at den modellen som har blitt opprettet med Kompetanseforum som bestiller og en sentral ressurs i Kongsbergregionens sekretariat som utfører opprettholdes",
    source: inKongsbergReport(following, "A37"),
  },
  {
    id: "R3",
    text: "at arbeidet med å innføre KS Læring fortsetter i 2016, og at man arbeider aktivt med videreutviklingen av dette verktøyet",
    source: inKongsbergReport(following, "A176"),
  },
  {
    id: "R4",
    text: "at dette arbeidet kobles mot eksisterende struktur for kompetansearbeid, og at Kompetanseforum fungerer som prosjektgruppe for det nye hovedprosjekt Digital Kompetanse",
    source: inKongsbergReport(following, "A175"),
  },
];

function effect(values: unknown, item: string): Sourced<EffectGoal> {
  return { ...EffectGoal.parse(values), source: inKongsbergReport(chapter, item) };
}
