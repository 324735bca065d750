import { Problem, problemTypes } from "@kompetanseregion/client";
import { openApiDocument } from "@kompetanseregion/client/openapi";
import { type Desk } from "@kompetanseregion/secretariat";
import fc from "fast-check";
import { type Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createApp } from "./app.ts";
import { type ServerEnv } from "./env.ts";
import { demoDesk, everybody } from "./testing/demo-desk.ts";

/** 300 in each run of the tests; `FUZZ_REQUESTS=100000` for the long run. */
const requests = Number(process.env["FUZZ_REQUESTS"] ?? 300);
/** The same requests each time; another seed makes others. */
const seed = Number(process.env["FUZZ_SEED"] ?? 2);
const origin = "http://127.0.0.1";

/** Names that exist, by what asks for them, so that requests come further than the check of names. */
const known: Readonly<Record<string, readonly string[]>> = {
  unit: ["tinn", "rollag", "kongsbergregionen"],
  employer: ["tinn"],
  course: ["brannvern", "legemiddelhandtering"],
  certificate: ["legemiddelhandtering"],
  employee: ["kongsberg-100014", "kongsberg-100021"],
  project: ["kompetanseregionen"],
  fund: ["G1"],
  voucher: ["P-2014-1"],
  id: ["skien"],
  region: ["btv", "kongsbergregionen"],
  source: ["moodle:demo"],
  user: ["leder", "revisor"],
};
const dates = ["2015-12-31", "2020-02-29", "2026-11-01", "2015-02-30"];

/** What somebody hostile or mistaken sends. */
const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.constantFrom(
    "__proto__",
    "constructor",
    "../../etc/passwd",
    "%00",
    "\u0000",
    "' or 1=1 --",
    "<script>",
    "9007199254740993",
    "-1",
    "1e999",
    "NaN",
    "0001-01-01",
    "9999-12-31",
    "2015-02-30",
    "\ud800",
    "x".repeat(5_000),
  ),
);

interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly format?: string;
}

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly in: "path" | "query" | "header";
    readonly required: boolean;
    readonly schema: Schema;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { schema?: Schema }>> };
}

const document = openApiDocument("0.0.0") as unknown as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
};

/** A value that fits the schema most of the time. */
function valueFor(schema: Schema, name = ""): fc.Arbitrary<unknown> {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map((choice) => valueFor(choice, name)));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema.type === "object") {
    const fields = Object.entries(schema.properties ?? {});
    return fc.record(Object.fromEntries(fields.map(([name, own]) => [name, valueFor(own, name)])), {
      requiredKeys: fields.map(([name]) => name),
    });
  }
  if (schema.type === "array")
    return fc.array(valueFor(schema.items ?? {}, name), { maxLength: 4 });
  if (schema.type === "boolean") return fc.boolean();
  if (schema.type === "integer" || schema.type === "number") {
    // Many months, many draws: allowed, dear, and find nothing more.
    if (name === "months" || name === "draws") return fc.constantFrom(0, 1, 2, 100, 37);
    const least = Math.max(schema.minimum ?? -10, -10_000);
    return fc.integer({ min: least, max: Math.max(least, Math.min(schema.maximum ?? 500, 5_000)) });
  }
  const names = schema.format === "date" ? dates : (known[name] ?? Object.values(known).flat());
  return fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...names) },
    { weight: 1, arbitrary: hostile },
  );
}

/** A value for the schema, and now and then something else altogether. */
function mistaken(schema: Schema, name: string): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 19, arbitrary: valueFor(schema, name) },
    { weight: 1, arbitrary: hostile },
  );
}

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | undefined;
}

function requestsFor(path: string, method: string, operation: Operation): fc.Arbitrary<Asked> {
  const { parameters, requestBody } = operation;
  const inPath = parameters.filter((one) => one.in === "path");
  const inQuery = parameters.filter((one) => one.in === "query");
  const byName = (list: Operation["parameters"], requiredKeys: string[]) =>
    fc.record(Object.fromEntries(list.map((one) => [one.name, mistaken(one.schema, one.name)])), {
      requiredKeys,
    });
  const [type = "", content] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  const body =
    type === ""
      ? fc.constant(undefined)
      : type === "application/json"
        ? fc.oneof(
            {
              weight: 8,
              arbitrary: valueFor(content?.schema ?? {}).map((one) => JSON.stringify(one)),
            },
            { weight: 1, arbitrary: fc.json() },
            { weight: 1, arbitrary: hostile },
          )
        : fc.oneof(fc.uint8Array({ maxLength: 200 }), hostile);
  return fc
    .record({
      place: byName(
        inPath,
        inPath.map(({ name }) => name),
      ),
      query: byName(
        inQuery,
        inQuery.filter((one) => one.required).map(({ name }) => name),
      ),
      more: fc.oneof(
        { weight: 9, arbitrary: fc.constant(null) },
        { weight: 1, arbitrary: fc.tuple(hostile, hostile) },
      ),
      body,
      typed: fc.oneof(
        { weight: 9, arbitrary: fc.constant(type) },
        { weight: 1, arbitrary: fc.constant("text/plain") },
      ),
      key: fc.option(fc.stringMatching(/^[a-z]{8,12}$/u), { freq: 9 }),
      match: fc.option(fc.constantFrom("*", '"1.abc"', "x"), { freq: 9 }),
      tag: fc.option(fc.constantFrom("*", '"1.abc"'), { freq: 2 }),
    })
    .map(({ place, query, more, body: sent, typed, key, match, tag }) => {
      const search = new URLSearchParams();
      for (const [name, value] of Object.entries(query)) {
        for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one));
      }
      if (more !== null) search.append(...more);
      const own = new Map(
        Object.entries(place).map(([name, one]) => [name, inAddress(String(one))]),
      );
      const filled = path.replaceAll(/\{(\w+)\}/gu, (_, name: string) => own.get(name) ?? "");
      return {
        method: method.toUpperCase(),
        path: `${filled}?${search.toString()}`,
        headers: {
          origin,
          ...(typed !== "" && { "content-type": typed }),
          ...(key !== null && { "idempotency-key": key }),
          ...(match !== null && { "if-match": match }),
          ...(tag !== null && method === "get" && { "if-none-match": tag }),
        },
        body: sent,
      };
    });
}

/** What stands for it in an address; a lone half of a character has no form there. */
function inAddress(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

/** Whatever is written makes every report anew, so writes are fewer and have a run of their own. */
const isWrite = ({ operation }: (typeof operations)[number]): boolean =>
  operation.parameters.some((one) => one.in === "header");

let desk: Desk;
let app: Hono<ServerEnv>;
const failures: string[] = [];

beforeAll(async () => {
  desk = await demoDesk();
  app = createApp({
    desk,
    actor: everybody,
    dashboard: ".",
    hosts: ["127.0.0.1"],
    log: (line) => failures.push(line),
    rate: { perSecond: 1e9, burst: 1e9 },
  });
});

afterAll(() => desk.close());

/** What is wrong with an answer, whatever was asked; nothing where it is as it must be. */
async function faultOf(answer: Response): Promise<string | undefined> {
  const [failure] = failures.splice(0);
  if (failure !== undefined) return failure.slice(failure.indexOf('"stack"')).slice(0, 400);
  const text = await answer.text();
  if (answer.status < 300 || answer.status === 304) return undefined;
  const { data } = Problem.safeParse(JSON.parse(text));
  const kind = data?.type.replace("/problems/", "") ?? "";
  if (!Object.hasOwn(problemTypes, kind)) return `no documented kind: ${kind}`;
  if (data?.status !== answer.status) return "another status in the body";
  const type = answer.headers.get("content-type") ?? "";
  return type.startsWith("application/problem+json") ? undefined : `of the type ${type}`;
}

function routeIn(path: string): string {
  return path.split("?")[0]?.split("/").slice(0, 6).join("/") ?? "";
}

describe("requests made from the OpenAPI document, right and wrong", () => {
  it.each([
    ["read", operations.filter((one) => !isWrite(one)), requests],
    ["write", operations.filter(isWrite), Math.ceil(requests / 3)],
  ])(
    "find no failure where they %s, and each refusal is of a documented kind",
    async (_name, tried, count) => {
      const any = fc.oneof(
        ...tried.map(({ path, method, operation }) => requestsFor(path, method, operation)),
      );
      const statuses = new Map<number, number>();
      /** Each fault once, with a request that leads to it: all of them are told together. */
      const faults = new Map<string, string>();
      await fc.assert(
        fc.asyncProperty(any, async ({ method, path, headers, body }) => {
          const answer = await app.request(`${origin}${path}`, {
            method,
            headers,
            ...(body !== undefined && {
              body: typeof body === "string" ? body : new Uint8Array(body),
            }),
          });
          statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);

          const fault = await faultOf(answer);
          if (fault === undefined) return;
          const asked = JSON.stringify({ path, headers, body });
          faults.set(`${method} ${routeIn(path)}: ${fault}`, asked);
        }),
        { numRuns: count, seed },
      );
      console.log(
        [...statuses]
          .toSorted(([a], [b]) => a - b)
          .map(([s, n]) => `${s}: ${n}`)
          .join(", "),
      );

      expect([...faults]).toEqual([]);
      // A fuzz that is always refused finds nothing: some must have come all the way.
      expect((statuses.get(200) ?? 0) + (statuses.get(201) ?? 0)).toBeGreaterThan(0);
    },
    3_600_000,
  );
});
