import { type Answer, type Contract, dataRoutes } from "@kompetanseregion/client";

import { call } from "../../data/client.ts";
import { type ImportFormat } from "./import-words.ts";

/** A file that is to be taken in. */
export interface ImportAsked {
  readonly file: File;
  readonly format: ImportFormat;
  readonly employer: string;
  /** The day an HR extract is of; today where it is empty. */
  readonly asOf: string;
  /** How the columns are to be read; empty where the map used last, or the usual one, will do. */
  readonly map: string;
  /** The list's name where the employer has several; empty where it has one. */
  readonly list: string;
  /** Whether a list of completions is all there is. */
  readonly whole: boolean;
  /** Whether a person has seen what gave pause, and wants it so. */
  readonly accept?: boolean;
}

/** What a file would change, or has changed. */
export type ImportView = Answer<Contract["importStaff"]> | Answer<Contract["importCompletions"]>;

/** Takes a file in, or says what that would change. */
export async function importFile(
  { file, format, employer, asOf, map, list, whole, accept = false }: ImportAsked,
  { key, preview }: { readonly key: string; readonly preview: boolean },
): Promise<ImportView> {
  const body = file;
  const how = { idempotencyKey: key };
  const columns = map.trim() === "" ? {} : { map };
  if (format === "completions") {
    const named = list.trim() === "" ? {} : { list: list.trim() };
    const ask = { employer, body, ...columns, ...named, ...(whole ? { whole } : {}) };
    if (preview) return call(dataRoutes.previewCompletionsImport, ask);
    const accepted = accept ? { acceptLoss: true, acceptUnknown: true } : {};
    return call(dataRoutes.importCompletions, { ...ask, ...accepted }, how);
  }
  const ask = {
    employer,
    format,
    body,
    ...(format === "hr-csv" ? columns : {}),
    ...(asOf === "" ? {} : { asOf }),
  };
  if (preview) return call(dataRoutes.previewStaffImport, ask);
  return call(dataRoutes.importStaff, { ...ask, ...(accept ? { acceptLoss: true } : {}) }, how);
}
