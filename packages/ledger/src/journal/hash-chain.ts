import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";

import { canonicalBytes, type HashedContent } from "./canonical.ts";

/** What the first voucher points back to. */
export const genesis = "0".repeat(64);

const tag = Uint8Array.from("komp-ledger/v1", (character) => character.charCodeAt(0));

/** The hash of a voucher: SHA-256 of the tag, the hash before it (32 bytes) and its own bytes. */
export function chainHash(prev: string, content: HashedContent): string {
  return bytesToHex(
    sha256.create().update(tag).update(hexToBytes(prev)).update(canonicalBytes(content)).digest(),
  );
}
