import { connector } from "@kompetanseregion/eslint-config";

export default [
  ...connector,
  // Commands talk to whoever runs them.
  { files: ["bench/**/*.ts", "examples/**/*.ts"], rules: { "no-console": "off" } },
];
