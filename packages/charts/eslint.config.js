import { pureLibrary } from "@kompetanseregion/eslint-config";

export default [
  ...pureLibrary,
  {
    // They are for readers and tests, and not published.
    files: ["examples/**/*.ts", "src/testing/**/*.ts"],
    rules: { "import-x/no-extraneous-dependencies": ["error", { devDependencies: true }] },
  },
];
