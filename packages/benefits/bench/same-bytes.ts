import { everyDistribution } from "../src/fixtures/every-distribution.ts";
import { fingerprint } from "../src/fixtures/fingerprint.ts";
import { simulate } from "@kompetanseregion/benefits";

/** The fingerprints that `same-bytes.test.ts` pins, from whichever engine runs this. */
const { samples } = simulate(everyDistribution(), { draws: 10_000, seed: 42 });
const answer = `${fingerprint(samples.hours)} ${fingerprint(samples.npvKr ?? new Float64Array())}`;
console.log(answer);
