import { type Language } from "@kompetanseregion/domain";

/** A message to one receiver. */
export interface MailMessage {
  /** Lasting and unique: the part of its Message-ID before the @. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly language: Language;
}

/** Who it is from, and where a receiver says no thanks. */
export interface MailSender {
  readonly from: string;
  readonly replyTo?: string | undefined;
  /** `mailto:…` or `https://…` (RFC 2369). */
  readonly unsubscribe: string;
}

/** How a message leaves. */
export type MailWay = "smtp" | "folder";
