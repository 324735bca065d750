import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";

/**
 * The backups in the data folder, the latest first; none where nothing was backed up there.
 *
 * @throws {SecretariatError} `not-allowed`.
 */
export async function backups(
  _desk: Desk,
  actor: Actor,
  folder: string,
): Promise<{ readonly file: string; readonly bytes: number }[]> {
  authorise(actor, "keep-store");
  const place = join(folder, "backups");
  const names = await readdir(place).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  });
  // They are named by the moment they were made.
  const latestFirst = names.toSorted().toReversed();
  return Promise.all(
    latestFirst.map(async (file) => ({ file, bytes: (await stat(join(place, file))).size })),
  );
}
