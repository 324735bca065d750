import { pureLibrary } from "@kompetanseregion/eslint-config";

export default [
  ...pureLibrary,
  {
    // They are for tests and benchmarks, and not published.
    files: ["bench/**/*.ts", "fixtures/**/*.ts"],
    rules: { "import-x/no-extraneous-dependencies": ["error", { devDependencies: true }] },
  },
];
