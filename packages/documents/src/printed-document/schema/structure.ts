import { z } from "zod";

import { Place } from "./place.ts";

/** A numbered chapter heading. */
export const ChapterHeading = z
  .object({ number: z.int().positive(), title: z.string().min(1) })
  .readonly();
export type ChapterHeading = z.infer<typeof ChapterHeading>;

/** A reference to a chapter, by number and where given by title. */
export const CrossReference = z
  .object({ place: Place, number: z.int().positive(), title: z.string().min(1).optional() })
  .readonly();
export type CrossReference = z.infer<typeof CrossReference>;

/** A table of the document, with its number and caption where it has them. */
export const PrintedTable = z
  .object({
    place: Place,
    number: z.int().positive().optional(),
    caption: z.string().min(1).optional(),
  })
  .readonly();
export type PrintedTable = z.infer<typeof PrintedTable>;

/** The names one course goes by, and where. */
export const CourseNames = z
  .object({
    place: Place,
    names: z.array(z.string().min(1)).min(1).readonly(),
  })
  .readonly();
export type CourseNames = z.infer<typeof CourseNames>;

/** A term with its abbreviations and former names; `explainedAt` where the document says so. */
export const Term = z
  .object({
    place: Place,
    names: z.array(z.string().min(1)).min(1).readonly(),
    explainedAt: Place.optional(),
  })
  .readonly();
export type Term = z.infer<typeof Term>;
