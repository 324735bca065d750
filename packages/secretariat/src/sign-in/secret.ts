import { createHash, randomBytes } from "node:crypto";

/** A secret of 256 random bits, in letters that fit a link, a cookie and a header. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/**
 * What is kept of a secret: SHA-256, hexadecimal.
 *
 * A fast hash is enough, because nobody guesses 256 random bits; passphrases get a slow one.
 */
export function hashOfSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
