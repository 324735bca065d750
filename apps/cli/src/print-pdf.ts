import { execFile } from "node:child_process";
import { access, constants, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

import { KompetanseError } from "@kompetanseregion/domain";

const run = promisify(execFile);

/** Names that Chromium and its kin go by, and where they lie when they are on no path. */
const names = ["chromium", "chromium-browser", "google-chrome", "microsoft-edge", "msedge"];
const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
  String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
];

/** A PDF was asked for, and there is no browser to print it. */
class NoBrowserError extends KompetanseError<"no-browser"> {
  override readonly name = "NoBrowserError";

  constructor() {
    super("no-browser", "there is no browser to print a PDF with", {
      remedy:
        "Install Chromium, Chrome or Edge, or name one in KOMPETANSE_BROWSER; or open the HTML and print it.",
    });
  }
}

/**
 * The program of a browser that can print: the one in `KOMPETANSE_BROWSER`, or one that is found.
 *
 * @param required - Whether to refuse where there is none.
 * @throws {NoBrowserError} If there is none and one is required.
 */
export async function findBrowser(required: boolean): Promise<string | undefined> {
  const named = process.env["KOMPETANSE_BROWSER"];
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const candidates =
    named === undefined || named === ""
      ? [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...places]
      : [named];
  for (const program of candidates) if (await canRun(program)) return program;
  if (required) throw new NoBrowserError();
  return undefined;
}

async function canRun(program: string): Promise<boolean> {
  try {
    await access(program, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Prints a page as PDF, tagged, with language, title and an outline of its headings, in a profile
 * of its own that is thrown away.
 */
export async function printPdf(browser: string, html: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "kompetanse-pdf-"));
  const [page, pdf] = [join(folder, "page.html"), join(folder, "page.pdf")];
  try {
    await writeFile(page, html);
    await run(browser, [
      "--headless",
      "--disable-gpu",
      "--no-first-run",
      // Chromium's own sandbox does not work for the super user; the page runs nothing.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      `--user-data-dir=${join(folder, "profile")}`,
      "--export-tagged-pdf",
      "--generate-pdf-document-outline",
      "--no-pdf-header-footer",
      `--print-to-pdf=${pdf}`,
      pathToFileURL(page).href,
    ]);
    return await readFile(pdf);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
