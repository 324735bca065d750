import { describe, expect, it } from "vitest";

import { isHandled, mutated, parsers, randomFrom } from "../fuzz/parsers.ts";

/**
 * `npm run fuzz` has a million for each parser; here each gets 20 000. Workbooks damaged inside
 * cost the most, as each is packed anew, and come on top of those of `xlsx`: of them there are fewer.
 */
const inputs: Readonly<Record<string, number>> = { "xlsx-sheet": 5_000 };

describe.each(await parsers())("damaged files for $name", (parser) => {
  it("are read or refused, and nothing else", { timeout: 180_000 }, async () => {
    const random = randomFrom(2026);
    const count = inputs[parser.name] ?? 20_000;
    let refused = 0;
    for (let run = 0; run < count; run += 1) {
      if (!(await isHandled(parser, mutated(parser.seed, random)))) refused += 1;
    }

    expect(refused).toBeGreaterThan(0);
  });
});
