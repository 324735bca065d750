import { pureLibrary } from "@kompetanseregion/eslint-config";

export default [
  ...pureLibrary,
  {
    // They are for tests and fuzzing, and not published.
    files: ["fixtures/**/*.ts", "fuzz/**/*.ts"],
    rules: {
      "import-x/no-extraneous-dependencies": ["error", { devDependencies: true }],
      "no-console": "off",
    },
  },
];
