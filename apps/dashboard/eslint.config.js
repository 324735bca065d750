export { page as default } from "@kompetanseregion/eslint-config";
