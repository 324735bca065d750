import { app } from "@kompetanseregion/eslint-config";
import { defineConfig } from "eslint/config";

export default defineConfig(app, {
  // A measurement may use what only tests use.
  files: ["bench/**"],
  rules: { "import-x/no-extraneous-dependencies": "off" },
});
