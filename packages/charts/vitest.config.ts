import { defineConfig } from "vitest/config";

// The library is pure, so test files may share a worker and its imports.
export default defineConfig({ test: { isolate: false } });
