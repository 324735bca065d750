import { LedgerError } from "../problem/ledger-error.ts";

import { dayNumber, isPosting } from "./columns.ts";
import { decodeRecord } from "./decode.ts";
import { chainHash, hashText } from "./hash-chain.ts";
import { type Journal, voucherId } from "./journal.ts";
import { hashAt, recordAt } from "./records.ts";

/**
 * What a check can find.
 *
 * - `link`, `hash`, `id`, `number`: the voucher does not follow the one before it, is not what was
 *   hashed, or has another name or number than its place in the series.
 * - `columns`: a snapshot's figures are not those of its vouchers.
 * - `anchor`: the journal no longer holds the voucher it ended with when a period changed.
 * - `trial-balance`: what is booked in a closed or locked period has changed.
 */
export type Fault = "anchor" | "columns" | "hash" | "id" | "link" | "number" | "trial-balance";

/** What a check of the whole journal found. */
export type Verification =
  | {
      readonly ok: true;
      /** The last voucher's hash: printed in reports, it lets others hold the anchor. */
      readonly head: string;
      readonly count: number;
    }
  | {
      readonly ok: false;
      /** The first voucher that is not what was posted, or the period that changed. */
      readonly at: string;
      /** The voucher's place, from 0; for a period, where the journal then ended. */
      readonly place: number;
      readonly why: Fault;
    };

/**
 * Recomputes the chain from the first voucher: links, hashes, names, gapless numbers, and that the
 * figures reports are made of are those of the vouchers.
 *
 * A change of any byte of a stored voucher is found at that voucher; a voucher that is taken out,
 * put in or moved is found there or at the one after it.
 */
export function verifyChain(journal: Journal): Verification {
  const { records, columns, misfits, sha256 } = journal;
  const counts = new Map<string, number>();
  let row = 0;
  let volume = 0;
  for (let place = 0; place < records.length; place += 1) {
    const record = recordAt(records, place);
    const misfit = misfits.get(place);
    const hash = chainHash(sha256, hashAt(records, place - 1), record);
    if (misfit === "link") return bad(record, place, "link");
    if (!isSame(hash, hashAt(records, place))) return bad(record, place, "hash");
    if (misfit === "id") return bad(record, place, "id");
    const content = decodeRecord(record);
    const series = `${content.series}-${content.year}`;
    const number = (counts.get(series) ?? 0) + 1;
    if (content.number !== number) return bad(record, place, "number");
    counts.set(series, number);
    for (const [line, posting] of content.postings.entries()) {
      if (
        !isPosting(columns, row, posting, { day: dayNumber(content.booked), voucher: place, line })
      ) {
        return bad(record, place, "columns");
      }
      row += 1;
      volume += Math.abs(posting.amount);
    }
  }
  const end = records.length - 1;
  // Beyond 2^53 the volume is a bound, and its last digits depend on the order of adding.
  const isOff = volume <= Number.MAX_SAFE_INTEGER && volume !== columns.volume;
  if (row !== columns.length || isOff) return bad(recordAt(records, end), end, "columns");
  return { ok: true, head: hashText(records, end), count: records.length };
}

function bad(record: Uint8Array, place: number, why: Fault): Verification {
  return { ok: false, at: nameOf(record) ?? `voucher ${place + 1}`, place, why };
}

/** The name in a record, if it can still be read. */
function nameOf(record: Uint8Array): string | undefined {
  try {
    return voucherId(decodeRecord(record));
  } catch (error) {
    if (error instanceof LedgerError) return undefined;
    throw error;
  }
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  for (let index = 0; index < 32; index += 1) if (one[index] !== other[index]) return false;
  return true;
}
