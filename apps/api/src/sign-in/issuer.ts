import { type VouchedIdentity } from "@kompetanseregion/secretariat";
import * as oidc from "openid-client";
import { z } from "zod";

/** Somebody who may vouch for users by OpenID Connect, as a region sets it up. */
export interface IssuerSettings {
  /** Its name in addresses here, such as `entra`. */
  readonly id: string;
  /** What the button says, such as «Kommunens konto (Microsoft)». */
  readonly label: string;
  /** The issuer's own address, under which its metadata is. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The claim that says who it is: `oid` at Entra ID, else `sub`. */
  readonly subjectClaim?: string;
  /** The tenants (`tid`) whose users are let in; all of the issuer's where left out. */
  readonly tenants?: readonly string[];
  /** The level of assurance that is asked for and held against the answer (`acr`). */
  readonly acr?: string;
}

/** What is remembered in the browser while somebody is at the issuer. */
export const Pending = z.object({
  issuer: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  returnTo: z.string(),
});
export type Pending = z.infer<typeof Pending>;

/** Why an issuer's answer was not taken. */
type IssuerFault =
  /** The issuer does not answer, or not as the standard says. */
  | "unreachable"
  /** The answer is not the one to what was asked, or the person broke off. */
  | "refused"
  /** The person is of a tenant, or came by a way, that is not let in. */
  | "not-allowed";

/** Asks an issuer who somebody is. */
export interface Issuer {
  readonly id: string;
  readonly label: string;
  /**
   * Where to send the browser, and what to remember until it comes back.
   *
   * @throws {Error} If the issuer cannot be reached; the next try asks anew.
   */
  begin(
    redirectUri: string,
    returnTo: string,
  ): Promise<{ readonly url: URL; readonly pending: Pending }>;
  /** Who came back to the address, or why the answer is not taken. */
  finish(
    returned: URL,
    pending: Pending,
  ): Promise<{ readonly identity: VouchedIdentity } | { readonly fault: IssuerFault }>;
}

/**
 * An issuer, asked by the authorization code flow with PKCE, state and nonce.
 *
 * Its metadata is asked for when the first person signs in, and kept; an issuer that is down stops
 * nothing else.
 */
export function issuerOf(settings: IssuerSettings): Issuer {
  let asked: Promise<oidc.Configuration> | undefined;
  const configuration = (): Promise<oidc.Configuration> => {
    asked ??= discover(settings).catch((error: unknown) => {
      asked = undefined;
      throw error;
    });
    return asked;
  };
  const { id, label } = settings;
  return {
    id,
    label,
    begin: async (redirectUri, returnTo) => {
      const config = await configuration();
      const verifier = oidc.randomPKCECodeVerifier();
      const pending = {
        issuer: id,
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier,
        returnTo,
      };
      const url = oidc.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: "openid",
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: "S256",
        state: pending.state,
        nonce: pending.nonce,
        ...(settings.acr !== undefined && { acr_values: settings.acr }),
      });
      return { url, pending };
    },
    finish: async (returned, pending) => {
      let config: oidc.Configuration;
      try {
        config = await configuration();
      } catch {
        return { fault: "unreachable" };
      }
      try {
        const tokens = await oidc.authorizationCodeGrant(config, returned, {
          pkceCodeVerifier: pending.verifier,
          expectedState: pending.state,
          expectedNonce: pending.nonce,
          idTokenExpected: true,
        });
        return identityIn(settings, tokens.claims() ?? {});
      } catch {
        // What the library says of the answer may hold parts of it, so it is not passed on.
        return { fault: "refused" };
      }
    },
  };
}

function identityIn(
  { subjectClaim = "sub", tenants, acr }: IssuerSettings,
  claims: Readonly<Record<string, unknown>>,
): { readonly identity: VouchedIdentity } | { readonly fault: IssuerFault } {
  const { iss: issuer, tid: tenant } = claims;
  const subject = claims[subjectClaim];
  if (tenants !== undefined && !tenants.some((one) => one === tenant)) {
    return { fault: "not-allowed" };
  }
  if (acr !== undefined && claims["acr"] !== acr) return { fault: "not-allowed" };
  if (typeof issuer !== "string" || typeof subject !== "string" || subject === "") {
    return { fault: "refused" };
  }
  return { identity: { issuer, subject } };
}

function discover({ issuer, clientId, clientSecret }: IssuerSettings): Promise<oidc.Configuration> {
  const server = new URL(issuer);
  // Plain HTTP is for an issuer on this very machine, as in tests: nothing passes a network.
  const isHere =
    server.protocol === "http:" && ["localhost", "127.0.0.1"].includes(server.hostname);
  return oidc.discovery(server, clientId, undefined, oidc.ClientSecretPost(clientSecret), {
    timeout: 10,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked only to stand out
    ...(isHere && { execute: [oidc.allowInsecureRequests] }),
  });
}
