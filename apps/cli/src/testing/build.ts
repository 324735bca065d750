import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { type TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** The built program, as it is copied to a server. */
    readonly built: string;
  }
}

/** Builds the command line once for the tests, outside the workspace: nothing of it is at hand. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "kompetanse-built-"));
  const cli = fileURLToPath(new URL("../../", import.meta.url));
  const tsup = join(cli, "node_modules/tsup/dist/cli-default.js");
  await promisify(execFile)(process.execPath, [tsup, "--out-dir", folder], { cwd: cli });
  project.provide("built", join(folder, "main.js"));
  return () => rm(folder, { recursive: true });
}
