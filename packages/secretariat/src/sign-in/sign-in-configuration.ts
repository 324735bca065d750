import { schemaIssues } from "@kompetanseregion/domain";
import { z } from "zod";

import { parseYaml } from "../benefit/parse-yaml.ts";
import { SecretPlace } from "../configuration/configuration.ts";
import { type Checked } from "../input/checked.ts";

/** Addresses of Entra ID under which every organisation's accounts sign in. */
const anyTenant = /^https:\/\/login\.microsoftonline\.com\/(?:common|organizations)(?:\/|$)/u;

const IssuerConfiguration = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z][a-z0-9-]{0,30}$/u, "lower-case letters, digits and hyphens")
      .describe("Its name in the redirect address: /auth/issuers/<id>/callback."),
    label: z.string().min(1).max(60).describe("What the button says."),
    issuer: z
      .url({ protocol: /^https?$/u })
      .describe("The issuer's address, such as https://login.microsoftonline.com/<tenant>/v2.0."),
    clientId: z.string().min(1).describe("The application's id at the issuer."),
    clientSecret: SecretPlace,
    subjectClaim: z
      .enum(["sub", "oid"])
      .optional()
      .describe("The claim that says who it is: oid at Entra ID; sub where left out."),
    tenants: z
      .array(z.guid())
      .min(1)
      .optional()
      .describe("The Entra tenants that are let in; needed where every organisation's sign in."),
    acr: z.string().min(1).optional().describe("The level of assurance that is asked for."),
  })
  .refine(({ issuer, tenants }) => !anyTenant.test(issuer) || tenants !== undefined, {
    path: ["tenants"],
    message: "name the tenants that are let in: at this address everybody's accounts sign in",
  });

/** How a server lets people in, and where it listens, as a region sets it up. It holds no secret. */
export const SignInConfiguration = z
  .strictObject({
    $schema: z.string().optional().describe("Where the schema of this file is; not read."),
    publicUrl: z
      .url({ protocol: /^https?$/u })
      .optional()
      .describe("The server's own address as browsers see it; needed beyond this machine."),
    host: z
      .string()
      .min(1)
      .optional()
      .describe("The address to listen on; 127.0.0.1 where left out, which is this machine only."),
    tls: z
      .strictObject({
        certificate: z.string().min(1).describe("The certificate with its chain, PEM."),
        key: z.string().min(1).describe("Its private key, PEM."),
      })
      .optional()
      .describe("The server's own certificate; files relative to this one."),
    trustedProxies: z
      .array(z.union([z.ipv4(), z.ipv6()]))
      .min(1)
      .optional()
      .describe("Addresses of proxies that have the certificate and set X-Forwarded-For."),
    localAccounts: z
      .boolean()
      .optional()
      .describe("Whether users may have a passphrase here; true where left out."),
    issuers: z.array(IssuerConfiguration).optional().describe("Who may vouch for users."),
  })
  .refine(({ issuers = [] }) => new Set(issuers.map(({ id }) => id)).size === issuers.length, {
    path: ["issuers"],
    message: "two issuers have the same id",
  })
  .refine(({ localAccounts = true, issuers = [] }) => localAccounts || issuers.length > 0, {
    path: ["localAccounts"],
    message: "nobody could sign in: allow local accounts, or name an issuer",
  });
export type SignInConfiguration = z.infer<typeof SignInConfiguration>;

/**
 * How a server lets people in, from a YAML file; an empty file means passphrases on this machine.
 *
 * @returns Not `ok` with every problem at once, by line or by place.
 */
export function readSignInConfiguration(bytes: Uint8Array): Checked<SignInConfiguration> {
  const yaml = parseYaml(bytes);
  if (!yaml.ok) return yaml;
  const read = SignInConfiguration.safeParse(yaml.answer ?? {});
  return read.success
    ? { ok: true, answer: read.data }
    : { ok: false, issues: schemaIssues(read.error) };
}
