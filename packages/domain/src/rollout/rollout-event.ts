import { z } from "zod";

import { CountyId } from "../organisation/county.ts";
import { EmployeeId } from "../organisation/employee.ts";
import { MunicipalityId } from "../organisation/municipality.ts";
import { LocalDate } from "../time/local-date.ts";
import { Period } from "../time/period.ts";

/** Who takes part in a roll-out: a municipality, or a county municipality. */
export const Participant = z.union([MunicipalityId, CountyId]);
export type Participant = z.infer<typeof Participant>;

/**
 * How far a roll-out has reached somebody: a visit is `offered` and made (`visited`), leaders and
 * super users get a `starterPackage`, a `followUp` comes after it, then it is `inUse` (A150–A155).
 *
 * Stages are counted each for itself: nobody is `visited` because they are `inUse`.
 */
export const RolloutStage = z.enum(["offered", "visited", "starterPackage", "followUp", "inUse"]);
export type RolloutStage = z.infer<typeof RolloutStage>;

/** That a participant, or one of its sectors, reached a stage on a date. */
export const RolloutEvent = z
  .object({
    participant: Participant,
    stage: RolloutStage,
    on: LocalDate,
    /** The sector that was reached, where it was not the whole of the participant (A156). */
    sector: z.string().min(1).optional(),
  })
  .readonly();
export type RolloutEvent = z.infer<typeof RolloutEvent>;

/** That somebody looks after the system for a participant (systemansvarlig, A24–A26). */
export const SystemAdministrator = z
  .object({
    participant: Participant,
    employee: EmployeeId,
    period: Period,
    /** Hours of training for it so far; half a day is 3.75. */
    trainedHours: z.number().nonnegative().optional(),
  })
  .readonly();
export type SystemAdministrator = z.infer<typeof SystemAdministrator>;
