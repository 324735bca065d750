import { Language, RegionId } from "@kompetanseregion/domain";
import { z } from "zod";

/** Where a secret is: in a file of its own or an environment variable, never in the configuration. */
export const SecretPlace = z
  .union([
    z.strictObject({
      file: z.string().min(1).describe("A file that holds nothing else; relative to this file."),
    }),
    z.strictObject({
      environment: z
        .string()
        .regex(/^[A-Z_][A-Z0-9_]*$/u)
        .describe("The name of an environment variable."),
    }),
  ])
  .describe("Where the secret is; never the secret itself.");
export type SecretPlace = z.infer<typeof SecretPlace>;

const Smtp = z
  .strictObject({
    host: z.string().min(1).describe("The relay's host name."),
    port: z.int().min(1).max(65_535).optional().describe("587 where left out; 465 with tls."),
    security: z
      .enum(["starttls", "tls", "none"])
      .optional()
      .describe("starttls where left out; none is for a relay on this machine only."),
    user: z.string().min(1).optional().describe("Who signs in; nobody where left out."),
    password: SecretPlace.optional(),
    oauth2: z
      .strictObject({
        clientId: z.string().min(1),
        clientSecret: SecretPlace.optional(),
        refreshToken: SecretPlace,
        tokenUrl: z.url({ protocol: /^https$/u }).describe("Where access tokens are fetched."),
      })
      .optional()
      .describe("XOAUTH2 instead of a password; Exchange Online asks for it."),
  })
  .refine(({ password, oauth2 }) => password === undefined || oauth2 === undefined, {
    path: ["password"],
    message: "sign in with a password or with oauth2, not both",
  })
  .refine(
    ({ user, password, oauth2 }) => (user === undefined) === ((password ?? oauth2) === undefined),
    {
      path: ["user"],
      message: "a user goes with a password or oauth2, and they with a user",
    },
  );

/** How mail leaves: by a relay, or as `.eml` files in a folder. */
export const MailConfiguration = z
  .strictObject({
    from: z
      .string()
      .min(3)
      .describe('Who it is from, such as "Kompetansekontoret <post@example.no>".'),
    replyTo: z.string().min(3).optional().describe("Who gets the answers."),
    unsubscribe: z
      .string()
      .regex(/^(?:mailto:|https:\/\/)/u, "write mailto:… or https://…")
      .describe("Where a receiver says no thanks: mailto:… or https://…"),
    smtp: Smtp.optional().describe("The relay that sends it."),
    folder: z
      .string()
      .min(1)
      .optional()
      .describe("Write .eml files here instead of sending; relative to this file."),
  })
  .refine(({ smtp, folder }) => (smtp === undefined) !== (folder === undefined), {
    path: ["smtp"],
    message: "say either smtp or folder",
  });
export type MailConfiguration = z.infer<typeof MailConfiguration>;

/** A region's installation, in a YAML file. It holds no secret. */
export const Configuration = z
  .strictObject({
    $schema: z.string().optional().describe("Where the schema of this file is; not read."),
    region: RegionId.optional().describe("The region that the store is for; checked, not chosen."),
    language: Language.optional().describe(
      "Of help and messages: nb, nn or en; nb where left out.",
    ),
    store: z
      .strictObject({
        folder: z
          .string()
          .min(1)
          .optional()
          .describe("The data folder; relative to this file. data where left out."),
        server: SecretPlace.optional().describe(
          "Where the PostgreSQL server's address is; the store is in the folder where left out.",
        ),
      })
      .optional()
      .describe("Where the store is kept."),
    server: z
      .strictObject({
        port: z.int().min(0).max(65_535).optional().describe("The port of the dashboard; 4680."),
      })
      .optional()
      .describe("How the dashboard and the API are served."),
    source: z
      .string()
      .min(1)
      .optional()
      .describe("The learning source's own YAML file; relative to this file."),
    mail: MailConfiguration.optional().describe("How reminders are sent."),
  })
  .describe("A region's installation of kompetanse.");
export type Configuration = z.infer<typeof Configuration>;

/** The configuration as JSON Schema (draft 2020-12), for editors. */
export function configurationSchema(): object {
  return z.toJSONSchema(Configuration, { io: "input" });
}
