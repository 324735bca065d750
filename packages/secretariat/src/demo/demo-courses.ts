import { Course, LocalDate, type Position } from "@kompetanseregion/domain";

import { type DemoSector, firstGradeTeacher } from "./sectors.ts";

/** A course of the demo, and how its audience takes it. */
export interface DemoCourse {
  readonly course: Course;
  /** Who is invited, by one of their positions and its sector. */
  readonly invites: (position: Position, sector: DemoSector["key"]) => boolean;
  /** The first and last day on which people take it. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Share of the invited who enrol, and of the enrolled who complete. */
  readonly enrol: number;
  readonly complete: number;
  /** How many completed before a date, where a source says so. */
  readonly completedBefore?: { readonly date: LocalDate; readonly count: number };
}

const date = (text: string): LocalDate => LocalDate.parse(text);
const end = date("2026-10-31");

const everyone = (): boolean => true;

/** The courses of the demo. Ids that a region's own report also uses mean the same course. */
export const demoCourses: readonly DemoCourse[] = [
  {
    course: course("legemiddelhandtering", "Legemiddelhåndtering", "blended"),
    invites: ({ title }, sector) =>
      sector === "helse" && ["Sykepleier", "Helsefagarbeider", "Vernepleier"].includes(title ?? ""),
    from: date("2014-09-01"),
    to: end,
    enrol: 0.93,
    complete: 0.88,
  },
  {
    course: course("en-god-start", "En god start", "classroom"),
    invites: ({ title }) => title === firstGradeTeacher,
    from: date("2015-02-01"),
    to: date("2015-11-30"),
    enrol: 0.9,
    complete: 0.94,
  },
  {
    course: course(
      "strategisk-kompetanseledelse",
      "Lederopplæring i strategisk kompetanseledelse",
      "blended",
    ),
    invites: ({ manager }) => manager,
    from: date("2015-09-01"),
    to: end,
    enrol: 0.92,
    complete: 0.85,
    completedBefore: { date: date("2016-01-01"), count: 80 },
  },
  {
    course: course("nyansattkurs", "Kurs for nyansatte", "elearning"),
    invites: ({ period }) => period.from > date("2015-01-01"),
    from: date("2015-03-01"),
    to: end,
    enrol: 0.82,
    complete: 0.86,
  },
  {
    course: course("informasjonssikkerhet", "Personvern og informasjonssikkerhet", "elearning"),
    invites: everyone,
    from: date("2017-01-15"),
    to: end,
    enrol: 0.78,
    complete: 0.87,
  },
  {
    course: course("digital-kompetanse", "Digital kompetanse i hverdagen", "elearning"),
    invites: (_position, sector) => sector !== "teknisk",
    from: date("2016-09-01"),
    to: end,
    enrol: 0.5,
    complete: 0.7,
  },
  {
    course: course("brannvern", "Brannvern", "elearning"),
    invites: everyone,
    from: date("2015-01-15"),
    to: end,
    enrol: 0.66,
    complete: 0.93,
  },
  {
    course: course("hms-for-ledere", "HMS for ledere", "classroom"),
    invites: ({ manager }) => manager,
    from: date("2014-03-01"),
    to: end,
    enrol: 0.9,
    complete: 0.9,
  },
  {
    course: course("hjerte-lunge-redning", "Hjerte- og lungeredning", "classroom"),
    invites: (_position, sector) => sector === "helse" || sector === "oppvekst",
    from: date("2016-01-15"),
    to: end,
    enrol: 0.6,
    complete: 0.96,
  },
];

function course(id: string, title: string, deliveryMode: Course["deliveryMode"]): Course {
  return Course.parse({ id, title, aliases: [], deliveryMode });
}
