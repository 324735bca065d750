export { app as default } from "@kompetanseregion/eslint-config";
