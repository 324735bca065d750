import { z } from "zod";

/** What one first load took; times in seconds. */
export const Loaded = z.object({
  people: z.number(),
  sync: z.number(),
  again: z.number(),
  /** Facts that the second read brought, which is to be none. */
  newAgain: z.number(),
  /** Whether every fact and every match is there. */
  isWhole: z.boolean(),
  archive: z.number(),
  restore: z.number(),
  /** How long the archive took to restore on another server; none where it was not equal. */
  onServer: z.number().optional(),
  /** Whether what was restored is equal table by table. */
  isEqual: z.boolean(),
  /** The size of the restored SQLite file. */
  databaseBytes: z.number(),
  archiveBytes: z.number(),
  /** The most memory that the process has held; a database server's is not in it. */
  peakBytes: z.number(),
});
export type Loaded = z.infer<typeof Loaded>;
