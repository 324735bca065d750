import { ResultGoal } from "@kompetanseregion/domain";

import { inKongsbergReport } from "../source/documents.ts";
import { type Sourced } from "../source/sourced.ts";

const plan = "3. Tidsplan og beslutningspunkter, Tabell 1";

const preProject: readonly Sourced<ResultGoal>[] = [
  goal("FP.RM1", "A46", {
    text: "Ha utviklet forslag til strukturer og systemer for kartlegging, planlegging, koordinering, fasilitering, effektivisering og kvalitetsheving når det gjelder felles kompetanseutviklingstiltak for kommunene",
  }),
  goal("FP.RM2", "A47", {
    text: "Avklart muligheter for å oppnå ytterligere gevinster gjennom interregionalt samarbeid.",
  }),
  goal("FP.RM3", "A48", {
    text: "Ha utarbeidet forslag til prosjektbeskrivelse/-mandat for et hovedprosjekt",
  }),
];

const of2014: readonly Sourced<ResultGoal>[] = [
  goal("HP.RM1", "A52", {
    text: "Etablert et regionalt miljø som har i hovedoppgave å planlegge, tilby og formidle kurs- og kompetansetiltak for ansatte i kommunene",
    subGoals: [
      {
        id: "HP.RM1.D1",
        text: "å tilrettelegge en styringsmodell som sikrer nødvendig politisk, administrativ og faglig styring av et regionalt samarbeid om kompetanseutvikling",
        assessment: {
          status: "attained",
          statement: "Styringsmodell som beskrevet på side 3 er etablert og fungerer.",
        },
      },
      {
        id: "HP.RM1.D2",
        text: "å ha etablert et kompetanseforum (-nettverk) som koordinerer aktuelle behov og bestillinger på tvers av fagområder og kommunegrenser mer overordnet (strategisk)",
        assessment: {
          status: "attained",
          statement:
            "Kompetanseforum er etablert med medlemmer fra kommunene og fagbevegelsen. Gruppen har jevnlige møter og arbeider godt.",
        },
      },
      {
        id: "HP.RM1.D3",
        text: "å ha deltatt i utviklingen av samarbeidsarenaer for kommunal kompetanseutvikling interregionalt og nasjonalt",
        assessment: {
          status: "attained",
          statement:
            "Prosjektet er også involvert i utrulling av KS læring både i regionen men også i BTV.",
        },
      },
      {
        id: "HP.RM1.D4",
        printedAs: "Delmål 3",
        text: "å ha kartlagt mulighetene for gevinster gjennom samarbeid med øvrige kompetanseutviklingsmiljøer innen regionen, samt hvis mulig og nyttig etablert konkrete samarbeidsordninger",
        assessment: {
          status: "partial",
          statement:
            "Det er undersøkt hvorvidt et samarbeid med Karrieresenteret kunne vært hensiktsmessig, men konklusjon foreligger ennå ikke.",
        },
      },
    ],
  }),
  goal("HP.RM2", "A53", {
    text: "Etablert samarbeid om ressurser som koordinerer fellestiltak, og som fasiliterer og leverer tjenester knyttet til kompetanseutvikling",
    subGoals: [
      {
        id: "HP.RM2.D1",
        text: "å ha prosjektorganisert en tjenesteytende funksjon/ressurs med oppgaver tilsvarende leveransene fra et regionalt kompetansekontor (RKK)",
        assessment: {
          status: "attained",
          statement: "En dedikert prosjektleder (PL) ble ansatt i Kongsbergregionen i august 2014.",
        },
      },
      {
        id: "HP.RM2.D2",
        text: "å ha tilrettelagt for at det regionale kompetansemiljøet og kommunene kan utnytte de mulighetene som er skapt gjennom samarbeidet om prosjekt «Læringsløpet»",
        assessment: {
          status: "attained",
          statement: "Prosjektet er involvert i arbeidet med KS Læring på flere fronter.",
        },
      },
      {
        id: "HP.RM2.D3",
        text: "å ha tilrettelagt for samhandling med eksterne fagressurser",
        assessment: {
          status: "attained",
          statement:
            "Det har vært faglig samarbeid med KS Konsulent og Høyskolen i Buskerud og Vestfold.",
        },
      },
    ],
  }),
];

const of2015: readonly Sourced<ResultGoal>[] = [
  goal("HP.RM3", "A56", {
    text: "Etablert samarbeid om ressurser som bidrar aktivt til kunnskapsutvikling i kommunenes og regionens utviklingsarbeid",
    assessment: {
      status: "attained",
      statement:
        "ledere i Kongsbergregionen [har] fått opplæring i metodikk omkring kompetanseledelse",
    },
  }),
  goal("HP.RM4", "A57", {
    text: "Dokumentert praktiske erfaringer med anbefalte strukturer og systemer gjennom samarbeid om aktuelle opplærings- og støttetjenester",
    assessment: {
      status: "attained",
      statement:
        "I 2015 har prosjektet gjort seg mange praktiske erfaringer med kursproduksjon, både på regionalt og kommunalt nivå.",
    },
  }),
  goal("HP.RM5", "A58", {
    text: "Gjennomført en evaluering med forslag til eventuelle endringstiltak samt organisering av en videre driftsfase.",
    assessment: {
      status: "attained",
      statement: "Kompetanseforum har gitt uttrykk for viktigheten av [at] forumet består.",
    },
  }),
  goal("HP.RM6", "A59", {
    text: "Det forutsettes at resultater og erfaringer skal deles gjennom samarbeid med andre kommuner og kommuneregioner.",
    aliases: ["Tilleggsmål"],
    assessment: {
      status: "attained",
      statement:
        "Det prosjektet har produsert av læringsressurser på KS Læring ligger fritt tilgjengelig for andre",
    },
  }),
];

/**
 * The result goals of both phases, by ids that carry the phase: the report uses RM1–RM3 twice.
 *
 * Texts are those of table 1; chapter 6 words some of them otherwise, and calls RM6 «Tilleggsmål»
 * (A.11 #21–24). An assessment is our reading of the statement beside it, which is the report's own
 * words from chapter 6; what it says nothing of has none.
 */
export const resultGoals: readonly Sourced<ResultGoal>[] = [...preProject, ...of2014, ...of2015];

type Wording = Pick<ResultGoal, "text"> & {
  readonly aliases?: readonly string[];
  readonly subGoals?: readonly unknown[];
  readonly assessment?: unknown;
};

function goal(id: string, item: string, wording: Wording): Sourced<ResultGoal> {
  const [phase] = id.split(".");
  const values = { id, phase, aliases: [], subGoals: [], ...wording };
  return { ...ResultGoal.parse(values), source: inKongsbergReport(plan, item) };
}
