import { library } from "@kompetanseregion/tsup-config";

export default library();
