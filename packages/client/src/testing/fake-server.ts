import { z } from "zod";

import { type Contract } from "../contract/contract.ts";
import { type ProblemCode, problemType, problemTypes } from "../contract/problem-types.ts";
import { readAsk } from "../contract/read-ask.ts";
import { type Route } from "../contract/route.ts";
import { TrainingReportQuery } from "../contract/training-report.ts";
import demo from "./demo-answers.json" with { type: "json" };
import { type KeptReport, reportAsked } from "./demo-training.ts";
import { type RouteAsked, routesAt } from "./route-asked.ts";

type Part<S> = S extends z.ZodType ? z.output<S> : undefined;

/** What a route was asked, read by the contract. */
interface FakeAsk<R extends Route> {
  readonly params: Part<R["params"]>;
  readonly query: Part<R["query"]>;
  readonly body: Part<R["body"]>;
}

/** Answers of your own, by the name of the route; each is held against the contract. */
export type FakeAnswers = {
  readonly [Name in keyof Contract]?: (
    ask: FakeAsk<Contract[Name]>,
  ) => z.input<Contract[Name]["answer"]>;
};

/** A server in memory. */
export interface FakeServer {
  /** Give it to `createClient` as `fetch`. */
  readonly fetch: typeof globalThis.fetch;
  /** What has been asked so far, such as `GET /api/v1/status`. */
  readonly asked: readonly string[];
  /** Changes the data's revision: tags and cursors from before no longer hold. */
  readonly change: () => void;
}

/** That the fake cannot tell what the server would answer. */
export class FakeError extends Error {
  override readonly name = "FakeError";
}

/**
 * A server in memory that answers by the contract: the demo's region, as a token reads it.
 *
 * It checks what it is asked as the server does, refuses with the same problems, and has tags,
 * guards and 304. The training report it cuts by unit, course and depth; of the other routes it has
 * the answer to the plainest question. Where it has none, the request fails with a
 * {@link FakeError}; give an answer of your own then. A write is refused, as any token's is, where
 * `answers` has none.
 */
export function fakeServer(answers: FakeAnswers = {}): FakeServer {
  const asked: string[] = [];
  const done = new Map<string, { readonly request: string; readonly body: string }>();
  let revision = 1;
  const own = answers as Readonly<Record<string, ((ask: never) => unknown) | undefined>>;

  async function answer(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    asked.push(`${request.method} ${pathname}`);
    const at = routesAt(pathname);
    if (at.length === 0) return refusal("not-found");
    const found = at.find(({ route }) => route.method === methodOf(request));
    if (found === undefined) {
      const allow = at.flatMap(({ route: { method } }) =>
        method === "GET" ? ["GET", "HEAD"] : [method],
      );
      return refusal("method-not-allowed", {}, { allow: allow.join(", ") });
    }
    const { route, name } = found;
    const isRead = route.method === "GET";
    if (!isRead && own[name] === undefined) {
      return refusal("not-allowed", { detail: "a token only reads", reason: "token-only-reads" });
    }
    const sent = await bodyOf(request, route);
    if (sent instanceof Response) return sent;
    const ask = readAsk(route, { params: found.params, search: searchParams, body: sent.json });
    if ("faults" in ask) {
      return refusal(ask.faults.every(({ isDate }) => isDate) ? "not-a-date" : "invalid-input", {
        errors: ask.faults.map(({ pointer, detail }) => ({ pointer, detail })),
      });
    }
    const tag = `"${revision}.fake"`;
    const headers = {
      etag: tag,
      "cache-control": route.personal ? "no-store" : "private, no-cache",
      "content-type": "application/json; charset=utf-8",
    };
    if (isRead && !route.personal && request.headers.get("if-none-match") === tag) {
      return new Response(null, { status: 304, headers });
    }
    const refused = unguarded(request, route, tag);
    if (refused !== undefined) return refused;
    const key = route.guard === "key" ? (request.headers.get("idempotency-key") ?? "") : "";
    const before = done.get(key);
    const request_ = JSON.stringify([name, pathname, sent.text]);
    if (key !== "" && before !== undefined) {
      if (before.request !== request_) return refusal("key-used");
      return new Response(before.body, { status: route.status ?? 200, headers });
    }
    const made = own[name]?.(ask as never) ?? (await demoAnswer(found, ask.query, searchParams));
    if (made instanceof Response) return made;
    const body = JSON.stringify(z.parse(route.answer, made));
    if (!isRead) revision += 1;
    if (key !== "") done.set(key, { request: request_, body });
    return new Response(body, {
      status: route.status ?? 200,
      headers: isRead
        ? headers
        : { ...headers, etag: `"${revision}.fake"`, "cache-control": "no-store" },
    });
  }

  return {
    fetch: (input, init) => answer(new Request(input, init)),
    asked,
    change: () => {
      revision += 1;
    },
  };
}

function methodOf({ method }: Request): string {
  return method === "HEAD" ? "GET" : method;
}

interface Sent {
  readonly json: unknown;
  readonly text: string;
}

async function bodyOf(request: Request, route: Route): Promise<Sent | Response> {
  if (!route.takesFile && route.body === undefined) return { json: undefined, text: "" };
  const wanted = route.takesFile ? "application/octet-stream" : "application/json";
  const type = (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase();
  if (type !== wanted) return refusal("wrong-content-type");
  const text = await request.text();
  if (route.takesFile) return { json: undefined, text };
  try {
    return { json: JSON.parse(text) as unknown, text };
  } catch {
    return refusal("invalid-json", { reason: "not-json" });
  }
}

const goodKey = /^[\w-]{8,200}$/u;

function unguarded({ headers }: Request, { guard }: Route, tag: string): Response | undefined {
  if (guard === "key" && !goodKey.test(headers.get("idempotency-key") ?? "")) {
    return refusal("idempotency-key-missing");
  }
  if (guard !== "tag") return undefined;
  const seen = headers.get("if-match");
  if (seen === null) return refusal("if-match-missing");
  return seen === "*" || seen === tag ? undefined : refusal("changed-since");
}

/** What the demo's server answered when it was asked the same. */
function demoAnswer(
  { name, route, params }: RouteAsked,
  query: unknown,
  search: URLSearchParams,
): unknown {
  const address = addressIn(route, params, search);
  if (name === "trainingReport") {
    const { asOf, course, unit, depth, ...others } = TrainingReportQuery.parse(query);
    // The types of a file of JSON are wider than those of what wrote it.
    const kept = demo.training.find(({ frame }) => frame.asOf === (asOf ?? demo.today));
    if (kept !== undefined && Object.keys(others).length === 0) {
      const part = reportAsked(kept as unknown as KeptReport, { course, unit, depth });
      if (!("unknown" in part)) return part;
      const isOfAnotherDate =
        part.unknown === "unit" &&
        demo.training.some(({ units }) => units.some((one) => one.unit === unit));
      return isOfAnotherDate ? refusal("unit-not-on-date") : unknownName(part.known);
    }
  }
  const answers = new Map<string, unknown>(Object.entries(demo.answers));
  const known = answers.get(address);
  if (known !== undefined) return known;
  const names = namesFor(route, answers);
  const isKnown = Object.values(params).every((value) => names.includes(value));
  if (names.length > 0 && !isKnown) return unknownName(names);
  throw new FakeError(
    `the fake has no answer to ${address}; give one: fakeServer({ ${name}: () => … })`,
  );
}

/** The address without what is in its order by chance. */
function addressIn(
  route: Route,
  params: Readonly<Record<string, string>>,
  search: URLSearchParams,
): string {
  const path = route.path.replaceAll(/\{(\w+)\}/gu, (_, key: string) =>
    encodeURIComponent(params[key] ?? ""),
  );
  const sorted = new URLSearchParams(search);
  sorted.sort();
  return sorted.size === 0 ? path : `${path}?${sorted.toString()}`;
}

/** The names that the route's one parameter has in the demo's answers. */
function namesFor({ path }: Route, answers: ReadonlyMap<string, unknown>): string[] {
  const [before = "", after = ""] = path.split(/\{\w+\}/u);
  if (!path.includes("{")) return [];
  return [...answers.keys()].flatMap((address) => {
    const [own = ""] = address.split("?");
    if (!own.startsWith(before) || !own.endsWith(after)) return [];
    const name = own.slice(before.length, own.length - after.length);
    return name.includes("/") ? [] : [decodeURIComponent(name)];
  });
}

function unknownName(known: readonly string[]): Response {
  return refusal("unknown-name", { known });
}

function refusal(
  code: ProblemCode,
  more: Readonly<Record<string, unknown>> = {},
  headers: Readonly<Record<string, string>> = {},
): Response {
  const { status, title, remedy } = problemTypes[code];
  return new Response(JSON.stringify({ type: problemType(code), title, status, remedy, ...more }), {
    status,
    headers: { "content-type": "application/problem+json", ...headers },
  });
}
