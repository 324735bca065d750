import { createHash } from "node:crypto";

import { type AskFault, type ReadAsk, readAsk, type Route } from "@kompetanseregion/client";
import { type Actor, type Desk } from "@kompetanseregion/secretariat";
import { type Context, type Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";

import { type ServerEnv } from "../env.ts";
import { refuse } from "../problems.ts";
import { CursorError, type Page, pageIn } from "./cursor.ts";
import { type InTurn } from "./in-turn.ts";
import { type KeptAnswers } from "./kept-answers.ts";
import { type MadeAnswers } from "./made-answers.ts";
import { readJson } from "./read-json.ts";
import { holdsTag, isPresent, tagFor, type Version, versionFor } from "./version.ts";

/** What a schema reads; a part that is not there is not there, and never `undefined`. */
type Read<S> = S extends z.ZodType ? Exact<z.output<S>> : undefined;

type Exact<T> = { readonly [Key in keyof T]: Exclude<T[Key], undefined> };

/** The same, as something that is only read. */
type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T;

/** What a handler gets: who asks, and what, in the contract's own types. */
export interface Asked<R extends Route = Route> {
  readonly desk: Desk;
  readonly actor: Actor;
  readonly params: Read<R["params"]>;
  readonly query: Read<R["query"]>;
  readonly body: Read<R["body"]>;
  /** The bytes of the file that was sent; empty where the route takes none. */
  readonly file: Uint8Array;
  /** The part of a list that the query's `limit` and `cursor` ask for. */
  readonly page: <Item>(list: readonly Item[]) => Page<Item>;
}

/** Answers one route by a use case; what it answers is held against the contract. */
type Handler<R extends Route> = (asked: Asked<R>) => Promise<Frozen<z.input<R["answer"]>>>;

/** A handler for each route of an area. */
export type Handlers<Area extends Readonly<Record<string, Route>>> = {
  readonly [Name in keyof Area]: Handler<Area[Name]>;
};

/** The most that the JSON of a request may take, in bytes. */
export const longestBody = 1024 * 1024;
/** The most that a file may take, in bytes. */
export const longestFile = 20 * longestBody;

/** What the routes of an area are served with. */
export interface Serving {
  readonly desk: Desk;
  readonly kept: KeptAnswers;
  /** What was answered to reads of the data as it is. */
  readonly made: MadeAnswers;
  /** Does one write after the other, so that what `If-Match` saw is what is changed. */
  readonly inTurn: InTurn;
}

/** Serves an area's routes by the contract: what is asked is read by it, and what is answered held. */
export function serveRoutes<Area extends Readonly<Record<string, Route>>>(
  app: Hono<ServerEnv>,
  serving: Serving,
  area: Area,
  handlers: Handlers<Area>,
): void {
  const methods = new Map<string, string[]>();
  for (const [name, route] of Object.entries(area)) {
    const path = honoPath(route);
    methods.set(path, [...(methods.get(path) ?? []), route.method]);
    // The mapped type pairs each handler with its own route; entries cannot say so.
    const handler = handlers[name] as unknown as Handler<Route>;
    const respond = (context: Context<ServerEnv>) => answer(context, serving, route, handler);
    // A route that takes nothing reads nothing, however much is sent.
    if (takesBody(route)) {
      const limit = bodyLimit({
        maxSize: route.takesFile ? longestFile : longestBody,
        onError: (context) => refuse(context, "too-large"),
      });
      app.on(route.method, path, limit, respond);
    } else app.on(route.method, path, respond);
  }
  for (const [path, allowed] of methods) {
    const allow = allowed.flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method]));
    app.all(path, (context) =>
      refuse(context, "method-not-allowed", { headers: { allow: allow.join(", ") } }),
    );
  }
}

async function answer(
  context: Context<ServerEnv>,
  serving: Serving,
  route: Route,
  handler: Handler<Route>,
): Promise<Response> {
  const sent = await bodyOf(context, route);
  if (sent instanceof Response) return sent;
  const ask = readAsk(route, {
    params: context.req.param(),
    search: new URL(context.req.url).searchParams,
    body: sent.json,
  });
  if ("faults" in ask) return refuseFaults(context, ask.faults);
  try {
    return route.method === "GET"
      ? await read(context, serving, route, handler, ask)
      : await serving.inTurn(() => write(context, serving, route, handler, ask, sent));
  } catch (error) {
    if (error instanceof CursorError) return refuse(context, error.code);
    throw error;
  }
}

async function read(
  context: Context<ServerEnv>,
  { desk, made }: Serving,
  route: Route,
  handler: Handler<Route>,
  ask: ReadAsk,
): Promise<Response> {
  const actor = context.get("actor");
  const version = await versionFor(desk, actor, route);
  const tag = tagFor(version);
  context.header("ETag", tag);
  const mayHold = !route.personal && !route.live;
  context.header("Cache-Control", mayHold ? "private, no-cache" : "no-store");
  if (mayHold && holdsTag(context.req.header("if-none-match"), tag)) {
    return context.body(null, 304);
  }
  const make = async (): Promise<string> =>
    bodyFor(route, await handler(askedOf(desk, actor, route, ask, noFile, version)));
  // Who holds the tag has this very answer, so it is also that of the next one who asks the same.
  const isKept = mayHold && !route.unsettled;
  const { pathname, search } = new URL(context.req.url);
  return json(
    context,
    200,
    isKept ? await made.of(`${tag} ${pathname}${search}`, make) : await make(),
  );
}

async function write(
  context: Context<ServerEnv>,
  { desk, kept }: Serving,
  route: Route,
  handler: Handler<Route>,
  ask: ReadAsk,
  sent: Sent,
): Promise<Response> {
  const actor = context.get("actor");
  const version = await versionFor(desk, actor, route);
  const refused = refuseUnguarded(context, route, version);
  if (refused !== undefined) return refused;
  const work = async (): Promise<string> =>
    bodyFor(route, await handler(askedOf(desk, actor, route, ask, sent.file, version)));
  const body =
    route.guard === "key"
      ? await kept.once(
          { actor: actor.id, key: context.req.header("idempotency-key") ?? "" },
          [route.method, context.req.path, context.req.query(), sent.digest],
          work,
        )
      : await work();
  if (typeof body !== "string") return refuse(context, body.refused);
  context.header("Cache-Control", "no-store");
  context.header("ETag", tagFor(await versionFor(desk, actor, route)));
  return json(context, route.status ?? 200, body);
}

function askedOf(
  desk: Desk,
  actor: Actor,
  route: Route,
  ask: ReadAsk,
  file: Uint8Array,
  version: Version,
): Asked {
  return {
    desk,
    actor,
    // Read by the route's own schemas, whose types `Asked` takes from the route.
    ...(ask as Pick<Asked, "params" | "query" | "body">),
    file,
    page: (list) => {
      const { limit, cursor, ...filters } = Paged.parse(ask.query);
      return pageIn(list, { version, asked: [route.path, ask.params, filters], limit, cursor });
    },
  };
}

const Paged = z.looseObject({
  limit: z.number().optional(),
  cursor: z.string().optional(),
});

/** What is answered, as the contract says it: nothing leaves that is not in the contract. */
function bodyFor(route: Route, result: unknown): string {
  return JSON.stringify(z.parse(route.answer, result));
}

function json(
  context: Context,
  status: 200 | 201,
  body: string | Uint8Array<ArrayBuffer>,
): Response {
  context.header("Content-Type", "application/json; charset=utf-8");
  return context.body(body, status);
}

const goodKey = /^[\w-]{8,200}$/u;

/** Refuses a change of what the asker has not seen, and what would happen twice when tried again. */
function refuseUnguarded(context: Context, route: Route, version: Version): Response | undefined {
  if (route.guard === "key") {
    const key = context.req.header("idempotency-key");
    return goodKey.test(key ?? "") ? undefined : refuse(context, "idempotency-key-missing");
  }
  if (route.guard === "tag") {
    const seen = context.req.header("if-match");
    if (seen === undefined) return refuse(context, "if-match-missing");
    if (!isPresent(seen, version)) return refuse(context, "changed-since");
  }
  return undefined;
}

interface Sent {
  readonly json: unknown;
  readonly file: Uint8Array;
  /** Tells one body from another. */
  readonly digest: string;
}

const noFile = new Uint8Array();

function takesBody(route: Route): boolean {
  return route.takesFile === true || route.body !== undefined;
}

async function bodyOf(context: Context, route: Route): Promise<Sent | Response> {
  if (!takesBody(route)) return { json: undefined, file: noFile, digest: "" };
  const wanted = route.takesFile ? "application/octet-stream" : "application/json";
  const type = (context.req.header("content-type") ?? "").split(";")[0]?.trim().toLowerCase();
  if (type !== wanted) return refuse(context, "wrong-content-type");
  const bytes = new Uint8Array(await context.req.arrayBuffer());
  const digest = createHash("sha256").update(bytes).digest("hex");
  if (route.takesFile) return { json: undefined, file: bytes, digest };
  const text = utf8(bytes);
  const read = text === undefined ? { fault: "not-json" as const } : readJson(text);
  if ("fault" in read) return refuse(context, "invalid-json", { reason: read.fault });
  return { json: read.value, file: noFile, digest };
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function refuseFaults(context: Context, faults: readonly AskFault[]): Response {
  return refuse(context, faults.every(({ isDate }) => isDate) ? "not-a-date" : "invalid-input", {
    errors: faults.map(({ pointer, detail }) => ({ pointer, detail })),
  });
}

function honoPath({ path }: Route): string {
  return path.replaceAll(/\{(\w+)\}/gu, ":$1");
}
