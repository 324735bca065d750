import {
  type Instant,
  type LocalDate,
  type OrgUnitId,
  type UserId,
} from "@kompetanseregion/domain";

/** How a session began. */
export type SignInMethod = "passphrase" | "oidc" | "link";

/** A user's own passphrase here; what is kept leads to no passphrase. */
export interface LocalAccount {
  readonly user: UserId;
  /** The passphrase's argon2id hash with its salt and parameters. */
  readonly passphrase: string;
  /** The second factor, where the user has one. */
  readonly totp?: {
    /** The shared secret, base32. */
    readonly secret: string;
    /** The last 30-second step whose code was used; none is used twice. */
    readonly step: number;
  };
  /** Hashes of the recovery codes that are left. */
  readonly recovery: readonly string[];
  readonly changedAt: Instant;
}

/** A link that lets a user choose a passphrase, once. */
export interface OneTimeLink {
  /** SHA-256 of the link's secret. */
  readonly hash: string;
  readonly user: UserId;
  readonly expiresAt: Instant;
}

/** Whom an issuer vouches for; nobody's until an administrator says whose it is. */
export interface ExternalIdentity {
  readonly issuer: string;
  /** Who it is at the issuer; a key, never a name or an address. */
  readonly subject: string;
  /** What the person tells the administrator, and the audit log writes. */
  readonly reference: string;
  readonly user?: UserId;
  /** When it was first seen. */
  readonly seenAt: Instant;
  readonly linkedBy?: string;
  readonly linkedAt?: Instant;
}

/** That somebody is signed in. */
export interface SignInSession {
  /** SHA-256 of the session's secret. */
  readonly hash: string;
  /** Names the session in lists; opens nothing. */
  readonly id: string;
  readonly user: UserId;
  readonly method: SignInMethod;
  readonly startedAt: Instant;
  /** When it was last used, to the minute. */
  readonly seenAt: Instant;
}

/** What a program signs in with; it only reads. */
export interface ApiToken {
  /** Names the token in lists and in the audit log; opens nothing. */
  readonly id: string;
  /** SHA-256 of the token. */
  readonly hash: string;
  /** The token's first characters, by which its owner knows it. */
  readonly prefix: string;
  /** What it is for, such as «Power BI». */
  readonly label: string;
  /** Who made it; it never may more than they may. */
  readonly owner: UserId;
  /** What it reaches: these units and everything below. */
  readonly units: readonly OrgUnitId[];
  /** Whether it may see rows about single persons. */
  readonly persons: boolean;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  /** The last day on which it was used. */
  readonly usedOn?: LocalDate;
  readonly endedAt?: Instant;
  readonly endedBy?: string;
}
