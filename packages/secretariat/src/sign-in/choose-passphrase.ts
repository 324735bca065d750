import { SecretariatError } from "../secretariat-error.ts";
import { isPredictable } from "./predictable.ts";

/** In characters; the longest is for the hash's sake. */
const shortest = 15;
const longest = 200;

/** Why a passphrase was refused. */
export type PassphraseFault = "too-short" | "too-long" | "predictable";

/** What is wrong with a passphrase that somebody chooses; nothing is asked of what it is made of. */
export function passphraseFault(
  passphrase: string,
  context: readonly string[],
): PassphraseFault | undefined {
  const length = Array.from(passphrase.normalize("NFKC")).length;
  if (length < shortest) return "too-short";
  if (length > longest) return "too-long";
  return isPredictable(passphrase, context) ? "predictable" : undefined;
}

/** A passphrase that was chosen and refused. */
export class PassphraseError extends SecretariatError {
  readonly fault: PassphraseFault;

  constructor(fault: PassphraseFault) {
    super("not-understood", `the passphrase is ${fault.replace("-", " ")}`, {
      remedy: `Take ${shortest} characters or more, such as four words that have nothing to do with each other.`,
    });
    this.fault = fault;
  }
}
