import {
  addDays,
  daysBetween,
  type EmployeeIdentity,
  type LocalDate,
  type Position,
} from "@kompetanseregion/domain";
import { type SiteDescription } from "@kompetanseregion/moodle/testing";

import { type DemoCourse, demoCourses } from "./demo-courses.ts";
import { type DemoOrganisation, demoTo } from "./demo-organisation.ts";
import { madeUpName } from "./names.ts";
import { type Chance, chanceFrom } from "./random.ts";
import { sectorOf } from "./sectors.ts";

/** The only token that the demo's Moodle accepts. It opens nothing but made-up data. */
const demoToken = "demo-token-of-a-made-up-site";

/** The first ids are the site's own guest, administrator and service users, as on a real site. */
const firstUserId = 6;
const firstCourseId = 18;

interface Learner {
  readonly id: number;
  readonly positions: readonly Position[];
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/**
 * The learning platform of a made-up organisation: who has an account, and how far they have come.
 *
 * Nine of ten employees have registered. Most accounts carry the employee number; some only the
 * work e-mail, and a few neither, as where people sign up by themselves.
 */
export function demoLearningSite(
  organisation: DemoOrganisation,
  options: { readonly name: string; readonly url: string; readonly seed: number },
): SiteDescription {
  const chance = chanceFrom(options.seed);
  const positions = Map.groupBy(organisation.positions, ({ employee }) => employee);
  const unitNames = new Map(organisation.units.map(({ id, name }) => [id, name]));
  const users: SiteDescription["users"][number][] = [];
  const learners: Learner[] = [];

  for (const identity of organisation.identities) {
    if (!chance.happens(0.91)) continue;
    const held = positions.get(identity.employee) ?? [];
    const [main] = held;
    if (main === undefined) continue;
    const id = firstUserId + users.length;
    users.push(account(id, identity, unitNames.get(main.unit) ?? "", chance));
    learners.push({ id, positions: held, from: earliest(held), to: latest(held) });
  }
  for (let extra = 0; extra < 25; extra += 1) {
    users.push(stranger(firstUserId + users.length, chance));
  }

  return {
    name: options.name,
    url: options.url,
    token: demoToken,
    users,
    courses: demoCourses.map(({ course }, index) => ({
      id: firstCourseId + index,
      shortname: course.id.toUpperCase().slice(0, 20),
      fullname: course.title,
      idnumber: course.id,
      visible: true,
    })),
    enrolments: demoCourses.flatMap((demoCourse, index) =>
      enrolments(demoCourse, firstCourseId + index, learners, chance),
    ),
  };
}

type Enrolment = SiteDescription["enrolments"][number];

/** Somebody who is invited to a course, and the days on which they can take it. */
interface Invited {
  readonly learner: Learner;
  readonly opens: LocalDate;
  readonly closes: LocalDate;
}

function enrolments(
  demoCourse: DemoCourse,
  course: number,
  learners: readonly Learner[],
  chance: Chance,
): Enrolment[] {
  const { completedBefore } = demoCourse;
  const invited = learners.flatMap((learner) => invitation(demoCourse, learner));
  const early = completedBefore === undefined ? [] : earlyOnes(invited, completedBefore, chance);
  const isEarly = new Set(early.map(({ learner }) => learner.id));
  const rows = early.map((one) =>
    take({ ...one, closes: completedBefore?.date ?? one.closes }, course, true, chance),
  );
  for (const one of invited) {
    if (isEarly.has(one.learner.id) || !chance.happens(demoCourse.enrol)) continue;
    // Who is not among the source's count takes the course after its date.
    const opens =
      completedBefore !== undefined && one.opens < completedBefore.date
        ? completedBefore.date
        : one.opens;
    if (daysBetween(opens, one.closes) < 2) continue;
    rows.push(take({ ...one, opens }, course, chance.happens(demoCourse.complete), chance));
  }
  return rows;
}

function invitation(demoCourse: DemoCourse, learner: Learner): Invited[] {
  const invited = learner.positions.some((held) => demoCourse.invites(held, sectorOf(held.unit)));
  const opens = learner.from > demoCourse.from ? learner.from : demoCourse.from;
  const closes = learner.to < demoCourse.to ? learner.to : demoCourse.to;
  return invited && daysBetween(opens, closes) >= 2 ? [{ learner, opens, closes }] : [];
}

/** As many as the source counts, picked from those who had a month to do it and stayed on. */
function earlyOnes(
  invited: readonly Invited[],
  { date, count }: NonNullable<DemoCourse["completedBefore"]>,
  chance: Chance,
): Invited[] {
  return invited
    .filter(({ learner, opens }) => learner.to > date && daysBetween(opens, date) > 30)
    .map((one) => ({ one, lot: chance.next() }))
    .toSorted((a, b) => a.lot - b.lot)
    .slice(0, count)
    .map(({ one }) => one);
}

/** Enrols within the days given, and completes within two months where the course is completed. */
function take(
  { learner, opens, closes }: Invited,
  course: number,
  completes: boolean,
  chance: Chance,
): Enrolment {
  const lastDay = daysBetween(opens, closes) - 1;
  const enrolled = chance.between(0, lastDay - 1);
  const completed = chance.between(enrolled + 1, Math.min(enrolled + 60, lastDay));
  return {
    user: learner.id,
    course,
    timeCreated: officeHours(addDays(opens, enrolled), chance),
    tracked: completes || chance.happens(0.8),
    ...(completes ? { timeCompleted: officeHours(addDays(opens, completed), chance) } : {}),
  };
}

function account(
  id: number,
  identity: EmployeeIdentity,
  workplace: string,
  chance: Chance,
): SiteDescription["users"][number] {
  const [firstname, lastname] = splitName(identity.name);
  const key = chance.next();
  const isStranger = key > 0.995;
  return {
    id,
    username: `u${String(id).padStart(6, "0")}`,
    firstname,
    lastname,
    email: isStranger || identity.email === undefined ? `u${id}@privat.example` : identity.email,
    ...(key < 0.94 && identity.employeeNumber !== undefined
      ? { idnumber: identity.employeeNumber }
      : {}),
    department: chance.happens(0.06) ? ` ${workplace.toUpperCase()}  ` : workplace,
    suspended: false,
  };
}

/** Somebody with an account and no employment: a substitute, a student, a neighbour. */
function stranger(id: number, chance: Chance): SiteDescription["users"][number] {
  const [firstname, lastname] = splitName(madeUpName(chance));
  return {
    id,
    username: `u${String(id).padStart(6, "0")}`,
    firstname,
    lastname,
    email: `u${id}@privat.example`,
    suspended: false,
  };
}

function splitName(name: string): [string, string] {
  const space = name.lastIndexOf(" ");
  return [name.slice(0, space), name.slice(space + 1)];
}

function earliest(positions: readonly Position[]): LocalDate {
  return positions.map(({ period }) => period.from).reduce((a, b) => (a < b ? a : b));
}

function latest(positions: readonly Position[]): LocalDate {
  return positions.map(({ period }) => period.to ?? demoTo).reduce((a, b) => (a > b ? a : b));
}

/** A moment between 07:00 and 14:59 UTC on the date, in seconds since 1970. */
function officeHours(date: LocalDate, chance: Chance): number {
  return Date.parse(`${date}T07:00:00Z`) / 1000 + chance.between(0, 8 * 3600 - 1);
}
