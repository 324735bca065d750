import { type Language, type LocalisedText, type MunicipalityId } from "@kompetanseregion/domain";

import { type FteBasisName } from "../fte/fte-basis.ts";
import { BenefitRealisationPlan } from "./plan.ts";

/** Which plan to begin from: the effect goals of the project, or the roll-out of the platform. */
export type PlanTemplateName = "effect-goals" | "platform-rollout";

interface TemplateRow {
  readonly id: string;
  readonly title: LocalisedText;
  readonly indicator: LocalisedText;
  readonly measure: LocalisedText;
}

const effectGoals: readonly TemplateRow[] = [
  {
    id: "attractive",
    title: {
      nb: "Mer attraktive kommunale arbeidsplasser",
      nn: "Meir attraktive kommunale arbeidsplassar",
      en: "More attractive municipal workplaces",
    },
    indicator: {
      nb: "Turnover i prosent, og kvalifiserte søkere per stilling",
      nn: "Turnover i prosent, og kvalifiserte søkjarar per stilling",
      en: "Turnover in percent, and qualified applicants per post",
    },
    measure: {
      nb: "Medarbeiderundersøkelse om relevant kompetanseutvikling hvert annet år",
      nn: "Medarbeidarundersøking om relevant kompetanseutvikling annakvart år",
      en: "Staff survey on relevant competence development every second year",
    },
  },
  {
    id: "equipped",
    title: {
      nb: "Kommunene er bedre rustet til å møte sitt kompetansebehov",
      nn: "Kommunane er betre rusta til å møte kompetansebehovet sitt",
      en: "The municipalities are better equipped to meet their need for competence",
    },
    indicator: {
      nb: "Andel ansatte med dokumentert kompetanse, og timer per gjennomføring",
      nn: "Del tilsette med dokumentert kompetanse, og timar per gjennomføring",
      en: "Share of employees with documented competence, and hours per completion",
    },
    measure: {
      nb: "Felles kompetanseplan og kurs som deles mellom kommunene",
      nn: "Felles kompetanseplan og kurs som blir delte mellom kommunane",
      en: "A joint competence plan, and courses shared between the municipalities",
    },
  },
  {
    id: "innovation",
    title: {
      nb: "Økt evne til omstilling og fornying",
      nn: "Auka evne til omstilling og fornying",
      en: "Greater ability to change and renew",
    },
    indicator: {
      nb: "Endringer satt i gang av kursede ledere etter seks måneder",
      nn: "Endringar sette i gang av kursa leiarar etter seks månader",
      en: "Changes started by trained leaders after six months",
    },
    measure: {
      nb: "Oppfølging av ledere seks måneder etter lederopplæringen",
      nn: "Oppfølging av leiarar seks månader etter leiaropplæringa",
      en: "Following leaders up six months after their training",
    },
  },
];

const platformRollout: readonly TemplateRow[] = [
  {
    id: "travelTime",
    title: { nb: "Spart reisetid", nn: "Spart reisetid", en: "Travel time saved" },
    indicator: {
      nb: "Timer reise og venting per deltaker og samling",
      nn: "Timar reise og venting per deltakar og samling",
      en: "Hours of travel and waiting per participant and session",
    },
    measure: {
      nb: "Mål reise og fravær rundt én samling før den erstattes",
      nn: "Mål reise og fråvær rundt éi samling før ho blir erstatta",
      en: "Measure travel and absence around one session before it is replaced",
    },
  },
  {
    id: "travelCost",
    title: {
      nb: "Reduserte reisekostnader og kursavgifter",
      nn: "Reduserte reisekostnader og kursavgifter",
      en: "Lower travel costs and course fees",
    },
    indicator: {
      nb: "Kroner per år til reise, kost, losji og kursavgifter",
      nn: "Kroner per år til reise, kost, losji og kursavgifter",
      en: "Kroner a year for travel, board, lodging and course fees",
    },
    measure: {
      nb: "Ta utgiftene ut av budsjettet det året kurset erstattes",
      nn: "Ta utgiftene ut av budsjettet det året kurset blir erstatta",
      en: "Take the cost out of the budget in the year the course is replaced",
    },
  },
  {
    id: "recertification",
    title: {
      nb: "Kortere resertifisering med test",
      nn: "Kortare resertifisering med test",
      en: "Shorter recertification by test",
    },
    indicator: {
      nb: "Timer per resertifisering, og andel som består testen",
      nn: "Timar per resertifisering, og del som greier testen",
      en: "Hours per recertification, and the share that pass the test",
    },
    measure: {
      nb: "Erstatt samlingen med læringsressurs og test",
      nn: "Erstatt samlinga med læringsressurs og test",
      en: "Replace the session by a learning resource and a test",
    },
  },
  {
    id: "sharing",
    title: {
      nb: "Gjenbruk av delte læringsressurser",
      nn: "Gjenbruk av delte læringsressursar",
      en: "Reuse of shared learning resources",
    },
    indicator: {
      nb: "Kurs tatt i bruk fra andre, i stedet for egenutviklet",
      nn: "Kurs tekne i bruk frå andre, i staden for eigenutvikla",
      en: "Courses adopted from others instead of developed",
    },
    measure: {
      nb: "Søk i ressursbanken før et nytt kurs bestilles",
      nn: "Søk i ressursbanken før eit nytt kurs blir tinga",
      en: "Search the resource bank before ordering a new course",
    },
  },
];

const rowsOf: Record<PlanTemplateName, readonly TemplateRow[]> = {
  "effect-goals": effectGoals,
  "platform-rollout": platformRollout,
};

/**
 * A plan to begin from: the same rows for each municipality, with indicator and a first measure.
 *
 * Owner, baseline, targets and use are left open, because they are each municipality's own to set;
 * `checkPlan` asks for every one of them.
 *
 * @throws {ZodError} If the id or the municipalities have another shape than the plan's schema.
 */
export function planTemplate(
  template: PlanTemplateName,
  plan: {
    readonly id: string;
    readonly title: string;
    readonly municipalities: readonly MunicipalityId[];
    readonly basis: FteBasisName;
    readonly language: Language;
  },
): BenefitRealisationPlan {
  const { language, ...rest } = plan;
  return BenefitRealisationPlan.parse({
    format: "benefit-plan/1",
    ...rest,
    items: plan.municipalities.flatMap((municipality) =>
      rowsOf[template].map(({ id, title, indicator, measure }) => ({
        id,
        municipality,
        title: title[language],
        indicator: indicator[language],
        measures: [measure[language]],
        targets: [],
        risks: [],
        status: "planned",
      })),
    ),
  });
}
