import { z } from "zod";

import { LocalisedText } from "../language/language.ts";
import { LocalDate } from "../time/local-date.ts";
import { Period } from "../time/period.ts";

/** The lasting name of a certificate, such as `legemiddelhandtering`. */
export const CertificateId = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, "a certificate id is lower-case words with hyphens")
  .brand<"CertificateId">();
export type CertificateId = z.infer<typeof CertificateId>;

/** The lasting name of a component. That of a course component is the id of the course. */
export const ComponentId = z.string().min(1).max(200).brand<"ComponentId">();
export type ComponentId = z.infer<typeof ComponentId>;

/**
 * Something that must be achieved: a course, a test, practice that somebody has seen, or the
 * employer's own delegation to do the task (medicines need all four).
 */
export const Component = z
  .object({ id: ComponentId, kind: z.enum(["course", "test", "practical", "delegation"]) })
  .readonly();
export type Component = z.infer<typeof Component>;

const months = z.int().positive();

/**
 * How long a certificate holds.
 *
 * - `forever`: it does not run out.
 * - `fromCompletion`: for whole months from the day the last component was achieved.
 * - `fromExpiry`: renewed in time it runs on from the old expiry; else as `fromCompletion`.
 * - `fixedDate`: through the same calendar day every year, but for at least `minimumMonths`: who is
 *   certified too close to the day is certified past it, until the next.
 */
export const Validity = z.discriminatedUnion("mode", [
  z.object({ mode: z.literal("forever") }).readonly(),
  z.object({ mode: z.literal("fromCompletion"), months }).readonly(),
  z.object({ mode: z.literal("fromExpiry"), months }).readonly(),
  z
    .object({
      mode: z.literal("fixedDate"),
      /** The last valid day of each year, as MM-DD; 29 February is not one. */
      lastDay: z
        .string()
        .regex(/^\d{2}-\d{2}$/u, "a day of the year is MM-DD, such as 12-31")
        .refine((day) => LocalDate.safeParse(`2023-${day}`).success, "every year has this day"),
      minimumMonths: z.int().nonnegative(),
    })
    .readonly(),
]);
export type Validity = z.infer<typeof Validity>;

/**
 * One version of the rules for a certificate, and when it is in force.
 *
 * A certificate is judged by the version that was in force on the day it was earned: a new version
 * changes what is asked from then on, never what somebody has.
 */
export const CertificationPolicy = z
  .object({
    certificate: CertificateId,
    title: LocalisedText,
    version: z.int().positive(),
    period: Period,
    /** What the certificate takes the first time; in any order. */
    components: z.array(Component).min(1),
    validity: Validity,
    /** A shorter way for who has the certificate already. */
    recertification: z
      .object({
        components: z.array(Component).min(1),
        /** How many days before expiry the shorter way opens; what is done earlier does not count. */
        windowDays: z.int().positive(),
      })
      .readonly()
      .optional(),
    /** Days after expiry when it still counts, and the shorter way is still open. */
    graceDays: z.int().nonnegative(),
    /** How many days before expiry or a due date it is announced. */
    noticeDays: z.int().nonnegative(),
    /** Whether learning from elsewhere may stand in for the components (realkompetanse). */
    acceptsPriorLearning: z.boolean(),
  })
  .readonly();
export type CertificationPolicy = z.infer<typeof CertificationPolicy>;
