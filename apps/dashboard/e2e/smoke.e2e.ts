/**
 * Walks the started dashboard in a real browser.
 *
 * `node e2e/smoke.e2e.ts --base-url http://127.0.0.1:4680 [--screenshots DIR] [--chromium PATH]
 * [--only PART]` exits with 0 where everything held, 1 where something did not, and 0 with the word `skipped`
 * where there is no Chromium. It writes a need and a decision: give it a store of its own.
 */
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";

import { chromium } from "playwright-core";

import { smokeArguments } from "./arguments.ts";
import { Checks } from "./checks.ts";
import { dataTasks } from "./data-tasks.ts";
import { firstLoad } from "./first-load.ts";
import { keyboard } from "./keyboard.ts";
import { look } from "./look.ts";
import { asEachRole } from "./roles.ts";
import { type Walk } from "./session.ts";
import { badStates } from "./states.ts";
import { mainTasks } from "./tasks.ts";

const { baseUrl, screenshots, chromium: executablePath, only } = smokeArguments();

if (existsSync(executablePath)) {
  await run();
} else {
  console.log(`skipped: there is no browser at ${executablePath}`);
}

async function run(): Promise<void> {
  if (screenshots !== undefined) await mkdir(screenshots, { recursive: true });
  const browser = await chromium.launch({
    executablePath,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  const walk: Walk = { browser, baseUrl, checks: new Checks() };
  const parts = {
    "first load": () => firstLoad(walk),
    "main tasks": () => mainTasks(walk),
    data: () => dataTasks(walk),
    roles: () => asEachRole(walk),
    "bad states": () => badStates(walk),
    keyboard: () => keyboard(walk),
    look: () => look(walk, screenshots),
  };
  try {
    for (const [name, part] of Object.entries(parts)) {
      if (only !== undefined && name !== only) continue;
      const began = performance.now();
      try {
        await part();
      } catch (error) {
        // The other parts still say what they find.
        walk.checks.failures.push(`${name}: ${error instanceof Error ? error.message : "failed"}`);
      }
      console.log(`${name}: ${Math.round((performance.now() - began) / 1000)} s`);
    }
  } finally {
    await browser.close();
  }
  for (const failure of walk.checks.failures) console.log(`FAILED ${failure}`);
  console.log(`${walk.checks.passed} checks held, ${walk.checks.failures.length} did not`);
  process.exitCode = walk.checks.failures.length === 0 ? 0 : 1;
}
