/**
 * Random words of 32 bits that depend on the seed and the name alone; a word reads as the number
 * (word + ½) / 2³² between 0 and 1, both excluded.
 *
 * Each input has a stream of its own: adding an input, or changing another's distribution, leaves
 * its numbers as they were. Two scenarios then differ by what was changed and not by chance.
 *
 * The generator is xoshiro128** (Blackman and Vigna), started by a SplitMix sequence of the seed
 * and an FNV-1a hash of the name.
 */
export class UniformStream {
  readonly #state: [number, number, number, number];

  /**
   * @param seed - A whole number from 0 to 2^32 − 1.
   * @param name - The stream's name, such as an input's id.
   */
  constructor(seed: number, name: string) {
    this.#state = startState(seed, name);
  }

  /** Fills with the stream's next words. */
  fill(out: Uint32Array): void {
    let [a, b, c, d] = this.#state;
    for (let index = 0; index < out.length; index += 1) {
      const times5 = Math.imul(b, 5);
      out[index] = Math.imul((times5 << 7) | (times5 >>> 25), 9);
      const shifted = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= shifted;
      d = (d << 11) | (d >>> 21);
    }
    this.#state[0] = a;
    this.#state[1] = b;
    this.#state[2] = c;
    this.#state[3] = d;
  }
}

/** How many different words there are. */
export const wordCount = 4294967296;

/**
 * Fills with words that read as numbers between 0 and 1, one in each of as many equal parts, in
 * random order: a Latin hypercube when each input does so. The mean of a monotone model then varies
 * less.
 *
 * @param seed - A whole number from 0 to 2^32 − 1.
 * @param name - The stream's name, such as an input's id.
 * @param out - Filled from its beginning.
 */
export function fillStratified(seed: number, name: string, out: Uint32Array): void {
  new UniformStream(seed, name).fill(out);
  const order = new Uint32Array(out.length);
  new UniformStream(seed, `${name} order`).fill(order);
  const part = wordCount / out.length;
  for (let index = 0; index < out.length; index += 1) {
    out[index] = Math.floor((index + (out[index] ?? 0) / wordCount) * part);
  }
  for (let index = out.length - 1; index > 0; index -= 1) {
    const other = Math.floor(((order[index] ?? 0) / wordCount) * (index + 1));
    const kept = out[index] ?? 0;
    out[index] = out[other] ?? 0;
    out[other] = kept;
  }
}

function startState(seed: number, name: string): [number, number, number, number] {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index += 1) {
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  }
  let state = (hash ^ Math.imul(seed | 0, 0x9e3779b1)) | 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
  // All four words zero would stay zero for ever; the last is never zero.
  return [next(), next(), next(), next() | 1];
}
