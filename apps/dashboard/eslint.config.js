import { page } from "@kompetanseregion/eslint-config";
import { defineConfig } from "eslint/config";

export default defineConfig(page, {
  // What runs on a developer's machine, not in the page.
  files: ["e2e/**/*.ts"],
  rules: { "import-x/no-extraneous-dependencies": "off", "no-console": "off" },
});
