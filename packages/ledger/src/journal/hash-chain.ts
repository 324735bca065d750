import { bytesToHex } from "@noble/hashes/utils.js";

import { hashAt, type Records } from "./records.ts";

/** Reckons SHA-256: 32 bytes from any. */
export type Sha256Function = (bytes: Uint8Array) => Uint8Array;

/** What the first voucher points back to. */
const genesis = "0".repeat(64);

const tag = Uint8Array.from("komp-ledger/v1", (character) => character.charCodeAt(0));

let preimage = new Uint8Array(4096);
preimage.set(tag);

/** The hash of a record: SHA-256 of the tag, the hash before it (32 bytes) and its own bytes. */
export function chainHash(
  sha256: Sha256Function,
  prev: Uint8Array,
  record: Uint8Array,
): Uint8Array {
  const length = tag.length + 32 + record.length;
  if (length > preimage.length) {
    preimage = new Uint8Array(2 * length);
    preimage.set(tag);
  }
  preimage.set(prev, tag.length);
  preimage.set(record, tag.length + 32);
  return sha256(preimage.subarray(0, length));
}

/** The hash of a record as text; 64 zeros before the first. */
export function hashText(records: Records, at: number): string {
  return at < 0 ? genesis : bytesToHex(hashAt(records, at));
}
