import { type Actor, authorise, type HeldGrant } from "../actor/actor.ts";
import { type Action, type Role, rightsOf } from "../actor/role.ts";
import { type Desk } from "../desk.ts";
import { storedRegion } from "../region/stored-region.ts";
import { SecretariatError } from "../secretariat-error.ts";

/** A role as somebody has it. */
export interface MyRole {
  readonly role: Role;
  readonly unit: string;
  /** Whether it is somebody else's, for whom the actor stands in. */
  readonly standingIn: boolean;
}

/** Who asks, and what they may do. */
export interface MeView {
  readonly id: string;
  /** How they are known: a session, a token, or as the operator at the machine. */
  readonly by: "session" | "token" | "machine";
  readonly roles: MyRole[];
  /** Where to begin: a leader's own unit, else the widest unit that they may see. */
  readonly homeUnit?: string;
  /** What they may do, somewhere. */
  readonly rights: Action[];
  /** Whether they may see names, somewhere. */
  readonly persons: boolean;
  /** Whether the people are made up. */
  readonly demo: boolean;
}

/** Roles in the order in which their unit is where somebody begins. */
const beginsAt: readonly Role[] = [
  "leader",
  "reportAccess",
  "superUser",
  "municipalityAdmin",
  "regionAdmin",
  "auditor",
  "funding",
];

/** Who asks, what they may do and where they begin. */
export async function me(desk: Desk, actor: Actor): Promise<MeView> {
  const { demo } = await storedRegion(desk);
  const actions = new Set(actor.grants.flatMap(({ role }) => rightsOf[role].actions));
  const rights = [...actions].filter((action) => may(actor, action));
  const home = homeOf(actor.grants);
  return {
    id: actor.id,
    by: actor.credential?.kind ?? "machine",
    roles: actor.grants.map(({ role, unit, standingInFor }) => ({
      role,
      unit,
      standingIn: standingInFor !== undefined,
    })),
    ...(home !== undefined && { homeUnit: home }),
    rights,
    persons: rights.some((action) => authorise(actor, action).persons),
    demo,
  };
}

function homeOf(grants: readonly HeldGrant[]): string | undefined {
  const own = grants.filter(({ standingInFor }) => standingInFor === undefined);
  const [first] = (own.length > 0 ? own : grants).toSorted(
    (a, b) => beginsAt.indexOf(a.role) - beginsAt.indexOf(b.role),
  );
  return first?.unit;
}

function may(actor: Actor, action: Action): boolean {
  try {
    authorise(actor, action);
    return true;
  } catch (error) {
    if (error instanceof SecretariatError) return false;
    throw error;
  }
}
