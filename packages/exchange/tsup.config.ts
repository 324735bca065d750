import { library } from "@kompetanseregion/tsup-config";

export default library(["src/index.ts", "src/mail/index.ts"]);
