export { regionData as default } from "@kompetanseregion/eslint-config";
