import { meaningOf } from "./moodle-codes.ts";
import { MoodleError, type MoodleErrorCode, type MoodleErrorOptions } from "./moodle-error.ts";

/** An HTTP answer, read whole. */
export interface RawAnswer {
  readonly status: number;
  readonly contentType: string;
  /** Milliseconds to wait, from `Retry-After`. */
  readonly retryAfter?: number;
  readonly body: string;
}

/**
 * The JSON value of an answer that succeeded.
 *
 * The status says little (most failures are 200 OK), so it decides in this order: 5xx, 429 and
 * 408; redirects and 4xx; content type; JSON; Moodle's exception envelope. Schemas, warnings and
 * counts are the caller's.
 *
 * @throws {MoodleError} With the code and action of the first thing that is wrong.
 */
export function readAnswer(answer: RawAnswer, wsFunction: string): unknown {
  const { status, body, retryAfter } = answer;
  const known: MoodleErrorOptions = {
    wsFunction,
    httpStatus: status,
    ...(retryAfter !== undefined && { retryAfter }),
  };
  const fail = (code: MoodleErrorCode, message: string, more?: MoodleErrorOptions): never => {
    throw new MoodleError(code, message, { ...known, ...more });
  };

  if (status === 503 && /maintenance|vedlikehald|vedlikehold/iu.test(body)) {
    fail("maintenance", "the site is under maintenance");
  }
  if (status >= 500) {
    const halves = status === 500 || status === 504;
    fail("server-error", `the site failed with HTTP ${status}`, halves ? { action: "halve" } : {});
  }
  if (status === 429 || status === 408) fail("overloaded", `HTTP ${status}`);
  if (status === 0 || (status >= 300 && status < 400)) {
    fail("wrong-host", "the site redirects to another address");
  }
  if (status === 403 && body.trim() === "") {
    fail("web-services-off", "the site refuses every call and says nothing");
  }
  if (status === 413 || status === 414) fail("too-large", `HTTP ${status}`);
  if (status >= 400) fail("wrong-address", `HTTP ${status}`);

  if (!/^application\/(?:[a-z.-]+\+)?json\b/iu.test(answer.contentType))
    failOnOtherType(answer, fail);

  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    // Not the parser's own error: it quotes the body.
    fail("unexpected-answer", "the answer is cut off or not valid JSON", { action: "retry" });
  }
  throwException(json, fail);
  return json;
}

type Fail = (code: MoodleErrorCode, message: string, more?: MoodleErrorOptions) => never;

function failOnOtherType({ body }: RawAnswer, fail: Fail): void {
  if (body.trim() === "") fail("not-json", "the answer is empty", { action: "retry" });
  const inXml = /<ERRORCODE>([^<]*)<\/ERRORCODE>/u.exec(body)?.[1];
  if (inXml !== undefined) throwMoodleCode(inXml, fail);
  fail(
    "not-json",
    body.trimStart().startsWith("<?xml") ? "the answer is XML" : "the answer is a web page",
  );
}

/** Moodle says 200 OK when a call fails, and says so in the body, in one of three shapes. */
function throwException(json: unknown, fail: Fail): void {
  if (typeof json !== "object" || json === null) return;
  // A list stands for Moodle's AJAX endpoint, where each call has its own envelope.
  const first: unknown = Array.isArray(json) && json.length === 1 ? json[0] : json;
  if (typeof first !== "object" || first === null) return;
  if ("exception" in first && typeof first.exception === "object" && first.exception !== null) {
    if ("errorcode" in first.exception) throwMoodleCode(first.exception.errorcode, fail);
  }
  if (Array.isArray(json)) return;
  if ("exception" in json || ("error" in json && "errorcode" in json)) {
    const about = "message" in json && typeof json.message === "string" ? json.message : "";
    throwMoodleCode("errorcode" in json ? json.errorcode : undefined, fail, about);
  }
}

function throwMoodleCode(value: unknown, fail: Fail, about = ""): never {
  // Some errorcodes are a sentence or hold HTML: those are not repeated.
  const moodleCode =
    typeof value === "string" && /^[a-z0-9_/]{1,64}$/iu.test(value) ? value : undefined;
  if (moodleCode === "invalidrecord" && about.includes("external_functions")) {
    fail("unknown-function", "the site has no such function", { moodleCode });
  }
  const { code, action } = meaningOf(moodleCode);
  return fail(code, `the site refuses the call (${moodleCode ?? "no error code"})`, {
    ...(moodleCode !== undefined && { moodleCode }),
    ...(action !== undefined && { action }),
  });
}
