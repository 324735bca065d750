import { pureLibrary } from "@kompetanseregion/eslint-config";

export default [
  ...pureLibrary,
  // Commands talk to whoever runs them.
  { files: ["bench/**/*.ts", "examples/**/*.ts"], rules: { "no-console": "off" } },
];
