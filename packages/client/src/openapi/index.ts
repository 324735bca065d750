/**
 * The contract as an OpenAPI 3.1 document, made from the same schemas that server and client use.
 *
 * @packageDocumentation
 */
import { z } from "zod";

import { areas } from "../contract/contract.ts";
import { problemTypes } from "../contract/problem-types.ts";
import { Problem } from "../contract/problem.ts";
import { type Route } from "../contract/route.ts";

type Json = Readonly<Record<string, unknown>>;
type Shared = Map<string, Json>;

/**
 * Makes the document; the same each time.
 *
 * @param version - The version of the contract: that of the package.
 */
export function openApiDocument(version: string): Json {
  const routes = Object.entries(areas).flatMap(([area, table]) =>
    Object.entries<Route>(table).map(([name, route]) => ({ area, name, route })),
  );
  const shared: Shared = new Map();
  const paths = new Map<string, Record<string, unknown>>();
  for (const { area, name, route } of routes) {
    const operations = paths.get(route.path) ?? {};
    operations[route.method.toLowerCase()] = operationOf(area, name, route, shared);
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
      schemas: {
        ...Object.fromEntries(shared),
        Problem: schemaOf(Problem, "output", shared),
      },
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

function operationOf(area: string, name: string, route: Route, shared: Shared): Json {
  return {
    operationId: name,
    tags: [area],
    summary: route.summary,
    "x-right": route.right,
    parameters: [
      ...parametersOf(route.params, "path", shared),
      ...parametersOf(route.query, "query", shared),
      ...guardsOf(route),
    ],
    ...bodyOf(route, shared),
    responses: {
      [route.status ?? 200]: {
        description: "The answer",
        ...(!route.personal && { headers: { ETag: { schema: { type: "string" } } } }),
        content: { "application/json": { schema: schemaOf(route.answer, "output", shared) } },
      },
      ...(route.method === "GET" &&
        !route.personal && { "304": { description: "As it was under the `If-None-Match`" } }),
      default: ref("responses", "Problem"),
    },
  };
}

function parametersOf(
  table: z.ZodObject | undefined,
  place: "path" | "query",
  shared: Shared,
): Json[] {
  if (table === undefined) return [];
  const schema = schemaOf(table, "input", shared);
  const required = new Set(Array.isArray(schema["required"]) ? schema["required"] : []);
  const properties = Document.parse(schema["properties"]);
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

function bodyOf({ takesFile, body }: Route, shared: Shared): Json {
  if (takesFile) {
    return { requestBody: { required: true, content: { "application/octet-stream": {} } } };
  }
  if (body === undefined) return {};
  const schema = schemaOf(body, "input", shared);
  return { requestBody: { required: true, content: { "application/json": { schema } } } };
}

/** The schema as JSON Schema 2020-12, which is what OpenAPI 3.1 speaks; named parts are shared. */
function schemaOf(schema: z.ZodType, io: "input" | "output", shared: Shared): Json {
  const { $schema: _, $defs: defs = {}, ...own } = z.toJSONSchema(schema, { io });
  for (const [name, part] of Object.entries(defs)) shared.set(name, inComponents(part, io));
  const named = own.id;
  if (named === undefined) return inComponents(own, io);
  shared.set(named, inComponents(own, io));
  return ref("schemas", named);
}

/** The same with its references into the document's own list of schemas. */
function inComponents(schema: unknown, io: "input" | "output"): Json {
  const text = JSON.stringify(schema, (key, value: unknown) => {
    // An answer may come to hold more; only what is asked must hold nothing else.
    const isClosed = key === "additionalProperties" && value === false;
    return (isClosed && io === "output") || (key === "id" && typeof value === "string")
      ? undefined
      : value;
  });
  return Document.parse(JSON.parse(text.replaceAll('"#/$defs/', '"#/components/schemas/')));
}

const Document = z.record(z.string(), z.unknown());

function ref(kind: "schemas" | "responses", name: string): Json {
  return { $ref: `#/components/${kind}/${name}` };
}
