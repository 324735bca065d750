import { z } from "zod";

/** Where in the source: chapter, table, row, as a reader would look it up. */
export const Place = z.string().min(1);
export type Place = z.infer<typeof Place>;

/** The source's own words, short. */
export const Quote = z.string().min(1);
export type Quote = z.infer<typeof Quote>;

/** What a place begins with, and the document that it stands for. */
export const PlaceMark = z.object({ mark: z.string().min(1), title: z.string().min(1) }).readonly();
export type PlaceMark = z.infer<typeof PlaceMark>;
