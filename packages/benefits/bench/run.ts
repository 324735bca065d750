import { growthOfCompletions } from "./realise.ts";
import { againstSquiggle, growthOfDraws } from "./simulate.ts";

/** `node bench/run.ts [--quick]`: one JSON row a line on standard output, talk on standard error. */
const quick = process.argv.includes("--quick");

await againstSquiggle(quick ? 3 : 8);
await growthOfDraws();
await growthOfCompletions(quick ? 200_000 : 1_000_000);
