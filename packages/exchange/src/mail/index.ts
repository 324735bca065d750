/**
 * Mail out: composed once, and sent by a relay or written as `.eml` files. For servers only.
 *
 * @packageDocumentation
 */
export { MailError, type MailErrorCode } from "./mail-error.ts";
export { type MailMessage, type MailSender, type MailWay } from "./message.ts";
export { openMail, type OpenMail, type SmtpRelay } from "./open-mail.ts";
