import { type AdministrativeRole, type UnitRoleKind } from "@kompetanseregion/domain";

/** What somebody may be on a unit and everything below it. */
export type Role = AdministrativeRole | UnitRoleKind;

/** What a use case does, for authorisation and audit. */
export type Action =
  | "read-status"
  | "read-organisation"
  | "read-training"
  /** Rows about single persons, with names. */
  | "read-people"
  | "read-books"
  | "read-benefits"
  | "read-rollout"
  | "read-plan"
  /** Needs of one's own municipality. */
  | "register-need"
  /** Everything that the forum and the secretariat decide. */
  | "write-plan"
  | "read-audit"
  | "explain-certification"
  | "write-document"
  | "sync"
  | "match-accounts"
  | "import"
  | "load-region"
  /** Reminders to employees: the sender sees numbers, and no names. */
  | "send-notices"
  | "give-access"
  /** Access packages, erasure and retention. */
  | "keep-privacy"
  | "keep-store";

interface RoleRights {
  readonly actions: readonly Action[];
  /** Whether rows about single persons may leave a report. */
  readonly persons: boolean;
}

const aggregates: readonly Action[] = [
  "read-status",
  "read-organisation",
  "read-training",
  "read-plan",
];

/**
 * The rights of each role; what is not said is refused.
 *
 * The municipalities are the controllers of the personal data and the region their processor: who
 * runs the region sees every figure and no name (platform design C4).
 */
export const rightsOf: Readonly<Record<Role, RoleRights>> = {
  regionAdmin: {
    actions: [
      ...aggregates,
      "read-books",
      "read-benefits",
      "read-rollout",
      "register-need",
      "write-plan",
      "read-audit",
      "explain-certification",
      "write-document",
      "sync",
      "match-accounts",
      "import",
      "load-region",
      "send-notices",
      "give-access",
      "keep-privacy",
      "keep-store",
    ],
    persons: false,
  },
  municipalityAdmin: {
    actions: [
      ...aggregates,
      "read-people",
      "register-need",
      "read-audit",
      "explain-certification",
      "match-accounts",
      "import",
      "send-notices",
      "give-access",
      "keep-privacy",
    ],
    persons: true,
  },
  leader: {
    actions: [...aggregates, "read-people", "explain-certification"],
    persons: true,
  },
  reportAccess: { actions: aggregates, persons: false },
  superUser: { actions: ["read-status", "read-organisation", "match-accounts"], persons: true },
  funding: {
    actions: ["read-status", "read-plan", "read-books", "read-benefits", "write-document"],
    persons: false,
  },
  auditor: {
    actions: [...aggregates, "read-books", "read-benefits", "read-rollout", "read-audit"],
    persons: false,
  },
};

/** Whether the role includes the action. */
export function includes(role: Role, action: Action): boolean {
  return rightsOf[role].actions.includes(action);
}
