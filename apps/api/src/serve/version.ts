import { createHash } from "node:crypto";

import { type Actor, dataRevision, type Desk, latestRunMark } from "@kompetanseregion/secretariat";

/** Which data an answer was made of, and for whom. */
export interface Version {
  readonly revision: number;
  /** Names the viewer and what they may see, without telling it. */
  readonly viewer: string;
  /** Tells apart what changes without a new revision. */
  readonly mark: string;
}

/**
 * The version of what the actor would be answered now.
 *
 * It comes from the data's revision and the viewer, not from the body: an unchanged page costs no
 * calculation. The date is part of it, because some answers default to today's.
 */
export async function versionFor(
  desk: Desk,
  actor: Actor,
  { unsettled = false }: { readonly unsettled?: boolean | undefined },
): Promise<Version> {
  const seen = JSON.stringify([actor.id, actor.grants, desk.clock.today()]);
  return {
    revision: await dataRevision(desk),
    viewer: createHash("sha256").update(seen).digest("base64url").slice(0, 16),
    mark: unsettled ? await latestRunMark(desk) : "",
  };
}

/** The version as an `ETag`. */
export function tagFor({ revision, viewer, mark }: Version): string {
  const tail = mark === "" ? "" : `.${createHash("sha256").update(mark).digest("hex").slice(0, 8)}`;
  return `"${revision}.${viewer}${tail}"`;
}

/** Whether a list of tags (`If-None-Match`) holds the tag; `W/` makes no difference to reading. */
export function holdsTag(header: string | undefined, tag: string): boolean {
  return (header ?? "")
    .split(",")
    .map((one) => one.trim().replace(/^W\//u, ""))
    .some((one) => one === "*" || one === tag);
}

/**
 * Whether `If-Match` names the data as it is now, for the same viewer.
 *
 * Any answer's tag will do: a change of anything raises the one revision.
 */
export function isPresent(header: string, { revision, viewer }: Version): boolean {
  return header
    .split(",")
    .map((one) => one.trim())
    .some((one) => one === "*" || one.replace(/^"|"$/gu, "").startsWith(`${revision}.${viewer}`));
}
