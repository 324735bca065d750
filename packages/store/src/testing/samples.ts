import {
  Course,
  CourseId,
  EmployeeId,
  EmployeeIdentity,
  Instant,
  LocalDate,
  OrgUnit,
  Placement,
  Position,
} from "@kompetanseregion/domain";

import { type Observation } from "../learning/learning-types.ts";

/** A region with one municipality and a workplace that moves, all made up. */
export const units: readonly OrgUnit[] = [
  { id: "region", kind: "region", name: "Fjellregionen", period: { from: "2010-01-01" } },
  {
    id: "hjem",
    kind: "workplace",
    name: "Solbakken sykehjem",
    municipality: "fjellby",
    period: { from: "2012-01-01", to: "2016-01-01" },
  },
  {
    id: "kommune",
    kind: "municipality",
    name: "Fjellby",
    municipality: "fjellby",
    period: { from: "2010-01-01" },
  },
].map((unit) => OrgUnit.parse(unit));

/** Where they hang. */
export const placements: readonly Placement[] = [
  { unit: "hjem", parent: "region", period: { from: "2012-01-01", to: "2014-01-01" } },
  { unit: "hjem", parent: "kommune", period: { from: "2014-01-01", to: "2016-01-01" } },
  { unit: "kommune", parent: "region", period: { from: "2010-01-01" } },
].map((placement) => Placement.parse(placement));

/** Two employees, of whom one has two positions in one workplace. */
export const identities: readonly EmployeeIdentity[] = [
  { employee: "a1", employeeNumber: "1001", name: "Prøve Én", email: "en@example.no" },
  { employee: "a2", name: "Prøve To" },
].map((identity) => EmployeeIdentity.parse(identity));

/** What they work as. */
export const positions: readonly Position[] = [
  {
    employee: "a1",
    unit: "hjem",
    period: { from: "2013-02-01" },
    title: "Nattevakt",
    ftePercent: 12.5,
    primary: false,
    manager: false,
  },
  {
    employee: "a1",
    unit: "hjem",
    period: { from: "2013-02-01" },
    title: "Sykepleier",
    ftePercent: 80,
    primary: true,
    manager: true,
  },
  {
    employee: "a2",
    unit: "kommune",
    period: { from: "2014-01-01", to: "2015-07-01" },
    ftePercent: 100,
    primary: true,
    manager: false,
  },
].map((position) => Position.parse(position));

/** Two courses, the second made from the first. */
export const courses: readonly Course[] = [
  { id: "hygiene", title: "Hygiene", aliases: ["Smittevern", "Håndhygiene"] },
  {
    id: "hygiene-hjemme",
    title: "Hygiene i hjemmet",
    aliases: [],
    deliveryMode: "elearning",
    adaptedFrom: "hygiene",
  },
].map((course) => Course.parse(course));

/** The first of them. */
export const hygiene = CourseId.parse("hygiene");

/** The employee of the account `7`. */
export const employee = EmployeeId.parse("a1");

/** When everything in the samples is done. */
export const at = Instant.parse("2015-03-01T08:00:00Z");

/** What the source says: account `7` completed course `42` on a day of March 2015. */
export function completion(day = 1, account = "7"): Observation {
  return {
    account,
    courseKey: "42",
    kind: "completed",
    on: LocalDate.parse(`2015-03-${String(day).padStart(2, "0")}`),
    precision: "day",
    observedAt: at,
  };
}
