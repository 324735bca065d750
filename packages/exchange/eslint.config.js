import { pureLibrary } from "@kompetanseregion/eslint-config";

export default [
  ...pureLibrary,
  {
    // Mail leaves by sockets and files: an entry of its own, for servers.
    files: ["src/mail/**/*.ts"],
    rules: { "no-restricted-imports": "off" },
  },
  {
    // They are for tests and fuzzing, and not published.
    files: ["fixtures/**/*.ts", "fuzz/**/*.ts"],
    rules: {
      "import-x/no-extraneous-dependencies": ["error", { devDependencies: true }],
      "no-console": "off",
    },
  },
];
