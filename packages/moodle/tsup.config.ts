import { library } from "@kompetanseregion/tsup-config";

export default library(["src/index.ts", "src/testing/index.ts"]);
