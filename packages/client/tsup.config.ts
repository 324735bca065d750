import { library } from "@kompetanseregion/tsup-config";

export default library(["src/index.ts", "src/openapi/index.ts", "src/testing/index.ts"]);
