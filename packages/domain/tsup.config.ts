import { library } from "@kompetanseregion/tsup-config";

export default library(["src/index.ts", "src/json-schema/index.ts"]);
