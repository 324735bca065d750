import { fastest, report } from "./measure.ts";
import { tenInputs } from "./ten-inputs.ts";
import { simulate } from "@kompetanseregion/benefits";

/** Ten inputs with percentiles of hours, årsverk and present value; time grows with the draws. */
for (const draws of [10_000, 100_000, 1_000_000]) {
  const { milliseconds, result } = fastest(draws > 100_000 ? 3 : 10, () =>
    simulate(tenInputs, { draws, seed: 20261122 }),
  );
  const { p10, p50, p90 } = result.fte;
  const shown = [p10, p50, p90].map((fte) => fte.toFixed(4)).join(" / ");
  report(`${draws} draws x 10 inputs`, milliseconds, `P10/P50/P90 ${shown} årsverk`);
}
const peak = process.resourceUsage().maxRSS / 1024;
report("peak memory of the whole run", undefined, `${peak.toFixed(0)} MiB`);
