import { type Issuer } from "./issuer.ts";

/** How the server lets people in. */
export interface SignInSettings {
  /**
   * The server's own address as browsers see it, such as `https://kompetanse.example.no`; where left
   * out, the one that a request is addressed to, which is only for the machine itself.
   */
  readonly publicUrl?: string | undefined;
  /** Who may vouch for users. */
  readonly issuers?: readonly Issuer[];
  /** Whether users may have a passphrase here; they may where left out. */
  readonly localAccounts?: boolean;
  /** Addresses of proxies whose word on where a request comes from is taken. */
  readonly trustedProxies?: readonly string[];
  /** The users that the operator at the machine may look as; none but in the demo. */
  readonly views?: readonly string[];
}
