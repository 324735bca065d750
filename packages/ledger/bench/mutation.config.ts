import { defineConfig } from "vitest/config";

/**
 * For `stryker run`: what other programs read is left out, as each mutant would start them, and
 * properties are tried fewer times on the same cases, so that a mutant's fate does not change. The
 * many lives of grants take longest, and find nothing that the tests beside them do not.
 */
export default defineConfig({
  test: {
    isolate: false,
    testTimeout: 60_000,
    include: ["src/{claim,effort,fund,journal,sharing,statement}/**/*.test.ts"],
    exclude: ["src/fund/conservation.test.ts"],
    setupFiles: ["bench/few-runs.ts"],
  },
});
