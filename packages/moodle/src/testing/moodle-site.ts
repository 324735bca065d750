import { type Call, readCall } from "./call.ts";
import {
  getCategories,
  getCohortMembers,
  getCohorts,
  getCoursesByField,
} from "./course-functions.ts";
import { type FaultChooser, spoil } from "./faults.ts";
import { ReportShelf } from "./report-functions.ts";
import { SiteData } from "./site-data.ts";
import { type SiteDescription, type TokenRights } from "./site-description.ts";
import {
  type Answering,
  getCourseCompletionStatus,
  getEnrolledUsers,
  getUsers,
  getUsersByField,
  getUsersCourses,
} from "./user-functions.ts";
import { jsonAnswer, noRecord, Refusal } from "./wire.ts";

/** A call that a site has answered. */
export interface RecordedCall {
  readonly wsFunction: string;
  /** Without the web service's own: there is no token in it. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** What the server around the site is like. */
export interface MoodleSiteOptions {
  /** PHP's `max_input_vars`: whatever is more is cut off without a word; 5 000. */
  readonly maxInputVars?: number;
  /** Functions left out of the service. */
  readonly withoutFunctions?: readonly string[];
  /** What goes wrong with which call; nothing where none is given. */
  readonly faults?: FaultChooser;
}

/** A Moodle site in memory. */
export interface MoodleSite {
  /** Answers one HTTP request the way the site would; a real server can be put around it. */
  handle(request: Request): Promise<Response>;
  /** The same as a `fetch`, to hand to a client. */
  readonly fetch: typeof globalThis.fetch;
  /** Every call so far, in order. */
  readonly calls: readonly RecordedCall[];
  /** Changes what the site holds, from the next call on. */
  update(change: Partial<SiteDescription>): void;
}

/**
 * A Moodle site that answers from a description, in Moodle 4.5's true wire format: failures as 200
 * OK, reports in pages, filters kept for each token, lists cut off at `max_input_vars`.
 *
 * @example
 * ```ts
 * const site = moodleSite({ name, url, token, users, courses, enrolments });
 * const source = moodleSource({ baseUrl: url, token, fetch: site.fetch });
 * ```
 */
export function moodleSite(
  description: SiteDescription,
  options: MoodleSiteOptions = {},
): MoodleSite {
  let data = new SiteData(description);
  const shelf = new ReportShelf();
  const calls: RecordedCall[] = [];
  const functions = functionsOf(shelf, description, options.withoutFunctions ?? []);

  const handle = async (request: Request): Promise<Response> => {
    const refused = refuseRequest(request, data.description);
    if (refused !== undefined) return refused;
    const call = await readCall(request, options.maxInputVars ?? 5000);
    if (call.text("moodlewsrestformat") !== "json") return inXml();
    const wsFunction = call.text("wsfunction") ?? "";
    calls.push({ wsFunction, parameters: call.parameters() });
    const fault = options.faults?.({ wsFunction, number: calls.length });
    const good = answerTo(wsFunction, call);
    return fault === undefined ? good : spoil(fault, good);
  };
  const answerTo = (wsFunction: string, call: Call): Response => {
    try {
      const rights = rightsOf(call.text("wstoken"), data.description);
      const answer = functions.get(wsFunction);
      if (answer === undefined) throw whyMissing(wsFunction);
      return jsonAnswer(answer({ data, call, rights }));
    } catch (error) {
      if (error instanceof Refusal) return error.toResponse();
      throw error;
    }
  };
  return {
    handle,
    fetch: (input, init) => handle(new Request(input, init)),
    calls,
    update: (change) => {
      data = new SiteData({ ...data.description, ...change });
    },
  };
}

type Answer = (answering: Answering) => unknown;

function functionsOf(
  shelf: ReportShelf,
  description: SiteDescription,
  without: readonly string[],
): ReadonlyMap<string, Answer> {
  const functions = new Map<string, Answer>([
    ["core_course_get_courses_by_field", getCoursesByField],
    ["core_course_get_categories", getCategories],
    ["core_cohort_get_cohorts", getCohorts],
    ["core_cohort_get_cohort_members", getCohortMembers],
    ["core_user_get_users_by_field", getUsersByField],
    ["core_user_get_users", getUsers],
    ["core_enrol_get_enrolled_users", getEnrolledUsers],
    ["core_enrol_get_users_courses", getUsersCourses],
    ["core_completion_get_course_completion_status", getCourseCompletionStatus],
  ]);
  const [major = 4, minor = 5] = (description.release ?? "4.5")
    .split(".")
    .map((part) => parseInt(part, 10));
  if (major > 4 || minor >= 1) {
    functions.set("core_reportbuilder_list_reports", (answering) => shelf.list(answering));
    functions.set("core_reportbuilder_retrieve_report", (answering) => shelf.retrieve(answering));
    functions.set("core_reportbuilder_set_filters", (answering) => shelf.setFilters(answering));
  }
  functions.set("core_webservice_get_site_info", ({ data }) =>
    siteInfo(data, [...functions.keys()]),
  );
  for (const name of without) functions.delete(name);
  return functions;
}

function siteInfo({ description }: SiteData, functions: readonly string[]): unknown {
  return {
    sitename: description.name,
    username: "ws-connector",
    firstname: "Kobling",
    lastname: "Integrasjon",
    fullname: "Kobling Integrasjon",
    lang: "en",
    userid: 3,
    siteurl: description.url.replace(/\/+$/u, ""),
    functions: functions.map((name) => ({ name, version: "2024100706" })),
    downloadfiles: 1,
    uploadfiles: 0,
    release: description.release ?? "4.5.6 (Build: 20250811)",
    version: "2024100706",
    userissiteadmin: false,
    siteid: 1,
  };
}

/** What happens before web services are reached: another host redirects, another path is not found. */
function refuseRequest(request: Request, description: SiteDescription): Response | undefined {
  const asked = new URL(request.url);
  const own = new URL(description.url);
  const html = { "content-type": "text/html; charset=utf-8" };
  if (asked.host !== own.host) {
    const location = `${own.origin}${asked.pathname}`;
    return new Response("<!DOCTYPE html><title>Redirect</title>", {
      status: 303,
      headers: { ...html, location },
    });
  }
  const path = `${own.pathname.replace(/\/+$/u, "")}/webservice/rest/server.php`;
  if (asked.pathname !== path) {
    return new Response("<html><title>404 Not Found</title></html>", {
      status: 404,
      headers: html,
    });
  }
  return undefined;
}

function rightsOf(token: string | undefined, description: SiteDescription): TokenRights {
  if (token === description.token) return "full";
  const known = description.tokens?.find((candidate) => candidate.token === token);
  switch (known?.rights) {
    case undefined:
      throw new Refusal("invalidtoken", "Invalid token - token not found");
    case "expired":
      throw new Refusal(
        "accessexception",
        "Access control exception",
        "webservice_access_exception",
      );
    case "suspended":
      throw new Refusal(
        "wsaccessusersuspended",
        "Refused web service access for suspended username",
      );
    case "nologin":
      throw new Refusal("wsaccessusernologin", "Refused web service access for nologin username");
    case "must-change-password":
      throw new Refusal(
        "nopasswordchangeforced",
        "You cannot proceed without changing your password",
      );
    case "full":
    case "reader":
    case "limited":
      return known.rights;
  }
}

/** A function the site has, but the service has not, is another failure than one it never had. */
function whyMissing(wsFunction: string): Refusal {
  return /^(?:core|mod|tool|gradereport|enrol)_[a-z_]+$/u.test(wsFunction)
    ? new Refusal("accessexception", "Access control exception", "webservice_access_exception")
    : noRecord("external_functions");
}

function inXml(): Response {
  const body =
    '<?xml version="1.0" encoding="UTF-8" ?>\n<EXCEPTION class="invalid_parameter_exception">\n<ERRORCODE>invalidparameter</ERRORCODE>\n</EXCEPTION>\n';
  return new Response(body, { headers: { "content-type": "application/xml; charset=utf-8" } });
}
