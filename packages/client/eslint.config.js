export { connector as default } from "@kompetanseregion/eslint-config";
