import { z } from "zod";

import { ClientError } from "./client-error.ts";
import { addressOf } from "./contract/address.ts";
import { type Contract, contract } from "./contract/contract.ts";
import { Problem } from "./contract/problem.ts";
import { type Answer, type Ask, type Route } from "./contract/route.ts";

/** How to reach a server. */
export interface ClientOptions {
  /** The server's address; the page's own where the client runs in one. */
  readonly baseUrl: string;
  /** Speaks HTTP; the platform's own where none is given. */
  readonly fetch?: typeof globalThis.fetch;
  /** An API token; none where the browser's session says who asks. */
  readonly token?: string;
}

/** What a single call is told besides what it asks for. */
export interface CallOptions {
  readonly signal?: AbortSignal;
  /**
   * Makes a repeated write have the one outcome; a new one is made where none is given, so give
   * your own where a call may be tried again after the answer was lost.
   */
  readonly idempotencyKey?: string;
  /** The version that a change is made to: `tagOf` the answer that it was seen in. */
  readonly ifMatch?: string;
}

/** A call to one route. */
export type Call<R extends Route> =
  object extends Ask<R>
    ? (ask?: Ask<R>, options?: CallOptions) => Promise<Answer<R>>
    : (ask: Ask<R>, options?: CallOptions) => Promise<Answer<R>>;

/** A call for each route of the contract, by its name; every answer is checked against it. */
export type Client = { readonly [Name in keyof Contract]: Call<Contract[Name]> };

const tags = new WeakMap<object, string>();

/** The version of an answer (its `ETag`), to change what was seen in it; none where it had none. */
export function tagOf(answer: object): string | undefined {
  return tags.get(answer);
}

/**
 * A client of one server.
 *
 * @throws {ClientError} From each call: `unreachable`, `refused` with the server's problem, or
 *   `unexpected-answer` where the answer is not in the contract.
 */
export function createClient(options: ClientOptions): Client {
  const calls = Object.entries<Route>(contract).map(([name, route]) => [
    name,
    (ask: Readonly<Record<string, unknown>> = {}, how: CallOptions = {}) =>
      call(options, route, ask, how),
  ]);
  // Each name got the call of its own route, which the types of `Client` say and entries cannot.
  return Object.fromEntries(calls) as Client;
}

/**
 * A client of one server that is given the route with each call: a web page that is fetched in parts
 * then holds the routes that it asks, and not the whole contract.
 *
 * @throws {ClientError} From each call, as {@link createClient}'s do.
 */
export function createCaller(
  options: ClientOptions,
): <R extends Route>(route: R, ask: Ask<R>, how?: CallOptions) => Promise<Answer<R>> {
  // `call` checks the answer against the route's own schema, whose output `Answer` is.
  return <R extends Route>(route: R, ask: Ask<R>, how: CallOptions = {}) =>
    call(options, route, ask as Readonly<Record<string, unknown>>, how) as Promise<Answer<R>>;
}

async function call(
  { baseUrl, fetch = globalThis.fetch, token }: ClientOptions,
  route: Route,
  ask: Readonly<Record<string, unknown>>,
  how: CallOptions,
): Promise<unknown> {
  const path = addressOf(route, ask);
  const headers = new Headers({ accept: "application/json, application/problem+json" });
  if (token !== undefined) headers.set("authorization", `Bearer ${token}`);
  // The server takes writes only from its own origin. A browser says it by itself and passes this over.
  if (route.method !== "GET") headers.set("origin", new URL(baseUrl).origin);
  if (how.ifMatch !== undefined) headers.set("if-match", how.ifMatch);
  if (route.guard === "key") {
    headers.set("idempotency-key", how.idempotencyKey ?? globalThis.crypto.randomUUID());
  }
  const sent = bodyOf(route, ask["body"]);
  if (sent !== undefined) headers.set("content-type", sent.type);

  let response: Response;
  let body: unknown;
  try {
    response = await fetch(new URL(path, baseUrl), {
      method: route.method,
      headers,
      body: sent?.body ?? null,
      signal: how.signal ?? null,
    });
    body = await response.json();
  } catch (cause) {
    how.signal?.throwIfAborted();
    throw new ClientError("unreachable", "the server gave no answer that is JSON", {
      remedy: "Check that the server runs, and its address.",
      cause,
    });
  }
  if (!response.ok) throw refusal(response.status, body);

  const parsed = z.safeParse(route.answer, body);
  if (!parsed.success) {
    throw new ClientError("unexpected-answer", `${path}: ${z.prettifyError(parsed.error)}`, {
      remedy: "Use the client of the same version as the server.",
      cause: parsed.error,
    });
  }
  const tag = response.headers.get("etag");
  if (tag !== null && typeof parsed.data === "object" && parsed.data !== null) {
    tags.set(parsed.data, tag);
  }
  return parsed.data;
}

function bodyOf(
  route: Route,
  body: unknown,
): { readonly body: NonNullable<RequestInit["body"]>; readonly type: string } | undefined {
  if (route.takesFile) {
    // The type of `Ask` lets nothing else through where the route takes a file.
    return {
      body: body as Uint8Array<ArrayBuffer> | Blob | string,
      type: "application/octet-stream",
    };
  }
  if (route.body === undefined) return undefined;
  return { body: JSON.stringify(body), type: "application/json" };
}

function refusal(status: number, body: unknown): ClientError {
  const problem = Problem.safeParse(body);
  if (!problem.success) {
    return new ClientError("unexpected-answer", `the server answered ${status} without a reason`, {
      remedy: "Something between here and the server may have answered in its place.",
    });
  }
  const { title, detail, remedy } = problem.data;
  return new ClientError("refused", detail ?? title, {
    remedy: remedy ?? "Correct the request and try again.",
    problem: problem.data,
  });
}
