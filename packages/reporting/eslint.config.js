export { pureLibrary as default } from "@kompetanseregion/eslint-config";
