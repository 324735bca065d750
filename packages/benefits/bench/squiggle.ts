import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { z } from "zod";

import { inSquiggle } from "./ten-inputs.ts";

const name = "@quri/squiggle-lang";

const Ran = z.object({ result: z.object({ ok: z.literal(true), value: z.unknown() }) });
const Run = z.custom<(code: string, options: object) => Promise<unknown>>(
  (run) => typeof run === "function",
);
const Squiggle = z.object({ run: Run });
const Package = z.object({ version: z.string() });
const Numbers = z.array(z.number()).length(6);
const HasArray = z.custom<{ result: { asJS(): unknown } }>();

/** The ten inputs in @quri/squiggle-lang: P10, P50 and P90 of årsverk and of present value. */
export interface Peer {
  readonly name: string;
  readonly run: (draws: number, seed: string) => Promise<number[]>;
}

/** Squiggle as installed in the folder that `BENCH_PEERS` names; `undefined` where it is not. */
export async function squigglePeer(): Promise<Peer | undefined> {
  const folder = process.env["BENCH_PEERS"];
  if (folder === undefined) return undefined;
  const require = createRequire(join(folder, "package.json"));
  let entry: string;
  try {
    entry = require.resolve(name);
  } catch {
    return undefined;
  }
  // The package does not export its package.json.
  const manifest = readFileSync(join(folder, "node_modules", name, "package.json"));
  const { version } = Package.parse(JSON.parse(manifest.toString()));
  const { run } = Squiggle.parse(await import(pathToFileURL(entry).href));
  return {
    name: `squiggle-lang ${version}`,
    run: async (draws, seed) => {
      const environment = { sampleCount: draws, xyPointLength: 1000, seed, profile: false };
      const output = Ran.parse(await run(inSquiggle, { environment }));
      return Numbers.parse(HasArray.parse(output.result.value).result.asJS());
    },
  };
}
