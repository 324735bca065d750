import { type ObservedAccount } from "@kompetanseregion/domain";
import { z } from "zod";

import { type UserAnswer } from "../answers/answers.ts";
import { tidyOrNothing } from "../text/text.ts";

import { type MoodleSourceOptions } from "./options.ts";

/** Which profile fields carry the workplace and the employee number, in lower case. */
export interface AccountFields {
  readonly workplace: string;
  /** Whether the field of the workplace was named, and not just taken to be called as usual. */
  readonly workplaceChosen: boolean;
  readonly employeeNumber: string | undefined;
}

/** The fields that the options choose. */
export function fieldsOf(
  options: Pick<MoodleSourceOptions, "workplaceField" | "employeeNumberField">,
): AccountFields {
  return {
    workplace: (options.workplaceField ?? "arbeidssted").toLowerCase(),
    workplaceChosen: options.workplaceField !== undefined,
    employeeNumber: options.employeeNumberField?.toLowerCase(),
  };
}

/** What is known of an account, wherever it was read; texts as they stand, but without HTML. */
export interface RawAccount {
  readonly id: number;
  readonly name: string;
  readonly email: string | undefined;
  readonly idNumber: string | undefined;
  readonly department: string | undefined;
  readonly suspended: boolean;
  /** A profile field by its name or short name, in lower case. */
  field(name: string): string | undefined;
}

/** An account as the port describes it. */
export function observeAccount(raw: RawAccount, fields: AccountFields): ObservedAccount {
  const address = tidyOrNothing(raw.email)?.toLowerCase();
  const email = address !== undefined && z.regexes.email.test(address) ? address : undefined;
  const number =
    fields.employeeNumber === undefined ? raw.idNumber : raw.field(fields.employeeNumber);
  const employeeNumber = withoutNationalIdentity(tidyOrNothing(number));
  const workplace = tidyOrNothing(raw.field(fields.workplace)) ?? tidyOrNothing(raw.department);
  return {
    key: `${raw.id}`,
    name: tidyOrNothing(raw.name) ?? `${raw.id}`,
    ...(email !== undefined && { email }),
    ...(employeeNumber !== undefined && { employeeNumber }),
    ...(workplace !== undefined && { workplace }),
    suspended: raw.suspended,
  };
}

/** Some sites keep the national identity number where the employee number belongs. */
function withoutNationalIdentity(text: string | undefined): string | undefined {
  return text !== undefined && /^\d{6}\s?\d{5}$/u.test(text) ? undefined : text;
}

/** An account from the user functions, whose texts are not escaped. */
export function rawAccountOf(user: UserAnswer): RawAccount {
  const parts = [user.firstname, user.lastname].filter((part) => part?.trim());
  return {
    id: user.id,
    name: parts.length > 0 ? parts.join(" ") : (user.fullname ?? ""),
    email: user.email ?? undefined,
    idNumber: user.idnumber ?? undefined,
    department: user.department ?? undefined,
    suspended: user.suspended ?? false,
    field: (name) =>
      user.customfields?.find(
        (field) => field.shortname.toLowerCase() === name || field.name.toLowerCase() === name,
      )?.value ?? undefined,
  };
}
