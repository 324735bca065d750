import { Course, Ratio, type SourceReference } from "@kompetanseregion/domain";

import { inKongsbergReport } from "../source/documents.ts";
import { type Sourced } from "../source/sourced.ts";

const chapter = "6. Aktiviteter og måloppnåelse, 2015";

/** Courses that the report tells of, and what it says about each of them. */
export interface ReportedCourse {
  readonly course: Course;
  /** Who was invited, in the report's words. */
  readonly invited?: string;
  /** Who wished for it, where the report says so. */
  readonly initiatedBy?: string;
  /** Who it was made together with, by the names of that year. */
  readonly madeWith?: readonly string[];
  /** How many had completed it; of how many the report does not say (A121). */
  readonly completions?: Sourced<{ readonly persons: number; readonly period: string }>;
  readonly publishedBy?: Sourced<{ readonly municipalities: Ratio }>;
  /** Set where the report says that it is open to others (A122, A127). */
  readonly openlyShared?: true;
  readonly source: SourceReference;
}

/** The project's courses. One of them goes by four names, of which one is in its earmark (A90). */
export const reportedCourses: readonly ReportedCourse[] = [
  {
    course: Course.parse({
      id: "strategisk-kompetanseledelse",
      title: "Lederopplæring i strategisk kompetanseledelse",
      aliases: [
        "Kompetanseledelse",
        "Lederopplæring i strategisk Kompetanseledelse",
        "kurset i strategisk kompetanseledelse",
      ],
      deliveryMode: "blended",
    }),
    invited: "Alle regionens ledere med personalansvar",
    madeWith: ["KS-Konsulent"],
    completions: {
      persons: 80,
      period: "høsten 2015",
      source: inKongsbergReport("7. Effektmål", "A121"),
    },
    openlyShared: true,
    source: inKongsbergReport(chapter, "A119"),
  },
  {
    course: Course.parse({
      id: "en-god-start",
      title: "En god start",
      aliases: [],
      deliveryMode: "classroom",
    }),
    invited: "Alle regionens førsteklasselærere",
    initiatedBy: "Oppvekstnettverket i Kongsbergregionen",
    madeWith: ["HBV"],
    source: inKongsbergReport(chapter, "A117"),
  },
  {
    course: Course.parse({
      id: "nyansattkurs",
      title: "Nyansattkurs",
      aliases: [],
      deliveryMode: "elearning",
    }),
    publishedBy: {
      municipalities: Ratio.parse({
        numerator: 5,
        denominator: 7,
        counts: "municipalities that have published an induction course",
        outOf: "municipalities in Kongsbergregionen",
      }),
      source: inKongsbergReport(chapter, "A123"),
    },
    openlyShared: true,
    source: inKongsbergReport(chapter, "A124"),
  },
];

/** The same courses as plain domain courses, with every name as title or alias. */
export const courses: readonly Course[] = reportedCourses.map(({ course }) => course);
