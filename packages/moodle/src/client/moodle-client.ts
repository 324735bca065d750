import { z } from "zod";

import { MoodleError } from "../error/moodle-error.ts";
import { readAnswer } from "../error/read-answer.ts";

import { Breaker } from "./breaker.ts";
import { type Clock, platformClock } from "./clock.ts";
import { type Parameters, toPairs } from "./parameters.ts";
import { send } from "./send.ts";
import { Turnstile } from "./turnstile.ts";

/** How to reach one Moodle site. */
export interface MoodleClientOptions {
  /** The site's address, such as `https://laering.example.no`; with the folder, if it has one. */
  readonly baseUrl: string;
  /** A token for a web service with the functions this package calls. */
  readonly token: string;
  /** Speaks HTTP; the platform's own where none is given. */
  readonly fetch?: typeof globalThis.fetch;
  /** Calls at a time, 1–4; 2 where none is given, which is where Moodle stops getting faster. */
  readonly concurrency?: number;
  /** Milliseconds for one try; 30 000 where none is given, four times that for reports. */
  readonly timeout?: number;
  /** Milliseconds for all tries of one call and the pauses between them; 600 000. */
  readonly deadline?: number;
  /** The largest answer that is read, in bytes; 50 000 000. */
  readonly maxBytes?: number;
  /** Tries of one call, at least 1; 5. */
  readonly attempts?: number;
  /** Told about every try: for logs and progress; it holds no token, address or body. */
  readonly onCall?: (event: CallEvent) => void;
  readonly clock?: Clock;
}

/** One try of a call. */
export interface CallEvent {
  readonly wsFunction: string;
  /** 1 for the first try. */
  readonly attempt: number;
  /** Milliseconds. */
  readonly took: number;
  /** `ok`, or the code of the failure. */
  readonly outcome: string;
  /** Length of the body, in characters. */
  readonly length: number;
}

/** What one call may say about itself. */
export interface CallOptions {
  readonly signal?: AbortSignal;
  /** Multiplies the time allowed for one try; reports need 4. */
  readonly patience?: number;
}

/** Failures in a row after which the site is left in peace, and for how long (milliseconds). */
const failuresInRow = 5;
const peace = 30_000;

/** Pauses between tries, milliseconds: full jitter below a ceiling that doubles. */
const firstPause = 500;
const longestPause = 30_000;

/**
 * Calls web service functions of one Moodle site. It never writes to it, except for the filter
 * that Moodle stores for a report.
 */
export class MoodleClient {
  /** The site's host, with the port where there is one: for names and messages. */
  readonly host: string;
  /** Whether the token travels in the clear: plain HTTP to another machine. */
  readonly insecure: boolean;
  /** How many calls are made at a time. */
  readonly concurrency: number;
  readonly clock: Clock;
  readonly #endpoint: URL;
  readonly #options: MoodleClientOptions;
  readonly #turnstile: Turnstile;
  readonly #breaker = new Breaker(failuresInRow, peace);

  /** @throws {MoodleError} `invalid-options`, if the address or token cannot be used. */
  constructor(options: MoodleClientOptions) {
    const base = readAddress(options.baseUrl);
    if (!/^[\x21-\x7e]+$/u.test(options.token)) {
      throw new MoodleError("invalid-options", "the token is empty or holds blanks");
    }
    this.#options = options;
    this.#endpoint = new URL(`${base.href.replace(/\/+$/u, "")}/webservice/rest/server.php`);
    this.host = base.host;
    this.insecure = base.protocol === "http:" && !/^(?:localhost|127\.|\[::1\])/u.test(base.host);
    this.concurrency = Math.min(Math.max(Math.trunc(options.concurrency ?? 2), 1), 4);
    this.clock = options.clock ?? platformClock;
    this.#turnstile = new Turnstile(this.concurrency);
  }

  /**
   * Calls a function and returns its answer, parsed.
   *
   * What may succeed later is tried again, with random pauses that grow; a `Retry-After` is
   * honoured. Only safe to use with functions that may be called twice, as all reads are.
   *
   * @throws {MoodleError} With a code for each way it can fail; or the signal's reason.
   */
  async call<T>(
    wsFunction: string,
    parameters: Parameters,
    answer: z.ZodType<T>,
    options: CallOptions = {},
  ): Promise<T> {
    const { attempts = 5, deadline = 600_000 } = this.#options;
    const { signal } = options;
    const end = this.clock.now() + deadline;
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#turnstile.run(
          () => this.#once(wsFunction, parameters, answer, options, attempt),
          signal,
        );
      } catch (error) {
        if (!(error instanceof MoodleError) || !worthAnotherTry(error) || attempt >= attempts) {
          throw error;
        }
        const pause = this.#pauseAfter(error, attempt);
        if (this.clock.now() + pause >= end) throw error;
        await this.clock.sleep(pause, signal);
      }
    }
  }

  async #once<T>(
    wsFunction: string,
    parameters: Parameters,
    answer: z.ZodType<T>,
    { signal, patience = 1 }: CallOptions,
    attempt: number,
  ): Promise<T> {
    const {
      token,
      fetch = globalThis.fetch,
      timeout = 30_000,
      maxBytes = 50_000_000,
    } = this.#options;
    if (!this.#breaker.admits(this.clock.now())) {
      throw new MoodleError("circuit-open", "too many failures in a row", { wsFunction });
    }
    // The web service's own parameters come first: PHP cuts off whatever is too much at the end.
    const body = new URLSearchParams([
      ["wstoken", token],
      ["wsfunction", wsFunction],
      ["moodlewsrestformat", "json"],
      ...toPairs(parameters),
    ]);
    const began = this.clock.now();
    let length = 0;
    const tell = (outcome: string): void => {
      const took = this.clock.now() - began;
      this.#options.onCall?.({ wsFunction, attempt, took, outcome, length });
    };
    try {
      const raw = await send({
        fetch,
        url: this.#endpoint,
        body,
        wsFunction,
        timeout: timeout * patience,
        maxBytes,
        ...(signal && { signal }),
      });
      length = raw.body.length;
      const value = parseAnswer(readAnswer(raw, wsFunction), answer, wsFunction);
      this.#breaker.succeeded();
      tell("ok");
      return value;
    } catch (error) {
      if (error instanceof MoodleError) {
        if (worthAnotherTry(error)) this.#breaker.failed(this.clock.now());
        else this.#breaker.succeeded();
      }
      tell(error instanceof MoodleError ? error.code : "aborted");
      throw error;
    }
  }

  #pauseAfter(error: MoodleError, attempt: number): number {
    const ceiling = Math.min(firstPause * 2 ** (attempt - 1), longestPause);
    return Math.max(this.clock.random() * ceiling, error.retryAfter ?? 0);
  }
}

const transient: ReadonlySet<string> = new Set([
  "unreachable",
  "timeout",
  "server-error",
  "overloaded",
]);

function worthAnotherTry(error: MoodleError): boolean {
  return transient.has(error.code) || error.action === "retry";
}

function parseAnswer<T>(json: unknown, answer: z.ZodType<T>, wsFunction: string): T {
  const parsed = answer.safeParse(json);
  if (parsed.success) return parsed.data;
  // Where and what was expected, never the value: it may be a name.
  const issue = parsed.error.issues[0];
  const place = issue === undefined ? "" : ` at ${z.core.toDotPath(issue.path) || "the top"}`;
  const message = `the answer has another shape than expected${place} (${issue?.code ?? "unknown"})`;
  throw new MoodleError("unexpected-answer", message, { wsFunction });
}

function readAddress(baseUrl: string): URL {
  let url: URL;
  try {
    url = new URL(baseUrl);
  } catch {
    throw new MoodleError("invalid-options", "the site's address is not a web address");
  }
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    throw new MoodleError("invalid-options", "the site's address must begin with https://");
  }
  if (url.username !== "" || url.search !== "" || url.hash !== "") {
    throw new MoodleError(
      "invalid-options",
      "the site's address must hold nothing but host and folder",
    );
  }
  return url;
}
