import { type Text } from "@kompetanseregion/documents";
import { type CooperationProblem } from "@kompetanseregion/domain";

import { type Desk } from "../desk.ts";
import { type TrainingPlanView } from "../plan/plan-view.ts";

/** The courses' titles by their ids. */
export async function courseTitles({ store }: Desk): Promise<ReadonlyMap<string, string>> {
  return new Map((await store.learning.courses()).map(({ id, title }) => [id, title]));
}

/** What the cooperation has promised and does not keep, in words. */
export function planRemarks(
  { problems, measures, runs }: TrainingPlanView,
  courses: ReadonlyMap<string, string>,
): Text[] {
  const titles = new Map<string, string>([
    ...measures.map(({ id, title }) => [id, title] as const),
    ...runs.map(({ id, course }) => [id, courses.get(course) ?? course] as const),
  ]);
  return problems.map(({ code, at }) => words[code](titles.get(at) ?? at));
}

const words: Readonly<Record<CooperationProblem, (what: string) => Text>> = {
  "not-open-to-all": (what) => ({
    nb: `«${what}» er bestilt, men ikke åpent for alle kommunene.`,
    nn: `«${what}» er tinga, men ikkje ope for alle kommunane.`,
    en: `“${what}” is ordered, but not open to every municipality.`,
  }),
  "not-shared": (what) => ({
    nb: `E-læringen «${what}» ligger ikke åpent for andre.`,
    nn: `E-læringa «${what}» ligg ikkje ope for andre.`,
    en: `The e-learning “${what}” does not lie open to others.`,
  }),
  "same-side": (what) => ({
    nb: `«${what}» er bestilt og godkjent av samme part.`,
    nn: `«${what}» er tinga og godkjent av same part.`,
    en: `“${what}” is ordered and approved by the same side.`,
  }),
  "orphan-measure": (what) => ({
    nb: `Tiltaket «${what}» svarer ikke på noe meldt behov.`,
    nn: `Tiltaket «${what}» svarer ikkje på noko meldt behov.`,
    en: `The measure “${what}” answers no registered need.`,
  }),
  "orphan-run": (what) => ({
    nb: `Kurset «${what}» holdes uten et tiltak som svarer på et behov.`,
    nn: `Kurset «${what}» blir halde utan eit tiltak som svarer på eit behov.`,
    en: `The course “${what}” is held without a measure that answers a need.`,
  }),
  late: (what) => ({
    nb: `«${what}» er forfalt og ikke godkjent som levert.`,
    nn: `«${what}» er forfalle og ikkje godkjent som levert.`,
    en: `“${what}” is overdue and not approved as delivered.`,
  }),
  "not-evaluated": (what) => ({
    nb: `Kurset «${what}» er holdt, men ikke evaluert.`,
    nn: `Kurset «${what}» er halde, men ikkje evaluert.`,
    en: `The course “${what}” has been held, but not evaluated.`,
  }),
};
