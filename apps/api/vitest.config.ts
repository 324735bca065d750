import { defineConfig } from "vitest/config";

// Real stores, servers and processes: a busy machine makes them slow, and that is no failure.
export default defineConfig({ test: { testTimeout: 60_000, hookTimeout: 120_000 } });
