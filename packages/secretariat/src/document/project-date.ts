import { addDays, type LocalDate } from "@kompetanseregion/domain";

import { type Desk } from "../desk.ts";
import { dateAsked } from "../input/date-asked.ts";
import { type RegionProject } from "../project/region-project.ts";

/** The project's last day that has been: today for one that goes on. */
export function lastDayOf({ period }: RegionProject, { clock }: Desk): LocalDate {
  const today = clock.today();
  const last = period.to === undefined ? today : addDays(period.to, -1);
  return last < today ? last : today;
}

/**
 * The day asked for, or the project's last one.
 *
 * @throws {SecretariatError} `not-a-date`.
 */
export function projectDate(desk: Desk, project: RegionProject, asked?: string): LocalDate {
  return asked === undefined ? lastDayOf(project, desk) : dateAsked(asked, desk);
}
