import { randomUUID } from "node:crypto";

import {
  type Instant,
  type LocalDate,
  type OrgTree,
  OrgUnitId,
  orgTreeOn,
  pathToTop,
  UserId,
} from "@kompetanseregion/domain";
import { type ApiToken } from "@kompetanseregion/store";
import { z } from "zod";

import { actorOfUser } from "../access/actor-of-user.ts";
import { requireReach } from "../access/within-reach.ts";
import { type Actor, authorise, type HeldGrant } from "../actor/actor.ts";
import { includes, type Role, rightsOf } from "../actor/role.ts";
import { type Desk } from "../desk.ts";
import { parseAsked } from "../input/parse-asked.ts";
import { keptForRevision } from "../kept-for-revision.ts";
import { organisationNow } from "../organisation/organisation-now.ts";
import { regionAdministrator } from "../region/stored-region.ts";
import { SecretariatError } from "../secretariat-error.ts";
import { secondsFrom } from "./instants.ts";
import { mayManage } from "./manages.ts";
import { noteSignIn } from "./note-sign-in.ts";
import { hashOfSecret, newSecret } from "./secret.ts";
import { refuseTokens } from "./sessions.ts";

/** How long a token may last, in days, and lasts where nobody says. */
const longestDays = 365;
const usualDays = 90;
const daySeconds = 24 * 60 * 60;
/** How many of the token's characters are shown, by which its owner knows it. */
const shownCharacters = 10;
const mark = "kr_";

/** What a token is to be. */
export interface TokenAsked {
  /** What it is for, such as «Power BI»; no name of a person. */
  readonly label: string;
  /** The units that it reaches, with everything below. */
  readonly units: readonly string[];
  /** In days from today: 90 where left out, 365 at the most. */
  readonly days?: number | undefined;
  /** Whether it may see rows about single persons; only where its owner may in all of its units. */
  readonly persons?: boolean | undefined;
}

/** A token as it is shown; what it is itself is shown once, when it is made. */
export interface TokenView {
  readonly id: string;
  readonly prefix: string;
  readonly label: string;
  readonly owner: string;
  readonly units: string[];
  readonly persons: boolean;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly usedOn?: LocalDate;
  readonly status: "valid" | "expired" | "ended";
}

const Asked = z.object({
  label: z.string().trim().min(1).max(60),
  units: z.array(OrgUnitId).min(1).max(50),
  days: z.int().min(1).max(longestDays),
  persons: z.boolean(),
});

/**
 * Makes a token that reads what its owner may read in the units, and nothing else.
 *
 * @returns The token, shown this once, and how it is listed.
 * @throws {SecretariatError} `not-understood`; `not-allowed` for a unit outside the owner's, for
 *   names where the owner sees none, and for a program that asks.
 */
export async function createToken(
  desk: Desk,
  actor: Actor,
  asked: TokenAsked,
): Promise<{ readonly token: string; readonly view: TokenView }> {
  refuseTokens(actor);
  const { label, units, days, persons } = parseAsked(Asked, {
    ...asked,
    days: asked.days ?? usualDays,
    persons: asked.persons ?? false,
  });
  for (const unit of units) await requireRoles(desk, actor, unit);
  if (persons) await requireNames(desk, actor, units);
  const now = desk.clock.now();
  const token = `${mark}${newSecret()}`;
  const kept: ApiToken = {
    id: `token-${randomUUID()}`,
    hash: hashOfSecret(token),
    prefix: token.slice(0, shownCharacters),
    label,
    owner: UserId.parse(actor.id),
    units,
    persons,
    createdAt: now,
    expiresAt: secondsFrom(now, days * daySeconds),
  };
  await desk.store.signIn.addToken(kept);
  await noteSignIn(desk, {
    actor: actor.id,
    action: persons ? "token.create-with-names" : "token.create",
    scope: kept.id,
    count: units.length,
  });
  return { token, view: viewOf(kept, now) };
}

/** One's own tokens, and those of users whose sign-in one manages, the latest first. */
export async function tokens(desk: Desk, actor: Actor): Promise<TokenView[]> {
  const now = desk.clock.now();
  const manages = await mayManage(desk, actor);
  const seen: TokenView[] = [];
  for (const token of await desk.store.signIn.tokens()) {
    if (token.owner !== actor.id && !(await manages(token.owner))) continue;
    seen.push(viewOf(token, now));
  }
  return seen;
}

/**
 * Ends a token, for good.
 *
 * @throws {SecretariatError} `already-so` where there is none within reach, or it has ended.
 */
export async function endToken(desk: Desk, actor: Actor, id: string): Promise<TokenView> {
  refuseTokens(actor);
  const token = (await desk.store.signIn.tokens()).find((one) => one.id === id);
  const may =
    token !== undefined &&
    (token.owner === actor.id || (await (await mayManage(desk, actor))(token.owner)));
  const at = desk.clock.now();
  if (!may || !(await desk.store.signIn.endToken(id, { at, by: actor.id }))) {
    throw new SecretariatError("already-so", "no token of yours that still opens has that id", {
      remedy: "See which tokens there are.",
    });
  }
  await noteSignIn(desk, { actor: actor.id, action: "token.end", scope: id });
  return viewOf({ ...token, endedAt: at }, at);
}

/**
 * Who asks by the token: its owner's roles as they are today, in the token's units only, to read.
 *
 * @returns `undefined` where the token has ended, has expired, or never was.
 */
export async function actorOfToken(desk: Desk, token: string): Promise<Actor | undefined> {
  const kept = await desk.store.signIn.tokenByHash(hashOfSecret(token));
  const now = desk.clock.now();
  if (kept === undefined || statusOf(kept, now) !== "valid") return undefined;
  const today = desk.clock.today();
  if (kept.usedOn !== today) await desk.store.signIn.touchToken(kept.id, today);
  return {
    id: kept.id,
    grants: await grantsToday(desk, JSON.stringify([kept.owner, kept.units])),
    credential: { kind: "token", persons: kept.persons },
  };
}

const OwnerAndUnits = z.tuple([UserId, z.array(OrgUnitId)]);

/** What an owner's roles open in the units: programs ask often, and it is the same until a write. */
const grantsToday = keptForRevision(async (desk, key): Promise<HeldGrant[]> => {
  const [owner, units] = OwnerAndUnits.parse(JSON.parse(key));
  const operator = await regionAdministrator(desk);
  return grantsWithin(
    desk,
    owner === operator.id ? operator : await actorOfUser(desk, owner),
    units,
  );
});

/**
 * The owner's roles that reach the units, on those units.
 *
 * On a unit below its own a role of the whole region is no more than its reports of that unit: the
 * books and the benefits are of the region, and a token for one unit does not open them.
 */
async function grantsWithin(
  desk: Desk,
  owner: Actor,
  units: readonly OrgUnitId[],
): Promise<HeldGrant[]> {
  const tree = await treeToday(desk, "today");
  return units
    .filter((unit) => tree.units.has(unit))
    .flatMap((unit) => {
      const above = pathToTop(tree, unit);
      return owner.grants
        .filter((grant) => above.includes(grant.unit))
        .map((grant) => (grant.unit === unit ? grant.role : roleBelow(grant.role)))
        .filter((role) => role !== undefined)
        .map((role): HeldGrant => ({ role, unit }));
    });
}

/** The organisation as it stands today: programs ask often. */
const treeToday = keptForRevision(async (desk): Promise<OrgTree> =>
  orgTreeOn(await organisationNow(desk, ""), desk.clock.today()),
);

/** What a role is on a unit below its own; nothing where it is not about units. */
function roleBelow(role: Role): Role | undefined {
  if (rightsOf[role].persons) return role;
  return includes(role, "read-training") ? "reportAccess" : undefined;
}

async function requireRoles(desk: Desk, actor: Actor, unit: OrgUnitId): Promise<void> {
  await requireReach(desk, actor, "read-status", unit);
  if ((await grantsWithin(desk, actor, [unit])).length > 0) return;
  throw new SecretariatError("not-allowed", `your roles open nothing about ${unit} alone`, {
    remedy: "Name the unit that you have the role on.",
  });
}

async function requireNames(desk: Desk, actor: Actor, units: readonly OrgUnitId[]): Promise<void> {
  for (const unit of units) {
    const grants = await grantsWithin(desk, actor, [unit]);
    if (!authorise({ ...actor, grants }, "read-people").persons) {
      throw new SecretariatError("not-allowed", `you do not see names in ${unit} yourself`, {
        remedy: "Let somebody make the token who does, or leave the names out.",
      });
    }
  }
}

function viewOf(token: ApiToken, now: Instant): TokenView {
  const { id, prefix, label, owner, units, persons, createdAt, expiresAt, usedOn } = token;
  return {
    id,
    prefix,
    label,
    owner,
    units: [...units],
    persons,
    createdAt,
    expiresAt,
    ...(usedOn !== undefined && { usedOn }),
    status: statusOf(token, now),
  };
}

function statusOf({ endedAt, expiresAt }: ApiToken, now: Instant): TokenView["status"] {
  if (endedAt !== undefined) return "ended";
  return now < expiresAt ? "valid" : "expired";
}
