import { createHash } from "node:crypto";

import { LocalDate, UnknownNameError } from "@kompetanseregion/domain";
import { type Actor, type Desk, exportTable, writeTable } from "@kompetanseregion/secretariat";
import { type Context, type Hono } from "hono";
import { z } from "zod";

import { type ServerEnv } from "../env.ts";
import { notFound, refuse } from "../problems.ts";
import { holdsTag, tagFor, versionFor } from "../serve/version.ts";
import { formAccepted, formOfExtension, type SentForm } from "./forms.ts";
import { powerQuery } from "./power-query.ts";
import { exportTableNames, tableIndex } from "./table-index.ts";

/** What may be asked of a table. */
const TableQuery = z.strictObject({
  /** Which CSV; for programs where left out. */
  profile: z.enum(["excel-nb", "machine"]).optional(),
  /** As of which date; today where left out. */
  asOf: LocalDate.optional(),
  /** Starts at this unit instead of the region. */
  unit: z.string().min(1).max(200).optional(),
});

/**
 * Serves the flat tables, whole and streamed, for Power BI, Excel and programs.
 *
 * `/export/v1` lists them; `/export/v1/training.csv` is one (`.xlsx`, `.parquet`); without an ending
 * the `Accept` header says which form; `.pq` is the query that fetches it.
 *
 * @param publicUrl - The server's address as others see it; a request's own where left out.
 */
export function serveExport(app: Hono<ServerEnv>, desk: Desk, publicUrl?: string): void {
  app.get("/export/v1", (context) => {
    context.header("Cache-Control", "private, no-cache");
    return context.json(tableIndex());
  });
  app.get("/export/v1/:file", async (context) => {
    const [name, extension] = splitName(context.req.param("file"));
    if (extension === "pq") return sendPowerQuery(context, name, publicUrl);
    const asked = queryAsked(context);
    if (asked instanceof Response) return asked;
    const { profile, ...query } = asked;
    const form =
      extension === undefined
        ? formAccepted(context.req.header("accept"), profile)
        : formOfExtension(extension, profile);
    return form === undefined ? notFound(context) : sendTable(context, desk, name, form, query);
  });
  for (const path of ["/export/v1", "/export/v1/:file"]) {
    app.all(path, (context) =>
      refuse(context, "method-not-allowed", { headers: { allow: "GET, HEAD" } }),
    );
  }
  app.all("/export/*", notFound);
}

async function sendTable(
  context: Context<ServerEnv>,
  desk: Desk,
  name: string,
  { form, extension, contentType }: SentForm,
  query: { readonly asOf?: string | undefined; readonly unit?: string | undefined },
): Promise<Response> {
  const actor = context.get("actor");
  const tag = await tableTag(desk, actor, [name, form, query.asOf, query.unit]);
  context.header("ETag", tag);
  context.header("Vary", "Accept, Authorization, Cookie");
  context.header("Cache-Control", "private, no-cache");
  if (holdsTag(context.req.header("if-none-match"), tag)) return context.body(null, 304);

  const table = await exportTable(desk, actor, name, query);
  const file = `${name}-${query.asOf ?? desk.clock.today()}.${extension}`;
  context.header("Content-Type", contentType);
  context.header("Content-Disposition", `attachment; filename="${file}"`);
  // A stream asks for the next piece when the last is sent: a slow reader slows the table.
  return context.body(ReadableStream.from(writeTable(table, form)));
}

/**
 * The version of one table in one form, for one viewer.
 *
 * The viewer's grants are part of it, so who holds a tag that fits has been sent this very table.
 */
async function tableTag(
  desk: Desk,
  actor: Actor,
  asked: readonly (string | undefined)[],
): Promise<string> {
  const which = createHash("sha256").update(JSON.stringify(asked)).digest("base64url");
  return tagFor(await versionFor(desk, actor, {})).replace(/"$/u, `.${which.slice(0, 8)}"`);
}

function sendPowerQuery(context: Context, asked: string, publicUrl: string | undefined): Response {
  const name = exportTableNames.find((one) => one === asked);
  if (name === undefined) throw new UnknownNameError("table", asked, exportTableNames);
  context.header("Content-Type", "text/plain; charset=utf-8");
  context.header("Cache-Control", "private, no-cache");
  return context.body(powerQuery(name, publicUrl ?? new URL(context.req.url).origin));
}

/** `training.csv` as a name and an extension; a name alone has none. */
function splitName(file: string): [string, string?] {
  const at = file.lastIndexOf(".");
  return at < 0 ? [file] : [file.slice(0, at), file.slice(at + 1)];
}

function queryAsked(context: Context): z.output<typeof TableQuery> | Response {
  const search = new URL(context.req.url).searchParams;
  const twice = [...new Set(search.keys())].filter((key) => search.getAll(key).length > 1);
  const read = TableQuery.safeParse(Object.fromEntries(search));
  if (read.success && twice.length === 0) return read.data;
  const faults = read.error?.issues ?? [];
  const isDate = faults.length > 0 && faults.every(({ path }) => path[0] === "asOf");
  return refuse(context, isDate && twice.length === 0 ? "not-a-date" : "invalid-input", {
    errors: [
      ...faults.map(({ path, message, code }) => ({
        pointer: ["/query", ...path.map(String)].join("/"),
        // Unknown names are not repeated: somebody may have sent a person's name as one.
        detail: code === "unrecognized_keys" ? "something here is not in the contract" : message,
      })),
      ...twice.map(() => ({ pointer: "/query", detail: "something is said twice" })),
    ],
  });
}
