import { type OrgUnitId, type Scope } from "@kompetanseregion/domain";

import { SecretariatError } from "../secretariat-error.ts";

/** What somebody may be on a unit and everything below it. */
export type Role =
  /** Runs the region: everything but the names of people. */
  | "region-admin"
  /** Leads the unit: its training, with names. */
  | "leader"
  /** Reads reports and books, without names. */
  | "auditor";

/** What a use case does, for authorisation and audit. */
export type Action =
  | "read-status"
  | "read-organisation"
  | "read-training"
  | "read-books"
  | "read-benefits"
  | "read-rollout"
  | "explain-certification"
  | "write-document"
  | "sync"
  | "load-region";

/** Who asks. Every use case takes one, and writes its id to the audit log where it changes things. */
export interface Actor {
  readonly id: string;
  readonly grants: readonly { readonly role: Role; readonly unit: OrgUnitId }[];
}

const reading: readonly Action[] = [
  "read-status",
  "read-organisation",
  "read-training",
  "read-books",
  "read-benefits",
];

const allowed: Record<Role, readonly Action[]> = {
  "region-admin": [
    ...reading,
    "read-rollout",
    "explain-certification",
    "write-document",
    "sync",
    "load-region",
  ],
  leader: ["read-status", "read-organisation", "read-training"],
  auditor: [...reading, "read-rollout"],
};

/**
 * What the actor may see when doing this.
 *
 * Names of people leave a report only where every grant that opens it is a leader's.
 *
 * @throws {SecretariatError} `not-allowed` where no grant opens it.
 */
export function authorise(actor: Actor, action: Action): Scope {
  const opening = actor.grants.filter(({ role }) => allowed[role].includes(action));
  if (opening.length === 0) {
    throw new SecretariatError("not-allowed", `${actor.id} may not ${action.replace("-", " ")}`, {
      remedy: "Ask the region's administrator for a role that includes it.",
    });
  }
  return {
    units: opening.map(({ unit }) => unit),
    persons: opening.every(({ role }) => role === "leader"),
  };
}

/** The person at the machine that the store is on: runs the region, and sees no names. */
export function localOperator(region: OrgUnitId): Actor {
  return { id: "local-operator", grants: [{ role: "region-admin", unit: region }] };
}
