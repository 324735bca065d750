import { wordCount } from "./uniform-stream.ts";

/** The value with so much probability below it; the probability between 0 and 1, both excluded. */
export type Quantile = (probability: number) => number;

/** Turns words of a uniform stream into values; as many as there are words. */
export type Inversion = (words: Uint32Array, values: Float64Array) => void;

const cellBits = 9;
const cells = 2 ** cellBits;
/** A word's upper bits name its cell, the others say where in it. */
const insideBits = 32 - cellBits;
const insideMask = 2 ** insideBits - 1;
/** Cells at each end where a quantile may turn too sharply for a cubic. */
const edge = 2;

/**
 * The inversion by a quantile function, which may take its time: it is asked at four points in each
 * of 512 equal cells of probability, and a cubic runs through them.
 *
 * Two cells at each end are left out, and words there are given to the quantile function itself,
 * so that the tails are its own. In between, the cubic of a smooth quantile is within 10⁻⁴ of the
 * distribution's deviation. Only additions and multiplications are used: the same in every engine.
 */
export function inversionBy(quantile: Quantile): Inversion {
  const cubics = cubicsThrough(quantile);
  let left = new Uint32Array(0);
  return (words, values) => {
    if (left.length < words.length) left = new Uint32Array(words.length);
    const count = invertMiddle(words, values, cubics, left);
    for (let index = 0; index < count; index += 1) {
      const draw = left[index] ?? 0;
      values[draw] = quantile(((words[draw] ?? 0) + 0.5) / wordCount);
    }
  };
}

/**
 * Inverts the words that are not at the ends, and lists the draws of the others.
 *
 * A loop of its own, without calls, so that engines keep its arrays at hand.
 */
function invertMiddle(
  words: Uint32Array,
  values: Float64Array,
  cubics: Float64Array,
  left: Uint32Array,
): number {
  let count = 0;
  for (let draw = 0; draw < words.length; draw += 1) {
    const word = words[draw] ?? 0;
    const cell = word >>> insideBits;
    const at = cell * 4;
    const inside = (word & insideMask) + 0.5;
    values[draw] =
      (((cubics[at + 3] ?? 0) * inside + (cubics[at + 2] ?? 0)) * inside + (cubics[at + 1] ?? 0)) *
        inside +
      (cubics[at] ?? 0);
    if (cell < edge || cell >= cells - edge) {
      left[count] = draw;
      count += 1;
    }
  }
  return count;
}

/** For each cell the four coefficients of its cubic, the constant first, by units of a word. */
function cubicsThrough(quantile: Quantile): Float64Array {
  const cubics = new Float64Array(4 * cells);
  const unit = 1 / (insideMask + 1);
  let last = quantile(edge / cells);
  for (let cell = edge; cell < cells - edge; cell += 1) {
    const y0 = last;
    const y1 = quantile((cell + 1 / 3) / cells);
    const y2 = quantile((cell + 2 / 3) / cells);
    const y3 = quantile((cell + 1) / cells);
    last = y3;
    // Newton's form through 0, ⅓, ⅔ and 1, multiplied out.
    const first = 3 * (y1 - y0);
    const second = 4.5 * (y2 - 2 * y1 + y0);
    const third = 4.5 * (y3 - 3 * y2 + 3 * y1 - y0);
    cubics[4 * cell] = y0;
    cubics[4 * cell + 1] = (first - second / 3 + (2 * third) / 9) * unit;
    cubics[4 * cell + 2] = (second - third) * unit * unit;
    cubics[4 * cell + 3] = third * unit * unit * unit;
  }
  return cubics;
}
