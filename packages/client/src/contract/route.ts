import { type z } from "zod";

/** What the asker must be allowed to: an action of the secretariat's roles, by the same name. */
export type Right =
  | "read-status"
  | "read-organisation"
  | "read-training"
  | "read-people"
  | "read-books"
  | "read-benefits"
  | "read-rollout"
  | "read-plan"
  | "register-need"
  | "write-plan"
  | "read-audit"
  | "explain-certification"
  | "sync"
  | "match-accounts"
  | "import"
  | "give-access"
  | "keep-privacy"
  | "keep-store";

/** One thing that can be asked of the server: where, with what, what it answers, and who may. */
export interface Route {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** The path with its parameters in braces: `/api/v1/projects/{project}/statement`. */
  readonly path: `/api/v1/${string}`;
  /** What it does, in one sentence without a full stop. */
  readonly summary: string;
  readonly right: Right;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodObject;
  /** Takes a file as it is (`application/octet-stream`) instead of JSON. */
  readonly takesFile?: true;
  readonly answer: z.ZodType;
  /** 200 where left out. */
  readonly status?: 201;
  /** About single persons: each answer is noted in the audit log and kept nowhere. */
  readonly personal?: true;
  /** May change while the data's revision does not, so that it is asked for anew each time. */
  readonly unsettled?: true;
  /** Changes by the second and is kept nowhere, as the progress of something that goes on. */
  readonly live?: true;
  /**
   * `key` for what happens anew each time it is asked for: an `Idempotency-Key` must come along, and
   * the same key is answered with the same outcome. `tag` for changes of what is there: an
   * `If-Match` must say which version the asker has seen.
   */
  readonly guard?: "key" | "tag";
}

/** Keeps the exact types of a table of routes. */
export function defineRoutes<const Table extends Readonly<Record<string, Route>>>(
  table: Table,
): Table {
  return table;
}

/** No part of its own; disappears beside the others. */
type Nothing = object;

/** The path's parameters as the asker gives them. */
type ParamsIn<R> = R extends { readonly params: infer S extends z.ZodType } ? z.input<S> : Nothing;

/** The query as the asker gives it. */
type QueryIn<R> = R extends { readonly query: infer S extends z.ZodType } ? z.input<S> : Nothing;

/** The body as the asker gives it. */
type BodyIn<R> = R extends { readonly takesFile: true }
  ? { readonly body: Uint8Array | Blob | string }
  : R extends { readonly body: infer S extends z.ZodType }
    ? { readonly body: z.input<S> }
    : Nothing;

/** What a call gives: the parameters of path and query side by side, and the body. */
export type Ask<R extends Route> = ParamsIn<R> & QueryIn<R> & BodyIn<R>;

/** What a route answers. */
export type Answer<R extends Route> = z.output<R["answer"]>;
