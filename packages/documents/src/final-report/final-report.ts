import { Language, LocalDate, Period, RegionId } from "@kompetanseregion/domain";
import { z } from "zod";

import { PlaceMark } from "../printed-document/schema/place.ts";
import { Text } from "../text/text.ts";
import { Benefits } from "./chapters/benefits.ts";
import { Communication } from "./chapters/communication.ts";
import { Deviation } from "./chapters/deviation.ts";
import { Financing } from "./chapters/financing.ts";
import { Activities, Effects } from "./chapters/goals.ts";
import { Introduction } from "./chapters/introduction.ts";
import { Organisation } from "./chapters/organisation.ts";
import { Plan } from "./chapters/plan.ts";
import { Training } from "./chapters/training.ts";
import { Transition } from "./chapters/transition.ts";

/**
 * A project's final report (sluttrapport) as data, before it is any document.
 *
 * It holds figures with their sources and the texts that are particular to the project; the
 * standing words of each chapter are in the catalogues. No field holds a person's name: bodies,
 * roles and municipalities are enough.
 *
 * The chapters are those of the source report, «Sluttrapport Prosjekt Kompetanseregionen»
 * (19 January 2016), and four more: training, benefits, deviations, sources. The list of sources
 * is made from the figures.
 */
export const FinalReport = z
  .object({
    kind: z.literal("final-report"),
    title: Text,
    project: Text,
    region: z
      .object({
        id: RegionId,
        name: Text,
        /** The member municipalities' names, in the region's order. */
        municipalities: z.array(Text).readonly(),
      })
      .readonly(),
    /** The project's period, half-open. */
    period: Period,
    /** The body that approves the report; without `on` it is a draft. */
    approval: z.object({ body: Text, on: LocalDate.optional() }).readonly(),
    version: z.string().min(1),
    /** The day the report was composed. */
    generatedOn: LocalDate,
    /** The language of texts that stand in one language only. */
    writtenIn: Language,
    introduction: Introduction,
    organisation: Organisation,
    plan: Plan,
    communication: Communication,
    financing: Financing,
    activities: Activities,
    effects: Effects,
    transition: Transition,
    training: Training,
    benefits: Benefits,
    deviations: z.array(Deviation).readonly(),
    /** The documents that the deviations' places are in, by the mark that a place begins with. */
    deviationMarks: z.array(PlaceMark).readonly().optional(),
  })
  .readonly();
export type FinalReport = z.infer<typeof FinalReport>;
