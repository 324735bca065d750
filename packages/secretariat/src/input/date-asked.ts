import { LocalDate } from "@kompetanseregion/domain";

import { type Desk } from "../desk.ts";
import { SecretariatError } from "../secretariat-error.ts";

/**
 * The date that was asked for, `YYYY-MM-DD`; today where none was.
 *
 * @throws {SecretariatError} `not-a-date`.
 */
export function dateAsked(text: string | undefined, desk: Desk): LocalDate {
  if (text === undefined) return desk.clock.today();
  const date = LocalDate.safeParse(text);
  if (date.success) return date.data;
  throw new SecretariatError("not-a-date", `"${text}" is not a date`, {
    remedy: "Write a date that exists as YYYY-MM-DD, such as 2019-12-31.",
  });
}
