import js from "@eslint/js";
import vitest from "@vitest/eslint-plugin";
import { defineConfig, globalIgnores } from "eslint/config";
import { createNodeResolver, importX } from "eslint-plugin-import-x";
import { jsdoc } from "eslint-plugin-jsdoc";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const tests = ["**/*.test.ts", "**/*.test.tsx"];

/** Rules every package shares. */
const base = defineConfig(
  globalIgnores(["dist/**", "coverage/**"]),
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    languageOptions: { parserOptions: { projectService: true } },
    plugins: { "import-x": importX },
    settings: {
      "import-x/extensions": [".ts", ".tsx", ".js"],
      "import-x/parsers": { "@typescript-eslint/parser": [".ts", ".tsx"] },
      "import-x/resolver-next": [createNodeResolver()],
    },
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_" },
      ],
      // A number prints as itself; what needs a format (money, shares) is not a bare number.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "import-x/no-cycle": "error",
      "import-x/no-default-export": "error",
      "import-x/no-extraneous-dependencies": [
        "error",
        { devDependencies: [...tests, "**/*.config.{js,ts}"] },
      ],
      "import-x/order": ["error", { alphabetize: { order: "asc" } }],
      "no-console": "error",
    },
  },
  { files: tests, plugins: { vitest }, rules: { ...vitest.configs.recommended.rules } },
  { files: ["**/*.config.{js,ts}"], rules: { "import-x/no-default-export": "off" } },
  { files: ["**/*.js"], extends: [tseslint.configs.disableTypeChecked] },
);

/** What a published package promises: every export is explained. */
const published = defineConfig({
  files: ["src/**/*.ts"],
  ignores: tests,
  extends: [jsdoc({ config: "flat/recommended-typescript-error" })],
  rules: {
    "jsdoc/require-jsdoc": [
      "error",
      { publicOnly: true, require: { FunctionDeclaration: true, ClassDeclaration: true } },
    ],
    "jsdoc/require-param": "off",
    "jsdoc/require-returns": "off",
    "jsdoc/require-yields": "off",
    "jsdoc/tag-lines": ["error", "any", { startLines: 1 }],
  },
});

const insidePackage = [
  {
    group: ["@kompetanseregion/*/src/**", "@kompetanseregion/*/dist/**"],
    message: "Import the package by its name.",
  },
  { group: ["../../../../**"], message: "Stay inside the package." },
];

const noNode = { group: ["node:*"], message: "Libraries also run in the browser." };

/** What is only for tests and demonstrations may tell of a region; tests may too. */
const made = ["**/fixtures/**", "**/testing/**"];

const inRegions = "What is particular to a region is data: it belongs to the regions package.";

/** Whoever adopts the packages finds no other region in them: it is named in `regions` alone. */
const noRegionByName = ["Identifier[name=", "Literal[value=", "TemplateElement[value.raw="].map(
  (node) => ({ selector: `${node}/kongsberg/i]`, message: inRegions }),
);

const repeatable = "Take the date as an argument: the answer must be the same tomorrow.";

const unnamed = defineConfig({
  files: ["src/**/*.ts"],
  ignores: [...tests, ...made],
  rules: { "no-restricted-syntax": ["error", ...noRegionByName] },
});

const ofACalculation = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: repeatable },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: repeatable,
  },
  {
    selector: "CallExpression[callee.object.name='Decimal'][callee.property.name='set']",
    message: "Decimal.set() changes every caller's arithmetic.",
  },
];

const pure = defineConfig(base, published, {
  files: ["src/**/*.ts"],
  ignores: tests,
  rules: {
    "no-restricted-imports": ["error", { patterns: [...insidePackage, noNode] }],
    "no-restricted-globals": [
      "error",
      { name: "fetch", message: "Only connectors speak HTTP." },
      { name: "process", message: "Take configuration as an argument." },
    ],
    "no-restricted-syntax": ["error", ...ofACalculation],
  },
});

/** A calculation reads nothing but its arguments: no clock, no network, no environment. */
export const pureLibrary = defineConfig(pure, {
  files: ["src/**/*.ts"],
  ignores: [...tests, ...made],
  rules: { "no-restricted-syntax": ["error", ...ofACalculation, ...noRegionByName] },
});

/** The regions themselves: as pure, and the one place where a region has a name. */
export const regionData = pure;

/** A connector may speak HTTP, through the `fetch` it is given. */
export const connector = defineConfig(base, published, unnamed, {
  files: ["src/**/*.ts"],
  ignores: tests,
  rules: { "no-restricted-imports": ["error", { patterns: [...insidePackage, noNode] }] },
});

/** A library that keeps or composes things on a server: files and clocks are its work. */
export const serverLibrary = defineConfig(base, published, unnamed, {
  files: ["src/**/*.ts"],
  ignores: tests,
  rules: { "no-restricted-imports": ["error", { patterns: insidePackage }] },
});

/** An app may do anything but hold business rules. */
export const app = defineConfig(base, { rules: { "no-console": "off" } });

/** Web pages: React's rules of hooks on top. */
export const page = defineConfig(base, {
  files: ["src/**/*.{ts,tsx}"],
  plugins: { "react-hooks": reactHooks },
  rules: {
    "react-hooks/rules-of-hooks": "error",
    "react-hooks/exhaustive-deps": "error",
  },
});
