import { defineConfig } from "tsup";

// One file to copy to a server: everything is bundled in.
export default defineConfig({
  entry: ["src/main.ts"],
  format: "esm",
  target: "node24",
  noExternal: [/.*/u],
});
