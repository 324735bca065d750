import { pureLibrary } from "@kompetanseregion/eslint-config";

export default [
  ...pureLibrary,
  {
    // They are for readers and benchmarks, and not published.
    files: ["bench/**/*.ts", "examples/**/*.ts"],
    rules: {
      "import-x/no-extraneous-dependencies": ["error", { devDependencies: true }],
      "no-console": "off",
    },
  },
];
