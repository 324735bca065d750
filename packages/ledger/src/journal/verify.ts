import { LedgerError } from "../problem/ledger-error.ts";

import { isPosting, nameBytes } from "./column-names.ts";
import { decodeRecord } from "./decode.ts";
import { chainWalk, hashText } from "./hash-chain.ts";
import { type Journal, voucherId } from "./journal.ts";
import { asciiText, recordScan, scanEnd, scanHead, scanPosting } from "./record-scan.ts";
import { recordAt } from "./records.ts";

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
  const nextHash = chainWalk(sha256);
  const nextNumber = seriesCounter();
  const names = nameBytes(columns);
  const scan = recordScan();
  let row = 0;
  let volume = 0;
  for (let place = 0; place < records.length; place += 1) {
    const record = recordAt(records, place);
    const misfit = misfits.get(place);
    if (misfit === "link") return bad(record, place, "link");
    if (!isAt(records.hashes, 32 * place, nextHash(record))) return bad(record, place, "hash");
    if (misfit === "id") return bad(record, place, "id");
    scanHead(scan, record);
    const series = asciiText(record, scan.series, scan.seriesEnd) ?? "";
    if (scan.number !== nextNumber(series, scan.year)) return bad(record, place, "number");
    for (let line = 0; line < scan.postings; line += 1) {
      scanPosting(scan);
      if (scan.isBroken || !isPosting(columns, row, names, scan, { voucher: place, line })) {
        return bad(record, place, "columns");
      }
      row += 1;
      volume += Math.abs(scan.amount);
    }
    scanEnd(scan);
    if (scan.isBroken) return bad(record, place, "hash");
  }
  const end = records.length - 1;
  // Beyond 2^53 the volume is a bound, and its last digits depend on the order of adding.
  const isOff = volume <= Number.MAX_SAFE_INTEGER && volume !== columns.volume;
  if (row !== columns.length || isOff) return bad(recordAt(records, end), end, "columns");
  return { ok: true, head: hashText(records, end), count: records.length };
}

/** Counts from 1 within each series and year; vouchers of one mostly follow one another. */
function seriesCounter(): (series: string, year: number) => number {
  const counts = new Map<string, { count: number }>();
  let last = { series: "", year: 0, counter: { count: 0 } };
  return (series, year) => {
    if (series !== last.series || year !== last.year) {
      const key = `${series}-${year}`;
      const counter = counts.get(key) ?? { count: 0 };
      counts.set(key, counter);
      last = { series, year, counter };
    }
    last.counter.count += 1;
    return last.counter.count;
  };
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

function isAt(hashes: Uint8Array, at: number, hash: Uint8Array): boolean {
  for (let index = 0; index < 32; index += 1) {
    if (hashes[at + index] !== hash[index]) return false;
  }
  return true;
}
