import { MoodleError } from "../error/moodle-error.ts";
import { type RawAnswer } from "../error/read-answer.ts";

import { linkedController } from "./linked.ts";

/** One HTTP exchange: where to, what, and how much time and space it may take. */
export interface Exchange {
  readonly fetch: typeof globalThis.fetch;
  readonly url: URL;
  readonly body: URLSearchParams;
  readonly wsFunction: string;
  /** Milliseconds for the whole exchange, body included. */
  readonly timeout: number;
  readonly maxBytes: number;
  readonly signal?: AbortSignal;
}

/**
 * Posts once and reads the answer whole.
 *
 * Redirects are not followed: Moodle redirects a POST to another host name, and the body would be
 * lost on the way.
 *
 * @throws {MoodleError} `unreachable`, `timeout`, `too-large` or `unexpected-answer`; or the
 * signal's reason, if it is aborted.
 */
export async function send(exchange: Exchange): Promise<RawAnswer> {
  const { fetch, url, body, wsFunction, timeout, maxBytes, signal } = exchange;
  const { controller, release } = linkedController(signal);
  const timer = setTimeout(() => {
    controller.abort();
  }, timeout);
  const stopped = onceAborted(controller.signal);
  try {
    const response = await Promise.race([
      fetch(url, { method: "POST", body, redirect: "manual", signal: controller.signal }),
      stopped.promise,
    ]);
    const retryAfter = readRetryAfter(response.headers.get("retry-after"));
    const text = await readBody(response, maxBytes, stopped.promise, wsFunction);
    return {
      status: response.status,
      contentType: response.headers.get("content-type") ?? "",
      ...(retryAfter !== undefined && { retryAfter }),
      body: text,
    };
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof MoodleError) throw cause;
    if (controller.signal.aborted) {
      throw new MoodleError("timeout", `no whole answer within ${timeout / 1000} s`, {
        wsFunction,
      });
    }
    throw new MoodleError("unreachable", "the connection failed", {
      wsFunction,
      cause: nameOfFailure(cause),
    });
  } finally {
    clearTimeout(timer);
    release();
    stopped.forget();
  }
}

async function readBody(
  response: Response,
  maxBytes: number,
  stopped: Promise<never>,
  wsFunction: string,
): Promise<string> {
  if (response.body === null) return "";
  const reader = response.body.getReader();
  // Piece by piece: collected as bytes, a large answer would be in memory twice before it is text,
  // and a large text made at once lies outside the heap, where it is let go late.
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), stopped]);
      if (done) return text + decoder.decode();
      bytes += value.byteLength;
      if (bytes > maxBytes) {
        const message = `the answer is larger than ${maxBytes} bytes`;
        throw new MoodleError("too-large", message, { wsFunction });
      }
      text += decoder.decode(value, { stream: true });
    }
  } catch (cause) {
    // The rest of the body is of no interest, and whether it can be cancelled even less.
    reader.cancel().catch(() => undefined);
    if (!(cause instanceof TypeError) || !/encod/iu.test(cause.message)) throw cause;
    throw new MoodleError("unexpected-answer", "the answer is not UTF-8", {
      wsFunction,
      action: "retry",
    });
  }
}

function onceAborted(signal: AbortSignal): { promise: Promise<never>; forget: () => void } {
  let stop = (): void => undefined;
  const promise = new Promise<never>((_, reject) => {
    stop = () => {
      reject(new DOMException("aborted", "AbortError"));
    };
    signal.addEventListener("abort", stop, { once: true });
  });
  // Nobody may be waiting any more when it rejects.
  promise.catch(() => undefined);
  return {
    promise,
    forget: () => {
      signal.removeEventListener("abort", stop);
    },
  };
}

/** `Retry-After` as milliseconds: seconds, or a date; at most an hour. */
function readRetryAfter(header: string | null): number | undefined {
  if (header === null) return undefined;
  const wait = /^\d+$/u.test(header.trim())
    ? Number(header) * 1000
    : Date.parse(header) - Date.now();
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), 3_600_000) : undefined;
}

/** The failure's kind, such as `ECONNREFUSED`: its message would hold the address. */
function nameOfFailure(cause: unknown): string {
  const inner: unknown = cause instanceof Error && cause.cause !== undefined ? cause.cause : cause;
  if (typeof inner !== "object" || inner === null) return "unknown";
  if ("code" in inner && typeof inner.code === "string") return inner.code;
  return inner instanceof Error ? inner.name : "unknown";
}
