import {
  type DescribedEnrolment,
  moodleSite,
  type MoodleSite,
  type MoodleSiteOptions,
  type SiteDescription,
} from "@kompetanseregion/moodle/testing";

import { connectMoodle } from "../connect-moodle.ts";
import { type SyncSource } from "../sync-source.ts";

const url = "https://laering.example.no";

/** Seconds since 1970 of an instant. */
export function seconds(instant: string): number {
  return Date.parse(instant) / 1000;
}

/** Three people, two courses; the first has completed one of them. */
export const smallSite: SiteDescription = {
  name: "Læring",
  url,
  token: "token",
  users: [6, 7, 8].map((id) => ({
    id,
    username: `u${id}`,
    firstname: "Prøve",
    lastname: `Person ${id}`,
    email: `u${id}@kommune.example`,
    idnumber: `${1000 + id}`,
    department: "Solbakken  sykehjem",
  })),
  courses: [
    { id: 28, shortname: "HLR", fullname: "Førstehjelp", idnumber: "HLR" },
    { id: 29, shortname: "HYG", fullname: "Hygiene", idnumber: "HYG" },
  ],
  enrolments: [
    enrolment(6, 28, "2024-01-10T08:00:00Z", "2024-02-01T10:00:00Z"),
    enrolment(7, 28, "2024-01-10T08:00:00Z"),
    enrolment(8, 29, "2024-03-10T08:00:00Z", "2024-04-01T10:00:00Z"),
  ],
};

/** An enrolment, and the completion where there is one. */
export function enrolment(
  user: number,
  course: number,
  enrolled: string,
  completed?: string,
): DescribedEnrolment {
  return {
    user,
    course,
    timeCreated: seconds(enrolled),
    tracked: true,
    ...(completed !== undefined && { timeCompleted: seconds(completed) }),
  };
}

/** A site in memory that can be changed, and the source that reads it. */
export function changingSite(
  description: SiteDescription = smallSite,
  options: MoodleSiteOptions = {},
): { readonly site: MoodleSite; readonly source: SyncSource } {
  const site = moodleSite(description, options);
  return { site, source: sourceOf(site, description) };
}

/** The site as a source. */
export function sourceOf({ fetch }: MoodleSite, { token }: SiteDescription): SyncSource {
  return connectMoodle({ kind: "moodle", url, token: { environment: "NONE" } }, { token, fetch });
}
