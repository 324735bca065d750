import { createHash } from "node:crypto";

import { z } from "zod";

import { type Version } from "./version.ts";

/** A part of a list, and the way to the next. */
export interface Page<Item> {
  readonly items: Item[];
  readonly nextCursor?: string;
}

/** A cursor that cannot be followed: not of this list, or of the data as it was. */
export class CursorError extends Error {
  override readonly name = "CursorError";
  readonly code: "invalid-cursor" | "stale-cursor";

  constructor(code: "invalid-cursor" | "stale-cursor") {
    super(code);
    this.code = code;
  }
}

const Cursor = z.tuple([z.int().nonnegative(), z.string(), z.int().nonnegative()]);
const usualLimit = 100;

/**
 * The part of a list that a cursor points at.
 *
 * A cursor is bound to the data's revision and to what was asked, so that pages follow each other
 * or are refused: none is skipped or shown twice because something has changed in between. Holding
 * one gives no right: the list is made anew within what the asker may see.
 *
 * @param list - The whole list, in an order that is the same each time.
 * @param of - What was asked, and of which version of the data.
 * @throws {CursorError} If the cursor is none of this list, or the data has changed.
 */
export function pageIn<Item>(
  list: readonly Item[],
  of: {
    readonly version: Version;
    /** The route and its filters. */
    readonly asked: unknown;
    readonly limit?: number | undefined;
    readonly cursor?: string | undefined;
  },
): Page<Item> {
  const { limit = usualLimit, cursor, version } = of;
  const digest = createHash("sha256").update(JSON.stringify([of.asked, version.viewer]));
  const name = digest.digest("base64url").slice(0, 16);
  const from = cursor === undefined ? 0 : startOf(cursor, version, name);
  const items = list.slice(from, from + limit);
  const next = from + items.length;
  if (next >= list.length) return { items };
  const text = JSON.stringify([version.revision, name, next] satisfies z.input<typeof Cursor>);
  return { items, nextCursor: Buffer.from(text).toString("base64url") };
}

function startOf(cursor: string, version: Version, list: string): number {
  let json: unknown;
  try {
    json = JSON.parse(Buffer.from(cursor, "base64url").toString());
  } catch {
    throw new CursorError("invalid-cursor");
  }
  const read = Cursor.safeParse(json);
  if (!read.success || read.data[1] !== list) throw new CursorError("invalid-cursor");
  const [revision, , from] = read.data;
  if (revision !== version.revision) throw new CursorError("stale-cursor");
  return from;
}
