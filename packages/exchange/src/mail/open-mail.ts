import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import { createTransport, type SendMailOptions } from "nodemailer";

import { MailError } from "./mail-error.ts";
import { type MailMessage, type MailSender } from "./message.ts";

/** A relay and who signs in to it. */
export interface SmtpRelay {
  readonly host: string;
  readonly port?: number | undefined;
  /** `starttls` where left out; `none` is for a relay on this machine. */
  readonly security?: "starttls" | "tls" | "none" | undefined;
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  /** XOAUTH2 instead of a password. */
  readonly oauth2?:
    | {
        readonly clientId: string;
        readonly clientSecret?: string | undefined;
        readonly refreshToken: string;
        readonly tokenUrl: string;
      }
    | undefined;
  /** Certificates to trust beside the machine's own, as PEM. */
  readonly authorities?: string | undefined;
}

/** A way out that is open until it is closed. */
export interface OpenMail {
  /**
   * Sends the message; a receiver's own server can still refuse it later.
   *
   * @throws {MailError} `not-sent`, `uncertain`.
   */
  send(message: MailMessage): Promise<void>;
  close(): void;
}

/** Opens the way out: a relay, or a folder for `.eml` files, which must exist. */
export function openMail(
  sender: MailSender,
  way: { readonly smtp: SmtpRelay } | { readonly folder: string },
): OpenMail {
  return "smtp" in way ? byRelay(sender, way.smtp) : inFolder(sender, way.folder);
}

const patience = 30_000;

function byRelay(sender: MailSender, relay: SmtpRelay): OpenMail {
  const { host, security = "starttls", user, password, oauth2, authorities } = relay;
  const transport = createTransport({
    host,
    port: relay.port ?? (security === "tls" ? 465 : 587),
    secure: security === "tls",
    // Without it a relay that does not offer encryption would be spoken to in the clear.
    requireTLS: security === "starttls",
    ignoreTLS: security === "none",
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    ...(authorities !== undefined && { tls: { ca: authorities } }),
    ...(user !== undefined && {
      auth:
        oauth2 === undefined
          ? { user, pass: password ?? "" }
          : {
              type: "OAuth2" as const,
              user,
              clientId: oauth2.clientId,
              clientSecret: oauth2.clientSecret ?? "",
              refreshToken: oauth2.refreshToken,
              accessUrl: oauth2.tokenUrl,
            },
    }),
  });
  return {
    send: async (message) => {
      try {
        await transport.sendMail(mailOf(sender, message));
      } catch (error) {
        throw failureOf(error);
      }
    },
    close: () => {
      transport.close();
    },
  };
}

function inFolder(sender: MailSender, folder: string): OpenMail {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
  return {
    send: async (message) => {
      const { message: bytes } = await transport.sendMail(mailOf(sender, message));
      try {
        // A message of that id that is there already is the same one: it is not written twice.
        await writeFile(join(folder, `${message.id}.eml`), bytes, { flag: "wx", mode: 0o600 });
      } catch (cause) {
        throw new MailError("not-sent", "the message could not be written to the folder", {
          cause,
          remedy: "See that the folder exists, can be written to, and does not hold it already.",
        });
      }
    },
    close: () => {
      transport.close();
    },
  };
}

/** The message with the headers of automatic mail: nobody's absence answers it (RFC 3834). */
function mailOf(
  { from, replyTo, unsubscribe }: MailSender,
  { id, to, subject, text, language }: MailMessage,
): SendMailOptions {
  const host = /@([^>\s]+)/u.exec(from)?.[1] ?? "localhost";
  return {
    from,
    to,
    subject,
    text,
    messageId: `<${id}@${host}>`,
    ...(replyTo !== undefined && { replyTo }),
    headers: {
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "All",
      "Content-Language": language,
      "List-Unsubscribe": `<${unsubscribe}>`,
    },
    // What is written by others is text: no file is read and no address fetched for it.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/**
 * Failures before the message was handed over. Everything else is uncertain: nodemailer says the
 * same of a line that was cut before and after.
 */
const before = new Set(["EDNS", "EAUTH", "EENVELOPE", "ETLS", "EOAUTH2"]);

function failureOf(error: unknown): MailError {
  const said = error instanceof Error ? error : new Error("unknown");
  const code = "code" in said ? String(said.code) : "";
  const isAnswered = "responseCode" in said;
  const isNotConnected = "syscall" in said && said.syscall === "connect";
  const isNotTrusted =
    "originalCode" in said && /CERT|SIGNATURE|TLS|SSL/u.test(String(said.originalCode));
  if (before.has(code) || isAnswered || isNotConnected || isNotTrusted) {
    return new MailError("not-sent", `the relay did not take the message (${code})`, {
      cause: error,
      remedy: "See that host, port, security and sign-in are right: kompetanse doctor.",
    });
  }
  return new MailError("uncertain", `the connection was lost while it was sent (${code})`, {
    cause: error,
    remedy: "It may have arrived, so it is not sent again. Ask the receiver where it matters.",
  });
}
