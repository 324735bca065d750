import { type Instant, type LocalDate, type UserId } from "@kompetanseregion/domain";

import { type Session } from "../session.ts";
import { apiTokensIn } from "./api-tokens.ts";
import { externalIdentitiesIn } from "./external-identities.ts";
import { localAccountsIn } from "./local-accounts.ts";
import { sessionsIn } from "./sessions.ts";
import {
  type ApiToken,
  type ExternalIdentity,
  type LocalAccount,
  type OneTimeLink,
  type SignInSession,
} from "./sign-in-types.ts";

/**
 * How users prove who they are, and for how long that holds.
 *
 * Secrets are kept as hashes. None of it changes an answer about the region, so nothing here raises
 * the store's revision.
 */
export interface SignInRecords {
  /** A user's local account; `undefined` where they have none. */
  localAccount(user: string): Promise<LocalAccount | undefined>;
  /** Every user with a local account, by user. */
  localAccounts(): Promise<LocalAccount[]>;
  saveLocalAccount(account: LocalAccount): Promise<void>;
  /** Takes a user's local account away; says whether there was one. */
  removeLocalAccount(user: UserId): Promise<boolean>;

  /** Adds a link; the user's earlier ones no longer open anything. */
  saveLink(link: OneTimeLink): Promise<void>;
  link(hash: string): Promise<OneTimeLink | undefined>;
  /** Takes the link, so that nobody else can; says whether it was there. */
  takeLink(hash: string): Promise<boolean>;

  externalIdentity(issuer: string, subject: string): Promise<ExternalIdentity | undefined>;
  /** Every identity that was ever seen, by reference. */
  externalIdentities(): Promise<ExternalIdentity[]>;
  /** Adds the identity, or replaces what is known of it. */
  saveExternalIdentity(identity: ExternalIdentity): Promise<void>;
  /** Forgets the identities that were first seen before the instant and are nobody's. */
  forgetStrangers(before: Instant): Promise<number>;

  startSession(session: SignInSession): Promise<void>;
  session(hash: string): Promise<SignInSession | undefined>;
  /** Every session that has not been ended, the latest first. */
  sessions(): Promise<SignInSession[]>;
  /** Notes that the session is used. */
  touchSession(hash: string, at: Instant): Promise<void>;
  /** Ends one session; says whether it was there. */
  endSession(id: string): Promise<boolean>;
  /** Ends all of a user's sessions but the one excepted; says how many. */
  endSessionsOf(user: UserId, except?: string): Promise<number>;
  /** Removes sessions that began, or were last used, before the instants. */
  dropSessions(limits: {
    readonly startedBefore: Instant;
    readonly seenBefore: Instant;
  }): Promise<number>;

  addToken(token: ApiToken): Promise<void>;
  /** The token with the hash, also one that has ended. */
  tokenByHash(hash: string): Promise<ApiToken | undefined>;
  /** Every token there is or was, the latest first. */
  tokens(): Promise<ApiToken[]>;
  /** Notes that the token is used. */
  touchToken(id: string, on: LocalDate): Promise<void>;
  /** Ends a token that has not been ended; says whether there was one. */
  endToken(id: string, end: { readonly at: Instant; readonly by: string }): Promise<boolean>;
}

/** The sign-in records as the session sees them. */
export function signInIn(session: Session): SignInRecords {
  return {
    ...localAccountsIn(session),
    ...externalIdentitiesIn(session),
    ...sessionsIn(session),
    ...apiTokensIn(session),
  };
}
