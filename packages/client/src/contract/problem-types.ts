/** A kind of problem: what it is called, its status, what it means and what helps. */
export interface ProblemKind {
  readonly status: number;
  readonly title: string;
  readonly meaning: string;
  readonly remedy: string;
}

/**
 * Every kind of problem that the server answers, by the last part of its `type`.
 *
 * A kind is never taken away and never changes its status; new ones may come.
 */
export const problemTypes = {
  "invalid-input": {
    status: 400,
    title: "The request does not fit the contract",
    meaning: "A parameter, or a part of the body, is missing, unknown or of the wrong form.",
    remedy: "Correct what `errors` points at.",
  },
  "invalid-json": {
    status: 400,
    title: "The body is no JSON that is safe to read",
    meaning: "It cannot be parsed, has the same key twice, or a key like `__proto__`.",
    remedy: "Send JSON in which each key is there once.",
  },
  "not-a-date": {
    status: 400,
    title: "Not a date",
    meaning: "A date is `YYYY-MM-DD` and is in the calendar.",
    remedy: "Write the date like 2015-12-31.",
  },
  "not-understood": {
    status: 400,
    title: "Not understood",
    meaning: "A value has the right form and means nothing here.",
    remedy: "Use one of the values that `remedy` names.",
  },
  "invalid-cursor": {
    status: 400,
    title: "Not a cursor of this list",
    meaning: "The cursor was not given out for this list and these filters.",
    remedy: "Ask for the list without a cursor.",
  },
  "idempotency-key-missing": {
    status: 400,
    title: "The Idempotency-Key is missing",
    meaning: "What is asked for would be done anew each time it is asked for.",
    remedy: "Send an `Idempotency-Key` of 8–200 letters, digits, hyphens and underscores.",
  },
  "sign-in-needed": {
    status: 401,
    title: "Sign in first",
    meaning: "Nobody is signed in, or the session or token has run out.",
    remedy: "Sign in, or send a token that is valid.",
  },
  "not-allowed": {
    status: 403,
    title: "Not allowed",
    meaning: "No role of yours includes this.",
    remedy: "Ask the region's administrator for a role that includes it.",
  },
  "outside-scope": {
    status: 403,
    title: "Outside what you may see",
    meaning: "The unit is not within any of your roles.",
    remedy: "Ask about a unit of yours.",
  },
  "tells-too-much": {
    status: 403,
    title: "It would show a small group",
    meaning: "Laid beside what is published, the answer would tell about single persons.",
    remedy: "Ask about a larger unit or another date.",
  },
  "not-found": {
    status: 404,
    title: "There is nothing at this address",
    meaning: "The address is not part of the contract.",
    remedy: "Check the address against the contract.",
  },
  "unknown-name": {
    status: 404,
    title: "Unknown name",
    meaning: "Nothing of that kind has that name; `known` lists those there are.",
    remedy: "Use one of the names in `known`.",
  },
  "unit-not-on-date": {
    status: 404,
    title: "The unit was not there on the date",
    meaning: "The unit began later, or had ended.",
    remedy: "Choose another date, or the unit it was before or after.",
  },
  "method-not-allowed": {
    status: 405,
    title: "Not by this method",
    meaning: "The address answers other methods; `Allow` lists them.",
    remedy: "Use one of the methods in `Allow`.",
  },
  "already-so": {
    status: 409,
    title: "It is so already",
    meaning: "What is asked for is so already, or was never so.",
    remedy: "Look at how it is now.",
  },
  "sync-running": {
    status: 409,
    title: "A run is going on",
    meaning: "The source is being read already.",
    remedy: "Wait until that run has finished.",
  },
  "nothing-to-accept": {
    status: 409,
    title: "Nothing waits to be accepted",
    meaning: "No stopped run waits for somebody to accept what is gone.",
    remedy: "Start an ordinary run.",
  },
  "no-learning-source": {
    status: 409,
    title: "No learning source is set up",
    meaning: "The server was started without a learning platform to read.",
    remedy: "Name it when the server is started, as the operator's guide says.",
  },
  conflict: {
    status: 409,
    title: "Somebody else was there first",
    meaning: "The data does not allow it as it is now.",
    remedy: "Look at how it is now and try again.",
  },
  "in-flight": {
    status: 409,
    title: "The same request is being answered",
    meaning: "A request with this `Idempotency-Key` has begun, and its outcome is not known yet.",
    remedy: "Wait and send the same request again.",
  },
  held: {
    status: 409,
    title: "Held back from erasure",
    meaning: "Somebody has said that the person's records must be kept.",
    remedy: "Release the person first, where that is right.",
  },
  "no-region": {
    status: 409,
    title: "There is no region yet",
    meaning: "The store is empty.",
    remedy: "Load a region first.",
  },
  "stale-cursor": {
    status: 410,
    title: "The list has changed",
    meaning: "The data has changed since the page before, so the next page would not follow it.",
    remedy: "Ask for the list from the start.",
  },
  "changed-since": {
    status: 412,
    title: "It has changed since you looked",
    meaning: "`If-Match` names another version than the present one.",
    remedy: "Look at how it is now, and ask again with the new `ETag`.",
  },
  "too-large": {
    status: 413,
    title: "Too large",
    meaning: "The body is larger than this address takes: 1 MB of JSON, 20 MB of file.",
    remedy: "Send less, or in several parts.",
  },
  "wrong-content-type": {
    status: 415,
    title: "Not of a type that is taken here",
    meaning: "JSON is sent as `application/json`, a file as `application/octet-stream`.",
    remedy: "Set `Content-Type` to what the contract says.",
  },
  "wrong-host": {
    status: 421,
    title: "This server does not answer to that name",
    meaning: "The request is addressed to another host.",
    remedy: "Use the server's own address.",
  },
  "not-usable": {
    status: 422,
    title: "What was sent cannot be used",
    meaning: "The file, model or amount is read and found wrong; `reason` has a code for it.",
    remedy: "Correct what `detail` says.",
  },
  "key-used": {
    status: 422,
    title: "The Idempotency-Key was used for something else",
    meaning: "The same key came with another request before.",
    remedy: "Use a new key for a new request.",
  },
  "if-match-missing": {
    status: 428,
    title: "Say which version you have seen",
    meaning: "A change is made only to what was seen; `If-Match` is missing.",
    remedy: "Send the `ETag` of the answer that you saw it in as `If-Match`.",
  },
  "too-many-requests": {
    status: 429,
    title: "Too many requests",
    meaning: "More was asked in a short time than the server takes from one asker.",
    remedy: "Wait the seconds that `Retry-After` says.",
  },
  internal: {
    status: 500,
    title: "The server failed",
    meaning: "A fault of the server's; nothing was changed.",
    remedy: "Try again. If it happens again, look for `traceId` in the server's log.",
  },
  "learning-source": {
    status: 502,
    title: "The learning source does not answer as it should",
    meaning: "The learning platform is away, refuses, or answers something unknown.",
    remedy: "Try later, or let whoever runs the platform look at `detail`.",
  },
  locked: {
    status: 503,
    title: "The data is in use",
    meaning: "Another program holds the store, or the database does not answer.",
    remedy: "Try again in a moment.",
  },
  stopping: {
    status: 503,
    title: "The server is stopping",
    meaning: "It answers what it has begun and takes nothing new.",
    remedy: "Try again in a moment.",
  },
  "disk-full": {
    status: 507,
    title: "The disk is full",
    meaning: "Nothing could be written, and nothing was.",
    remedy: "Make room on the server's disk.",
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;

/** The last part of a problem's `type`. */
export type ProblemCode = keyof typeof problemTypes;

/** The `type` of a kind of problem: an address of the server's own, which explains it. */
export function problemType(code: ProblemCode): string {
  return `/problems/${code}`;
}
