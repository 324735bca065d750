import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { openStore } from "@kompetanseregion/store";

import { known, syncDesk } from "./sync-desk.ts";

const program = fileURLToPath(new URL("sync-process.ts", import.meta.url));

/** What a sync that was killed, and the one after it, came to. */
export interface CrashEnd {
  /** What the killed one had said last. */
  readonly killedAfter: string;
  /** Facts, accounts and courses that counted after the kill; 0, unless it had ended. */
  readonly counted: number;
  readonly resumed: boolean;
  /** What is known at the end, as figures of every table. */
  readonly known: Record<string, string>;
}

/**
 * Kills a sync with SIGKILL once it has said so many lines, and lets the next one go on.
 *
 * @param lines - 0 for one that is not killed.
 */
export async function killAndGoOn(lines: number, delay = 0): Promise<CrashEnd> {
  const folder = mkdtempSync(join(tmpdir(), "kompetanse-sync-"));
  try {
    const first = await run(folder, lines === 0 ? Infinity : lines, delay);
    const counted = lines === 0 ? 0 : await countIn(folder);
    const second = lines === 0 ? first : await run(folder, Infinity, 0);
    const desk = await syncDesk("2026-05-01T03:00:00Z", await openStore({ folder }));
    const end = await known(desk);
    await desk.close();
    return {
      killedAfter: first.at(-1) ?? "",
      counted,
      resumed: second.at(-1) === "resumed",
      known: end,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function countIn(folder: string): Promise<number> {
  const store = await openStore({ folder });
  const { observations, accounts } = await store.learning.counts();
  const courses = await store.learning.courses();
  await store.close();
  return observations + accounts + courses.length;
}

function run(folder: string, lines: number, delay: number): Promise<string[]> {
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, STORE_FOLDER: folder },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  let isDoomed = false;
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
    if (isDoomed || output.split("\n").length <= lines) return;
    isDoomed = true;
    setTimeout(() => child.kill("SIGKILL"), delay);
  });
  return new Promise((resolve) => {
    child.once("close", () => {
      resolve(output.trimEnd().split("\n"));
    });
  });
}
