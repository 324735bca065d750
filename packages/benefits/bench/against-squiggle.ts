import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

import { z } from "zod";

import { fastest, report, spent } from "./measure.ts";
import { inSquiggle, tenInputs } from "./ten-inputs.ts";
import { simulate } from "@kompetanseregion/benefits";

/**
 * The same model in @quri/squiggle-lang: results within half a percent, and how much faster.
 *
 * Squiggle is not a dependency; see README.md in this folder for how to install it elsewhere.
 */
const folder = process.argv[2];
if (folder === undefined) throw new Error("name the folder where @quri/squiggle-lang is installed");
const draws = Number(process.argv[3] ?? 100_000);

const Ran = z.object({ result: z.object({ ok: z.literal(true), value: z.unknown() }) });
const Run = z.custom<(code: string, options: object) => Promise<unknown>>(
  (run) => typeof run === "function",
);
const Squiggle = z.object({ run: Run });
const Numbers = z.array(z.number()).length(6);
const HasArray = z.custom<{ result: { asJS(): unknown } }>();

const entry = createRequire(`${folder}/package.json`).resolve("@quri/squiggle-lang");
const { run } = Squiggle.parse(await import(pathToFileURL(entry).href));

async function squiggle(seed: string): Promise<number[]> {
  const environment = { sampleCount: draws, xyPointLength: 1000, seed, profile: false };
  const output = Ran.parse(await run(inSquiggle, { environment }));
  return Numbers.parse(HasArray.parse(output.result.value).result.asJS());
}

const theirs: number[][] = [];
let theirTime = Infinity;
for (let round = 0; round < 4; round += 1) {
  const start = process.cpuUsage();
  theirs.push(await squiggle(String(round)));
  theirTime = Math.min(theirTime, spent(start));
}
const ours = fastest(10, () => simulate(tenInputs, { draws, seed: 20261122 }));
const { fte, npvKr } = ours.result;
const own = [fte, npvKr].flatMap((figure) => [figure?.p10, figure?.p50, figure?.p90]);

report(`squiggle, ${draws} draws`, theirTime, "");
report(`benefits, ${draws} draws`, ours.milliseconds, "");
report("faster by", undefined, (theirTime / ours.milliseconds).toFixed(1));
for (const [index, name] of ["fte P10", "P50", "P90", "npv P10", "P50", "P90"].entries()) {
  const rounds = theirs.map((figures) => figures[index] ?? Number.NaN);
  const their = rounds.reduce((sum, figure) => sum + figure, 0) / rounds.length;
  const difference = ((own[index] ?? Number.NaN) / their - 1) * 100;
  report(
    name,
    undefined,
    `${(own[index] ?? Number.NaN).toPrecision(6)} and ${their.toPrecision(6)}: ${difference.toFixed(3)} %`,
  );
}
