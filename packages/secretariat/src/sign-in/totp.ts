import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

import { type Instant } from "@kompetanseregion/domain";

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const stepSeconds = 30;
const digits = 6;

/** A new shared secret for a time-based one-time code: 160 bits as base32 (RFC 4648). */
export function newTotpSecret(): string {
  return toBase32(randomBytes(20));
}

/** What an authenticator app takes in: the shared secret with whose it is. */
export function otpauthUri(secret: string, user: string, issuer: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(user)}`;
  const parameters = new URLSearchParams({
    secret,
    issuer,
    algorithm: "SHA1",
    digits: String(digits),
    period: String(stepSeconds),
  });
  // Apps read a plus sign as itself.
  return `otpauth://totp/${label}?${parameters.toString().replaceAll("+", "%20")}`;
}

/** The code at the step (RFC 6238 with HMAC-SHA-1, which is what authenticator apps know). */
export function totpAt(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac("sha1", fromBase32(secret)).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0x0f;
  const number = (mac.readUInt32BE(offset) & 0x7f_ff_ff_ff) % 10 ** digits;
  return String(number).padStart(digits, "0");
}

/** The step that the instant is in. */
export function totpStep(at: Instant): number {
  return Math.floor(Date.parse(at) / 1000 / stepSeconds);
}

/**
 * The step whose code this is: the present one or a neighbour, as clocks differ, and later than the
 * last one used, so that a code seen over a shoulder opens nothing.
 */
export function stepOfCode(
  secret: string,
  code: string,
  at: Instant,
  lastUsed: number,
): number | undefined {
  const given = Buffer.from(
    code
      .replaceAll(/\s/gu, "")
      .padEnd(digits)
      .slice(0, digits + 1),
  );
  const now = totpStep(at);
  return [now - 1, now, now + 1].find((step) => {
    const expected = Buffer.from(totpAt(secret, step));
    return step > lastUsed && given.length === expected.length && timingSafeEqual(given, expected);
  });
}

/** Bytes as base32 without padding. */
export function toBase32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,5}/gu) ?? [])
    .map((five) => letters.charAt(Number.parseInt(five.padEnd(5, "0"), 2)))
    .join("");
}

function fromBase32(text: string): Buffer {
  const bits = Array.from(text, (letter) =>
    letters.indexOf(letter).toString(2).padStart(5, "0"),
  ).join("");
  return Buffer.from((bits.match(/.{8}/gu) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
