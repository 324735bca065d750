import { z } from "zod";

import { defineRoutes } from "./route.ts";

/** What a backup became. */
export const Backup = z.object({
  /** The file's name in the folder of backups. */
  file: z.string(),
  form: z.enum(["copy", "archive"]),
  bytes: z.int(),
  /** The data's revision as the backup began. */
  revision: z.int(),
});
export type Backup = z.infer<typeof Backup>;

/** How the data is kept. A server whose folder is not known to it answers none of this. */
export const keepingRoutes = defineRoutes({
  backups: {
    method: "GET",
    path: "/api/v1/backups",
    summary: "The backups in the data folder, the latest first",
    right: "keep-store",
    answer: z.object({ items: z.array(z.object({ file: z.string(), bytes: z.int() })) }),
    unsettled: true,
  },
  backUp: {
    method: "POST",
    path: "/api/v1/backups",
    summary: "Backs everything up as of one moment while it is in use",
    right: "keep-store",
    body: z.strictObject({ form: z.enum(["copy", "archive"]) }),
    answer: Backup,
    status: 201,
    guard: "key",
  },
});
