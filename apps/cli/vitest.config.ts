import { defineConfig } from "vitest/config";

// Real stores, servers and processes: a busy machine makes them slow, and that is no failure.
export default defineConfig({
  test: {
    // Most tests expect refusals in English; those of bokmål set an environment of their own.
    env: { KOMPETANSE_LANGUAGE: "en" },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    globalSetup: "src/testing/build.ts",
  },
});
