import {
  type BenefitSubject,
  type Checked,
  namedBenefit,
  readBenefitFile,
} from "@kompetanseregion/secretariat";
import { type Command } from "commander";

import { withDesk } from "./desk.ts";
import { readInputFile, refuse } from "./input-file.ts";
import { dataFolder } from "./print.ts";

/** The benefit of a file, or the case with that name. */
export function subjectOf(name: string, command: Command): Promise<BenefitSubject> {
  return isFile(name)
    ? readInputFile(name, command).then((bytes) => orRefuse(readBenefitFile(bytes), command))
    : withDesk(dataFolder(command), (desk, actor) => namedBenefit(desk, actor, name));
}

/** Whether the name is a file's: it has a dot or a slash. */
export function isFile(name: string): boolean {
  return /[./\\]/u.test(name);
}

/** The answer; where there is none, the command ends with everything that stands in its way. */
export function orRefuse<Answer>(checked: Checked<Answer>, command: Command): Answer {
  return checked.ok ? checked.answer : refuse(command, checked.issues);
}
