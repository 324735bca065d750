/** First numbers in a block: small ones are dear, because each is an array of its own. */
const block = 8_192;

/**
 * Which pairs of whole numbers have been seen, in little room: one bit a pair where the first
 * numbers lie close, so that a site with 450 000 accounts takes about 60 kB a course.
 */
export class SeenPairs {
  /** For each second number: blocks of 8 192 first numbers, one bit each. */
  readonly #blocks = new Map<number, Map<number, Uint32Array>>();
  #size = 0;

  /** How many different pairs were added. */
  get size(): number {
    return this.#size;
  }

  /** Notes the pair; false where it was there already. Both numbers are whole and at least 0. */
  add(first: number, second: number): boolean {
    const ofSecond = this.#blocks.get(second) ?? new Map<number, Uint32Array>();
    this.#blocks.set(second, ofSecond);
    const blockAt = Math.floor(first / block);
    const bits = ofSecond.get(blockAt) ?? new Uint32Array(block / 32);
    ofSecond.set(blockAt, bits);
    const bit = first % block;
    const word = bit >>> 5;
    const before = bits[word] ?? 0;
    const mask = 1 << (bit & 31);
    if ((before & mask) !== 0) return false;
    bits[word] = before | mask;
    this.#size += 1;
    return true;
  }
}
