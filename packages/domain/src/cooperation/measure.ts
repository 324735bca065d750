import { z } from "zod";

import { MunicipalityId } from "../organisation/municipality.ts";
import { RegionId } from "../organisation/region.ts";
import { LocalDate } from "../time/local-date.ts";
import { CourseId, DeliveryMode } from "../training/course.ts";
import { Licence } from "../training/licence.ts";
import { NeedId } from "./need.ts";

/** The lasting name of a measure. */
export const MeasureId = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, "a measure id is lower-case words with hyphens")
  .brand<"MeasureId">();
export type MeasureId = z.infer<typeof MeasureId>;

/** The two sides of the cooperation: who orders, and who delivers (A37). */
export const CooperationRole = z.enum(["competenceForum", "secretariat", "projectOwner"]);
export type CooperationRole = z.infer<typeof CooperationRole>;

/** A training measure (opplæringstiltak): what is done about one or more needs. */
export const TrainingMeasure = z
  .object({
    id: MeasureId,
    title: z.string().min(1),
    /** The needs it answers; without one it is an orphan. */
    needs: z.array(NeedId),
    course: CourseId.optional(),
    deliveryMode: DeliveryMode,
    /** The municipalities whose employees may take part. */
    openTo: z.array(MunicipalityId),
    licence: Licence.optional(),
    /** Set for what the forum has ordered; none for what it only recommends. */
    order: z
      .object({
        on: LocalDate,
        by: CooperationRole,
        /** When it is to be delivered. */
        dueOn: LocalDate.optional(),
      })
      .readonly()
      .optional(),
    /** Who said that what was ordered has been delivered; never the one who delivers. */
    delivery: z
      .object({ on: LocalDate, by: CooperationRole, approvedBy: CooperationRole })
      .readonly()
      .optional(),
  })
  .readonly();
export type TrainingMeasure = z.infer<typeof TrainingMeasure>;

/** A year's plan for training measures (A29), as adopted; a new version replaces none. */
export const TrainingPlan = z
  .object({
    region: RegionId,
    year: z.int().min(2000).max(2100),
    version: z.int().positive(),
    adoptedOn: LocalDate.optional(),
    /** In the order of priority. */
    measures: z.array(MeasureId),
  })
  .readonly();
export type TrainingPlan = z.infer<typeof TrainingPlan>;
