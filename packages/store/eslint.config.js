export { serverLibrary as default } from "@kompetanseregion/eslint-config";
