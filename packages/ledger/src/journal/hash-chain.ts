import { bytesToHex } from "@noble/hashes/utils.js";

import { hashAt, type Records } from "./records.ts";

/** Reckons SHA-256: 32 bytes from any. The answer is copied at once, so it may be used again. */
export type Sha256Function = (bytes: Uint8Array) => Uint8Array;

/** What the first voucher points back to. */
const genesis = "0".repeat(64);

const tag = Uint8Array.from("komp-ledger/v1", (character) => character.charCodeAt(0));

/** How many bytes a record's hash is made of besides its own: the tag and the hash before it. */
export const chainPrefix = tag.length + 32;

/**
 * The hash of a record: SHA-256 of the tag, the hash before it (32 bytes) and its own bytes. The
 * record comes behind {@link chainPrefix} free bytes, which are filled here.
 */
export function chainHash(
  sha256: Sha256Function,
  prev: Uint8Array,
  prefixed: Uint8Array,
): Uint8Array {
  prefixed.set(tag);
  prefixed.set(prev, tag.length);
  return sha256(prefixed);
}

/** Walks a chain from its beginning: the hash of each record that follows the ones before it. */
export function chainWalk(sha256: Sha256Function): (record: Uint8Array) => Uint8Array {
  let bytes = new Uint8Array(4096);
  bytes.set(tag);
  return (record) => {
    const length = chainPrefix + record.length;
    if (length > bytes.length) {
      const larger = new Uint8Array(2 * length);
      larger.set(bytes.subarray(0, chainPrefix));
      bytes = larger;
    }
    bytes.set(record, chainPrefix);
    const hash = sha256(bytes.subarray(0, length));
    bytes.set(hash, tag.length);
    return hash;
  };
}

/** The hash of a record as text; 64 zeros before the first. */
export function hashText(records: Records, at: number): string {
  return at < 0 ? genesis : bytesToHex(hashAt(records, at));
}
