import { serverLibrary } from "@kompetanseregion/eslint-config";
import { defineConfig } from "eslint/config";

export default defineConfig(
  serverLibrary,
  {
    // The contract that every engine is held to is a test, though several test files call it.
    files: ["src/testing/**", "bench/**"],
    rules: { "import-x/no-extraneous-dependencies": "off" },
  },
  // An example shows what it gives.
  { files: ["examples/**"], rules: { "no-console": "off" } },
);
