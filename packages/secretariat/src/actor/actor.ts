import { type EmployeeId, type OrgUnitId, type Scope, UserId } from "@kompetanseregion/domain";

import { SecretariatError } from "../secretariat-error.ts";
import { type Action, includes, rightsOf, type Role } from "./role.ts";

/** A role as an actor has it: their own, or while they stand in for somebody. */
export interface HeldGrant {
  readonly role: Role;
  readonly unit: OrgUnitId;
  /** Whose role it is, where the actor only stands in. */
  readonly standingInFor?: EmployeeId;
}

/** By what an actor is known from one request to the next. */
export type Credential =
  | { readonly kind: "session"; readonly session: string }
  | {
      readonly kind: "token";
      /** Whether the token was given names, by somebody who sees them. */
      readonly persons: boolean;
    };

/** Who asks. Every use case takes one, and writes its id to the audit log where it changes things. */
export interface Actor {
  readonly id: string;
  readonly grants: readonly HeldGrant[];
  /** None for the operator at the machine, who needs none. */
  readonly credential?: Credential;
}

/**
 * What the actor may see when doing this.
 *
 * Names of people leave a report only where every grant that opens it sees names, so that a report
 * never shows more of one unit than the least of its grants allows.
 *
 * @throws {SecretariatError} `not-allowed` where no grant opens it.
 */
export function authorise(actor: Actor, action: Action): Scope {
  const { credential } = actor;
  const token = credential?.kind === "token" ? credential : undefined;
  const opening =
    token !== undefined && !tokenMay(token, action)
      ? []
      : actor.grants.filter(({ role }) => includes(role, action));
  if (opening.length === 0) {
    throw new SecretariatError(
      "not-allowed",
      `${actor.id} may not ${action.replaceAll("-", " ")}`,
      {
        remedy: "Ask the region's administrator for a role that includes it.",
      },
    );
  }
  return {
    units: [...new Set(opening.map(({ unit }) => unit))],
    persons: opening.every(({ role }) => rightsOf[role].persons) && token?.persons !== false,
  };
}

/** What a program may do with its owner's roles: read figures, and nothing that is not named. */
const readByTokens: readonly Action[] = [
  "read-status",
  "read-organisation",
  "read-training",
  "read-books",
  "read-benefits",
  "read-rollout",
  "read-plan",
];

/** What it may do besides where it was given names. */
const personsReadByTokens: readonly Action[] = ["read-people", "explain-certification"];

function tokenMay({ persons }: { readonly persons: boolean }, action: Action): boolean {
  return readByTokens.includes(action) || (persons && personsReadByTokens.includes(action));
}

/** The person at the machine that the store is on. */
const localOperatorId = UserId.parse("local-operator");

/** The person at the machine as an actor: runs the region, and sees no names. */
export function localOperator(region: OrgUnitId): Actor {
  return { id: localOperatorId, grants: [{ role: "regionAdmin", unit: region }] };
}
