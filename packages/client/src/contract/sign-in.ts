import { Instant, LocalDate } from "@kompetanseregion/domain";
import { z } from "zod";

import { Name } from "./parts.ts";
import { defineRoutes } from "./route.ts";

/** That somebody is signed in. */
export const Session = z
  .object({
    id: z.string(),
    user: z.string(),
    method: z.enum(["passphrase", "oidc", "link"]),
    startedAt: Instant,
    /** To the minute. */
    seenAt: Instant,
    /** Whether it is the one that asks. */
    current: z.boolean(),
  })
  .meta({ id: "Session" });
export type Session = z.infer<typeof Session>;

/** What a program reads with. */
export const Token = z
  .object({
    id: z.string(),
    /** The token's first characters, by which its owner knows it. */
    prefix: z.string(),
    label: z.string(),
    owner: z.string(),
    /** What it reaches: these units and everything below. */
    units: z.array(z.string()),
    /** Whether it may see rows about single persons. */
    persons: z.boolean(),
    createdAt: Instant,
    expiresAt: Instant,
    /** The last day it was used on. */
    usedOn: LocalDate.optional(),
    status: z.enum(["valid", "expired", "ended"]),
  })
  .meta({ id: "Token" });
export type Token = z.infer<typeof Token>;

/** A token that was made: the only answer that holds the token itself. */
export const NewToken = z.object({ token: z.string(), view: Token }).meta({ id: "NewToken" });
export type NewToken = z.infer<typeof NewToken>;

/** How a user signs in. */
export const Account = z
  .object({
    user: z.string(),
    /** Since when they have had the passphrase they have. */
    passphraseSince: Instant.optional(),
    secondFactor: z.boolean(),
    /** The references of the identities that sign them in. */
    identities: z.array(z.string()),
  })
  .meta({ id: "Account" });
export type Account = z.infer<typeof Account>;

const one = z.object({ id: Name });

/** Who is signed in, and what programs read with. */
export const signInRoutes = defineRoutes({
  sessions: {
    method: "GET",
    path: "/api/v1/sessions",
    summary: "One's own sessions that last, the latest first",
    right: "read-status",
    query: z.strictObject({
      /** Those of users whose access one gives, too. */
      everybody: z.boolean().optional(),
    }),
    answer: z.object({ items: z.array(Session) }),
    personal: true,
  },
  endSession: {
    method: "DELETE",
    path: "/api/v1/sessions/{id}",
    summary: "End a session of one's own, or of a user whose access one gives",
    right: "read-status",
    params: one,
    answer: z.object({ ended: z.string() }),
  },
  accounts: {
    method: "GET",
    path: "/api/v1/accounts",
    summary: "The users whose sign-in one manages, and how each signs in",
    right: "give-access",
    answer: z.object({
      /** Whether users sign in here by passphrase, and not only by the organisation's own service. */
      localAccounts: z.boolean(),
      items: z.array(Account),
    }),
    personal: true,
  },
  inviteUser: {
    method: "POST",
    path: "/api/v1/accounts/{user}/links",
    summary: "Make the one-time link by which a user chooses a passphrase; it is shown this once",
    right: "give-access",
    params: z.object({ user: Name }),
    answer: z.object({
      user: z.string(),
      /** Where on the server the link leads. */
      path: z.string(),
      expiresAt: Instant,
    }),
    status: 201,
  },
  closeAccount: {
    method: "DELETE",
    path: "/api/v1/accounts/{user}",
    summary: "Take every way in from a user: passphrase, identities, sessions, links and tokens",
    right: "give-access",
    params: z.object({ user: Name }),
    answer: z.object({
      user: z.string(),
      /** How many sessions were ended. */
      sessions: z.int().nonnegative(),
    }),
  },
  tokens: {
    method: "GET",
    path: "/api/v1/tokens",
    summary: "One's own tokens, and those of users whose access one gives, the latest first",
    right: "read-status",
    answer: z.object({ items: z.array(Token) }),
    personal: true,
  },
  createToken: {
    method: "POST",
    path: "/api/v1/tokens",
    summary: "Make a token that reads what one may read oneself in the units",
    right: "read-status",
    body: z.strictObject({
      label: z.string().min(1).max(60),
      units: z.array(Name).min(1).max(50),
      /** From today: 90 where left out. */
      days: z.int().min(1).max(365).optional(),
      /** Rows about single persons too, where one sees them oneself. */
      persons: z.boolean().optional(),
    }),
    answer: NewToken,
    status: 201,
  },
  endToken: {
    method: "DELETE",
    path: "/api/v1/tokens/{id}",
    summary: "End a token for good",
    right: "read-status",
    params: one,
    answer: Token,
  },
});
