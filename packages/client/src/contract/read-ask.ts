import { z } from "zod";

import { type Route } from "./route.ts";

/** A request as it came, before it is held against the contract. */
export interface RawAsk {
  readonly params: Readonly<Record<string, string>>;
  readonly search: URLSearchParams;
  /** What the JSON of the body says; a file is read by whoever takes it. */
  readonly body?: unknown;
}

/** A fault of a request: where, and what. */
export interface AskFault {
  /** `/query/asOf`, `/params/unit`, `/body/grants/0`. */
  readonly pointer: string;
  readonly detail: string;
  /** Whether a date was asked for and the text is none. */
  readonly isDate: boolean;
}

/** What a request asks for, in the contract's own types. */
export interface ReadAsk {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

const nothing = z.strictObject({});

/** Holds a request against the contract: what it asks for, or everything that is wrong with it. */
export function readAsk(route: Route, raw: RawAsk): ReadAsk | { readonly faults: AskFault[] } {
  const query = route.query ?? nothing;
  const params = z.safeParse(route.params ?? nothing, raw.params);
  const search = z.safeParse(query, valuesIn(query, raw.search));
  const body = route.body ? z.safeParse(route.body, raw.body) : { success: true, data: undefined };
  const faults = [
    ...faultsOf("/params", params.error),
    ...faultsOf("/query", search.error),
    ...("error" in body ? faultsOf("/body", body.error) : []),
  ];
  if (faults.length > 0) return { faults };
  return { params: params.data, query: search.data, body: body.data };
}

/** The text of a query as values of the types that the contract asks for. */
function valuesIn(query: z.ZodObject, search: URLSearchParams): Record<string, unknown> {
  const names = new Set(search.keys());
  // A Map first: a name like `__proto__` must stay a name, to be refused as an unknown one.
  const values = new Map<string, unknown>();
  for (const name of names) {
    const texts = search.getAll(name);
    const field = Object.hasOwn(query.shape, name) ? inner(query.shape[name]) : undefined;
    if (field instanceof z.ZodArray) values.set(name, texts);
    else if (texts.length > 1) values.set(name, texts);
    else values.set(name, valueOf(field, texts[0] ?? ""));
  }
  return Object.fromEntries(values);
}

function inner(field: unknown): unknown {
  return field instanceof z.ZodOptional ? inner(field.unwrap()) : field;
}

function valueOf(field: unknown, text: string): unknown {
  if (field instanceof z.ZodNumber && /^-?\d{1,15}(?:\.\d{1,6})?$/u.test(text)) return Number(text);
  if (field instanceof z.ZodBoolean && /^(?:true|false)$/u.test(text)) return text === "true";
  return text;
}

function faultsOf(part: string, error: z.ZodError | undefined): AskFault[] {
  return (error?.issues ?? []).map((issue) => ({
    pointer: [part, ...issue.path.map((step) => pointerStep(String(step)))].join("/"),
    // Unknown names are not repeated: somebody may have sent a person's name as one.
    detail:
      issue.code === "unrecognized_keys" ? "something here is not in the contract" : issue.message,
    isDate: issue.code === "invalid_format" && issue.format === "date",
  }));
}

/** JSON Pointer (RFC 6901) writes `~` and `/` otherwise. */
function pointerStep(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}
