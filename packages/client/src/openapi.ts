/**
 * The contract as an OpenAPI 3.1 document, made from the same schemas that server and client use.
 *
 * @packageDocumentation
 */
import { z } from "zod";

import { areas } from "./contract/contract.ts";
import { problemTypes } from "./contract/problem-types.ts";
import { Problem } from "./contract/problem.ts";
import { type Route } from "./contract/route.ts";

type Json = Readonly<Record<string, unknown>>;

/**
 * Makes the document; the same each time.
 *
 * @param version - The version of the contract: that of the package.
 */
export function openApiDocument(version: string): Json {
  const routes = Object.entries(areas).flatMap(([area, table]) =>
    Object.entries<Route>(table).map(([name, route]) => ({ area, name, route })),
  );
  const paths = new Map<string, Record<string, unknown>>();
  for (const { area, name, route } of routes) {
    const operations = paths.get(route.path) ?? {};
    operations[route.method.toLowerCase()] = operationOf(area, name, route);
    paths.set(route.path, operations);
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Kompetanseregion",
      version,
      summary: "Training, money and benefits of municipalities that develop their people together",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/" }],
    security: [{ session: [] }, { token: [] }],
    tags: Object.keys(areas).map((name) => ({ name })),
    paths: Object.fromEntries(paths),
    components: {
      schemas: { Problem: schemaOf(Problem, "output") },
      responses: {
        Problem: {
          description: "A refusal; `type` says which (see `/problems/`)",
          content: { "application/problem+json": { schema: ref("schemas", "Problem") } },
        },
      },
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "__Host-session" },
        token: { type: "http", scheme: "bearer" },
      },
    },
    "x-problem-types": Object.fromEntries(
      Object.entries(problemTypes).map(([code, { status, title }]) => [code, { status, title }]),
    ),
  };
}

function operationOf(area: string, name: string, route: Route): Json {
  return {
    operationId: name,
    tags: [area],
    summary: route.summary,
    "x-right": route.right,
    parameters: [
      ...parametersOf(route.params, "path"),
      ...parametersOf(route.query, "query"),
      ...guardsOf(route),
    ],
    ...bodyOf(route),
    responses: {
      [route.status ?? 200]: {
        description: "The answer",
        ...(!route.personal && { headers: { ETag: { schema: { type: "string" } } } }),
        content: { "application/json": { schema: schemaOf(route.answer, "output") } },
      },
      ...(route.method === "GET" &&
        !route.personal && { "304": { description: "As it was under the `If-None-Match`" } }),
      default: ref("responses", "Problem"),
    },
  };
}

function parametersOf(table: z.ZodObject | undefined, place: "path" | "query"): Json[] {
  if (table === undefined) return [];
  const schema = schemaOf(table, "input");
  const required = new Set(Array.isArray(schema["required"]) ? schema["required"] : []);
  const properties = z.record(z.string(), z.unknown()).parse(schema["properties"]);
  return Object.entries(properties).map(([name, own]) => ({
    name,
    in: place,
    required: place === "path" || required.has(name),
    schema: own,
  }));
}

function guardsOf({ guard }: Route): Json[] {
  const header = (name: string): Json => ({
    name,
    in: "header",
    required: true,
    schema: { type: "string" },
  });
  if (guard === "key") return [header("Idempotency-Key")];
  return guard === "tag" ? [header("If-Match")] : [];
}

function bodyOf({ takesFile, body }: Route): Json {
  if (takesFile) {
    return { requestBody: { required: true, content: { "application/octet-stream": {} } } };
  }
  if (body === undefined) return {};
  const schema = schemaOf(body, "input");
  return { requestBody: { required: true, content: { "application/json": { schema } } } };
}

/** The schema as JSON Schema 2020-12, which is what OpenAPI 3.1 speaks. */
function schemaOf(schema: z.ZodType, io: "input" | "output"): Record<string, unknown> {
  const { $schema: _, ...own } = z.toJSONSchema(schema, { io, reused: "inline" });
  return withoutDefs(own);
}

/** Named parts stand where they are used: a document for reading holds no references into itself. */
function withoutDefs(schema: Record<string, unknown>): Record<string, unknown> {
  const { $defs: defs, ...own } = schema;
  if (defs === undefined) return own;
  const named = new Map(Object.entries(defs));
  const inline = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inline);
    if (typeof value !== "object" || value === null) return value;
    const { $ref, id: _, ...rest } = value as Record<string, unknown>;
    const target = typeof $ref === "string" ? named.get($ref.replace("#/$defs/", "")) : undefined;
    const merged = { ...(target as Record<string, unknown> | undefined), ...rest };
    delete merged["id"];
    return Object.fromEntries(Object.entries(merged).map(([key, part]) => [key, inline(part)]));
  };
  return inline(own) as Record<string, unknown>;
}

function ref(kind: "schemas" | "responses", name: string): Json {
  return { $ref: `#/components/${kind}/${name}` };
}
