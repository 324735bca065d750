import { stat } from "node:fs/promises";
import { join } from "node:path";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { makeFolderOf } from "./make-folder-of.ts";
import { noteKeeping } from "./note-keeping.ts";

/**
 * How a backup is written: in the engine's own way, or as an archive that either engine can be
 * restored from.
 */
export type BackupForm = "copy" | "archive";

/** What was backed up, and where it is. */
export interface BackupView {
  readonly file: string;
  readonly form: BackupForm;
  readonly bytes: number;
  /** The store's revision as the backup began. */
  readonly revision: number;
}

/** What to back up to. */
export interface BackupQuery {
  /** The file; one named by the moment in the folder's `backups` where it is not given. */
  readonly file?: string | undefined;
  readonly folder: string;
  readonly form: BackupForm;
}

/**
 * Backs the store up while it is in use, as of one moment. The log holds that it was done, in the
 * backup too.
 */
export async function backUp(desk: Desk, actor: Actor, query: BackupQuery): Promise<BackupView> {
  authorise(actor, "keep-store");
  const { form, file = fileIn(query.folder, form, desk) } = query;
  await makeFolderOf(file, query.file === undefined);
  await noteKeeping(desk, actor, "store.backup");
  const revision = await desk.store.revision();
  if (form === "copy") await desk.store.backup(file);
  else await desk.store.archive(file);
  const { size: bytes } = await stat(file);
  return { file, form, bytes, revision };
}

function fileIn(folder: string, form: BackupForm, { clock }: Desk): string {
  const moment = clock.now().replaceAll(/[:.]/gu, "-");
  return join(folder, "backups", `${moment}.${form === "copy" ? "copy" : "kompetanse"}`);
}
