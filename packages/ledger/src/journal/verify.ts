import { chainHash, genesis } from "./hash-chain.ts";
import { voucherId } from "./journal.ts";
import { type Voucher } from "./voucher.ts";

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
      /**
       * - `link`, `hash`, `id`, `number`: the voucher does not follow the one before it, is not
       *   what was hashed, or has another name or number than its place in the series.
       * - `anchor`: the journal no longer holds the voucher it ended with when a period changed.
       * - `trial-balance`: what is booked in a closed or locked period has changed.
       */
      readonly why: "anchor" | "hash" | "id" | "link" | "number" | "trial-balance";
    };

/**
 * Recomputes the chain from the first voucher: links, hashes, names, gapless numbers.
 *
 * A change of any byte of a stored voucher is found at that voucher; a voucher that is taken out,
 * put in or moved is found there or at the one after it.
 */
export function verifyChain(vouchers: readonly Voucher[]): Verification {
  const counts = new Map<string, number>();
  let prev = genesis;
  for (const [place, voucher] of vouchers.entries()) {
    const bad = (why: "hash" | "id" | "link" | "number"): Verification => ({
      ok: false,
      at: voucher.id,
      place,
      why,
    });
    const { series, year, number } = voucher;
    const count = (counts.get(`${series}-${year}`) ?? 0) + 1;
    if (voucher.prev !== prev) return bad("link");
    if (chainHash(prev, voucher) !== voucher.hash) return bad("hash");
    if (voucher.id !== voucherId(series, year, number)) return bad("id");
    if (number !== count) return bad("number");
    counts.set(`${series}-${year}`, count);
    prev = voucher.hash;
  }
  return { ok: true, head: prev, count: vouchers.length };
}
