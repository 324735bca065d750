import { mkdir, rename, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";

import { type DocumentDraft, draftFormats, renderDraft } from "@kompetanseregion/secretariat";

import { findBrowser, printPdf } from "./print-pdf.ts";

/** Everything a document can be written as. */
export const documentFormats = [...draftFormats, "pdf"] as const;
export type DocumentFormat = (typeof documentFormats)[number];

/** What was written, and what could not be for want of a browser. */
export interface WrittenDocument {
  readonly files: readonly string[];
  readonly left: readonly "pdf"[];
}

/**
 * Writes a document in a folder, each file whole or not at all.
 *
 * @param formats - All there are where nothing is asked for; PDF then only where a browser is found.
 * @throws {NoBrowserError} If PDF is asked for and there is no browser.
 */
export async function writeDocument(
  draft: DocumentDraft,
  folder: string,
  formats?: readonly DocumentFormat[],
): Promise<WrittenDocument> {
  const wanted = formats ?? documentFormats;
  const browser = wanted.includes("pdf") ? await findBrowser(formats !== undefined) : undefined;
  await makeLastFolder(resolve(folder));
  const files: string[] = [];
  for (const format of draftFormats.filter((one) => wanted.includes(one))) {
    files.push(await place(folder, `${draft.name}.${format}`, await renderDraft(draft, format)));
  }
  if (browser !== undefined) {
    files.push(await place(folder, `${draft.name}.pdf`, await printPdf(browser, draft.html)));
  }
  return { files, left: wanted.includes("pdf") && browser === undefined ? ["pdf"] : [] };
}

/** Written beside and moved into place, so that nobody ever opens half a document. */
async function place(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  const file = join(resolve(folder), name);
  await writeFile(`${file}.part`, bytes);
  await rename(`${file}.part`, file);
  return file;
}

/** Makes the folder where only its last level is missing: a mistyped path is not laid out. */
async function makeLastFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
}
