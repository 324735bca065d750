import { constants } from "node:fs";
import { access, statfs } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";

import { type Finding, same } from "./finding.ts";

const oldestNode = [24, 7] as const;
const megabyte = 1024 * 1024;

/** Whether this Node has what the program uses. */
export function nodeVersion(version = process.versions.node): Finding {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const isEnough = major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
  const wanted = oldestNode.join(".");
  return isEnough
    ? { check: "node", state: "ok", message: same(`Node ${version}`) }
    : {
        check: "node",
        state: "problem",
        message: {
          nb: `Node ${version} er eldre enn ${wanted}`,
          nn: `Node ${version} er eldre enn ${wanted}`,
          en: `Node ${version} is older than ${wanted}`,
        },
        remedy: {
          nb: "Installer en nyere Node, eller start med npm start: da følger den med.",
          nn: "Installer ein nyare Node, eller start med npm start: då følgjer han med.",
          en: "Install a newer Node, or start with npm start, which brings its own.",
        },
      };
}

/** How much room is left where the store is; under 1 GB is little, under 100 MB too little. */
export async function diskSpace(folder: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(await nearestFolder(folder));
  const free = Math.floor((bavail * bsize) / megabyte);
  const message = {
    nb: `${free} MB ledig`,
    nn: `${free} MB ledig`,
    en: `${free} MB free`,
  };
  if (free >= 1024) return { check: "disk", state: "ok", message };
  return {
    check: "disk",
    state: free < 100 ? "problem" : "warning",
    message,
    remedy: {
      nb: "Rydd plass, eller flytt lageret: kompetanse store move --to <mappe>.",
      nn: "Rydd plass, eller flytt lageret: kompetanse store move --to <mappe>.",
      en: "Make room, or move the store: kompetanse store move --to <folder>.",
    },
  };
}

/** Whether there is a browser to print PDF with. */
export async function chromium(environment: NodeJS.ProcessEnv = process.env): Promise<Finding> {
  const found = await findProgram(
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"],
    environment,
  );
  return found === undefined
    ? {
        check: "pdf",
        state: "warning",
        message: {
          nb: "fant ingen Chromium; dokumenter lages som HTML, Word og Markdown",
          nn: "fann ingen Chromium; dokument blir laga som HTML, Word og Markdown",
          en: "no Chromium was found; documents are made as HTML, Word and Markdown",
        },
        remedy: {
          nb: "Installer Chromium, Chrome eller Edge, eller skriv ut HTML-fila fra en nettleser.",
          nn: "Installer Chromium, Chrome eller Edge, eller skriv ut HTML-fila frå ein nettlesar.",
          en: "Install Chromium, Chrome or Edge, or print the HTML file from a browser.",
        },
      }
    : { check: "pdf", state: "ok", message: same(found) };
}

async function findProgram(
  names: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<string | undefined> {
  for (const folder of (environment["PATH"] ?? "").split(delimiter)) {
    for (const name of names) {
      const path = join(folder, name);
      if (await isThere(path, constants.X_OK)) return path;
    }
  }
  return undefined;
}

/** The folder, or the nearest above it that exists: a new store has none yet. */
async function nearestFolder(folder: string): Promise<string> {
  let at = folder;
  while (!(await isThere(at, constants.F_OK)) && dirname(at) !== at) at = dirname(at);
  return at;
}

async function isThere(path: string, mode: number): Promise<boolean> {
  try {
    await access(path, mode);
    return true;
  } catch {
    return false;
  }
}
