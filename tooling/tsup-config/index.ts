import { defineConfig, type Options } from "tsup";

/** Builds a published library: ESM and declarations, for the oldest Node we support. */
export function library(entry: string[] = ["src/index.ts"]): ReturnType<typeof defineConfig> {
  const options: Options = {
    entry,
    format: "esm",
    target: "node22.18",
    dts: true,
    sourcemap: true,
    clean: true,
  };
  return defineConfig(options);
}
