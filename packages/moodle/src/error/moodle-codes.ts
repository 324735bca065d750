import { type MoodleAction, type MoodleErrorCode } from "./moodle-error.ts";

/** What one of Moodle's own error codes means to us. */
export interface MoodleCodeMeaning {
  readonly code: MoodleErrorCode;
  readonly action?: MoodleAction;
}

/**
 * What Moodle's `errorcode` means, wherever it says so; `moodle` for any that is not listed.
 *
 * Matched on `errorcode` alone: exception classes changed in 4.5, and messages are localised.
 */
export function meaningOf(errorcode: string | undefined): MoodleCodeMeaning {
  return (errorcode === undefined ? undefined : meanings.get(errorcode)) ?? { code: "moodle" };
}

const meanings: ReadonlyMap<string, MoodleCodeMeaning> = new Map<string, MoodleCodeMeaning>([
  ["invalidtoken", { code: "invalid-token" }],
  ["invalidlogin", { code: "invalid-token" }],
  ["accessexception", { code: "access-denied" }],
  ["servicenotavailable", { code: "access-denied" }],
  ["servicerequireslogin", { code: "access-denied" }],
  ["enablewsdescription", { code: "web-services-off" }],
  ["wsaccessusersuspended", { code: "token-user-blocked" }],
  ["wsaccessusernologin", { code: "token-user-blocked" }],
  ["wsaccessuserdeleted", { code: "token-user-blocked" }],
  ["wsaccessuserunconfirmed", { code: "token-user-blocked" }],
  ["wsaccessuserexpired", { code: "token-user-blocked" }],
  ["nopasswordchangeforced", { code: "token-user-blocked" }],
  ["forcepasswordchangenotice", { code: "token-user-blocked" }],
  ["sitemaintenance", { code: "maintenance" }],
  ["upgraderunning", { code: "maintenance" }],
  ["dbconnectionfailed", { code: "server-error" }],
  ["dmlreadexception", { code: "server-error" }],
  ["dmlwriteexception", { code: "server-error" }],
  ["ddlexecuteerror", { code: "server-error" }],
  ["nopermissions", { code: "not-permitted" }],
  ["nopermission", { code: "not-permitted" }],
  ["nopermissiontoviewgrades", { code: "not-permitted" }],
  ["cannotviewreport", { code: "not-permitted" }],
  ["errorreportview", { code: "not-permitted" }],
  ["wsusercannotassign", { code: "not-permitted" }],
  ["errorcoursecontextnotvalid", { code: "not-permitted", action: "downgrade" }],
  ["invalidparameter", { code: "invalid-parameter" }],
  ["invaliduserfield", { code: "invalid-parameter" }],
  ["keyalreadyset", { code: "invalid-parameter" }],
  ["codingerror", { code: "invalid-parameter" }],
  ["invalidrecord", { code: "not-found" }],
  ["invalidrecordunknown", { code: "not-found" }],
  ["unknowncourse", { code: "not-found" }],
  // Completed once, and its criteria were taken away since: there is no date to be had.
  ["nocriteriaset", { code: "not-found" }],
  ["usernotenroled", { code: "person-unreadable" }],
  ["userdeleted", { code: "person-unreadable" }],
  ["usernotconfirmed", { code: "person-unreadable" }],
  ["usersuspended", { code: "person-unreadable" }],
  ["invaliduser", { code: "person-unreadable" }],
]);
