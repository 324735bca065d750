import { KompetanseError } from "@kompetanseregion/domain";

/** Why reading from Moodle failed, for a program to act on. */
export type MoodleErrorCode =
  /** The address, token or another setting cannot be used as it stands. */
  | "invalid-options"
  /** No connection: wrong name, closed port, broken line, answer cut off. */
  | "unreachable"
  /** No whole answer within the time allowed. */
  | "timeout"
  /** The site failed: 5xx, its database is away, PHP died. */
  | "server-error"
  /** The site asks for fewer calls (429, 408). */
  | "overloaded"
  /** The site is under maintenance or being upgraded. */
  | "maintenance"
  /** Web services, or their REST protocol, are switched off. */
  | "web-services-off"
  /** The address does not lead to a Moodle web service. */
  | "wrong-address"
  /** The site goes by another host name and redirects to it. */
  | "wrong-host"
  /** The answer is XML, HTML or nothing where JSON was asked for. */
  | "not-json"
  /** The question or the answer is larger than allowed. */
  | "too-large"
  /** The token is unknown, mistyped or cut off. */
  | "invalid-token"
  /** Token expired, wrong address, service off, or function not in the service. */
  | "access-denied"
  /** The token's user is suspended, cannot log in or must change password. */
  | "token-user-blocked"
  /** The token's user lacks a right for this part. */
  | "not-permitted"
  /** The site has no such function. */
  | "unknown-function"
  /** A parameter is refused: a fault in this package. */
  | "invalid-parameter"
  /** The course, report or other record does not exist. */
  | "not-found"
  /** This person's data cannot be read: deleted, unconfirmed or not enrolled. */
  | "person-unreadable"
  /** Any other failure that Moodle reports; `moodleCode` has its name for it. */
  | "moodle"
  /** The answer has another shape than this package knows. */
  | "unexpected-answer"
  /** Fewer records came back than were asked for, without an explanation. */
  | "incomplete-answer"
  /** No report with the needed columns is shared with the token's user. */
  | "report-missing"
  /** A report lacks a column, has one twice, or changed while it was read. */
  | "report-changed"
  /** Rows kept moving: what was read could not be shown to be everything. */
  | "not-verified"
  /** Too many failures in a row; nothing is asked until the site has had a pause. */
  | "circuit-open";

/** What a caller does about a failure. */
export type MoodleAction =
  /** Ask again after a moment. */
  | "retry"
  /** Ask again in 5 to 15 minutes. */
  | "retry-later"
  /** Ask for half as much. */
  | "halve"
  /** Leave this record out and go on. */
  | "skip"
  /** Leave this part out and go on with the others. */
  | "stop-part"
  /** Use another way of reading. */
  | "downgrade"
  /** Stop, and tell a person. */
  | "stop";

/** What is known about a failure besides its code. */
export interface MoodleErrorOptions {
  /** The web service function that was called, where one was. */
  readonly wsFunction?: string;
  /** Moodle's own `errorcode`, where it gave one that is a plain word. */
  readonly moodleCode?: string;
  readonly httpStatus?: number;
  readonly action?: MoodleAction;
  /** Milliseconds that the server asks us to wait. */
  readonly retryAfter?: number;
  readonly cause?: unknown;
}

/**
 * A read from Moodle that failed. Tell the kinds apart by `code`, not by the message.
 *
 * It never holds the token, the site's address, a body or a person's name: Moodle's own messages
 * are localised and may hold all of them, so only its `errorcode` is kept.
 */
export class MoodleError extends KompetanseError<MoodleErrorCode> {
  override readonly name = "MoodleError";
  readonly action: MoodleAction;
  readonly wsFunction: string | undefined;
  readonly moodleCode: string | undefined;
  readonly httpStatus: number | undefined;
  readonly retryAfter: number | undefined;

  constructor(code: MoodleErrorCode, message: string, options: MoodleErrorOptions = {}) {
    const where = options.wsFunction === undefined ? "" : `${options.wsFunction}: `;
    super(code, where + message, { remedy: remedies[code], cause: options.cause });
    this.action = options.action ?? actions[code];
    this.wsFunction = options.wsFunction;
    this.moodleCode = options.moodleCode;
    this.httpStatus = options.httpStatus;
    this.retryAfter = options.retryAfter;
  }
}

const actions: Readonly<Record<MoodleErrorCode, MoodleAction>> = {
  "invalid-options": "stop",
  unreachable: "retry",
  timeout: "halve",
  "server-error": "retry",
  overloaded: "retry",
  maintenance: "retry-later",
  "web-services-off": "stop",
  "wrong-address": "stop",
  "wrong-host": "stop",
  "not-json": "stop",
  "too-large": "halve",
  "invalid-token": "stop",
  "access-denied": "stop",
  "token-user-blocked": "stop",
  "not-permitted": "stop-part",
  "unknown-function": "downgrade",
  "invalid-parameter": "stop",
  "not-found": "skip",
  "person-unreadable": "skip",
  moodle: "stop",
  "unexpected-answer": "stop",
  "incomplete-answer": "halve",
  "report-missing": "downgrade",
  "report-changed": "stop",
  "not-verified": "retry-later",
  "circuit-open": "retry-later",
};

const remedies: Readonly<Record<MoodleErrorCode, string>> = {
  "invalid-options": "Correct the setting that the message names.",
  unreachable: "Check the site's address and the network between here and there, then run again.",
  timeout: "Run again outside the site's busy hours; if it repeats, ask for smaller pages.",
  "server-error":
    "Run again later; if it repeats, the Moodle administrator finds the cause in the site's log.",
  overloaded: "Run again later with a lower concurrency, or ask for a higher limit.",
  maintenance: "Run again in 5 to 15 minutes, when the maintenance is over.",
  "web-services-off":
    "The Moodle administrator switches on web services and the REST protocol (Site administration, Server, Web services).",
  "wrong-address":
    "Set the address to the one a browser shows on the site's front page, without what follows the host and folder.",
  "wrong-host":
    "Set the address to the site's own (wwwroot), as the Moodle administrator gives it.",
  "not-json":
    "Check that the address leads straight to Moodle, without a sign-in page or filter before it.",
  "too-large": "Ask for smaller pages.",
  "invalid-token": "Copy the token again, or ask the Moodle administrator for a new one.",
  "access-denied":
    "The Moodle administrator checks the token's expiry and addresses, that the service is on, that its user may use it (webservice/rest:use), and that the function is in it.",
  "token-user-blocked":
    "The Moodle administrator opens the account that the token belongs to, without a forced change of password.",
  "not-permitted":
    "The Moodle administrator shares the report with the token's user, or gives the right that the page for administrators names.",
  "unknown-function":
    "The site is older or lacks a plugin; another way of reading is used where there is one.",
  "invalid-parameter":
    "Report this as a fault in @kompetanseregion/moodle, with the function's name and the site's version.",
  "not-found": "It was removed in Moodle; run again to read what is there now.",
  "person-unreadable":
    "Nothing, unless the person should be readable: then check the enrolment and the account in Moodle.",
  moodle: "Look up Moodle's own error code, or hand it to the Moodle administrator.",
  "unexpected-answer":
    "The site may be newer than this package, or something rewrites its answers; compare versions and report it.",
  "incomplete-answer": "The Moodle administrator raises PHP's max_input_vars to 5000.",
  "report-missing":
    "The Moodle administrator creates the report and shares it with the token's user, as the page for administrators describes.",
  "report-changed":
    "The Moodle administrator puts the report's columns back as the page for administrators describes; then run again.",
  "not-verified":
    "Check that the report shows unique rows and is sorted by username and course ID number, then run again when fewer people are at work.",
  "circuit-open": "The site failed several times in a row; run again in some minutes.",
};
