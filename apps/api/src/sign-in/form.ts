import { type Context } from "hono";

/** The longest text that a form is read with. */
const longest = 2_000;

/** The fields of a form as texts; one that was not sent, or is a file, is the empty text. */
export async function textsSent<const Name extends string>(
  context: Context,
  names: readonly Name[],
): Promise<Record<Name, string>> {
  const type = context.req.header("content-type") ?? "";
  const isForm = type.startsWith("application/x-www-form-urlencoded");
  const sent = new URLSearchParams(isForm ? await context.req.text() : "");
  const fields = names.map((name) => [name, (sent.get(name) ?? "").slice(0, longest)] as const);
  // One text for each name, which the type of an object from entries does not know.
  return Object.fromEntries(fields) as Record<Name, string>;
}
