/**
 * Logarithm and exponential that give the same bits in every engine.
 *
 * ECMAScript leaves `Math.log`, `Math.exp` and `Math.pow` to the engine; additions,
 * multiplications, divisions and square roots are fixed by IEEE 754. These use only the latter.
 */

// ln 2 in two parts, the first short enough that a product with an exponent is exact.
const ln2High = 0.69314718036912381649;
const ln2Low = 1.90821492927058770002e-10;
const log2e = 1.4426950408889634;

const bits = new DataView(new ArrayBuffer(8));

/**
 * The natural logarithm, within about one unit in the last place.
 *
 * @returns −∞ for 0, NaN for a negative number.
 */
export function log(x: number): number {
  if (x === 0) return -Infinity;
  if (!(x > 0) || x === Infinity) return x > 0 ? x : Number.NaN;
  // Below the smallest normal number the exponent field is empty: scale up by 2^54 first.
  const small = x < 2.2250738585072014e-308;
  bits.setFloat64(0, small ? x * 18014398509481984 : x);
  const head = bits.getUint32(0);
  let exponent = (head >>> 20) - 1023 - (small ? 54 : 0);
  bits.setUint32(0, (head & 0xfffff) | 0x3ff00000);
  let mantissa = bits.getFloat64(0);
  if (mantissa > Math.SQRT2) {
    mantissa /= 2;
    exponent += 1;
  }
  // ln m = 2 artanh s with s = (m − 1) / (m + 1), |s| < 0.172.
  const s = (mantissa - 1) / (mantissa + 1);
  const square = s * s;
  let series = 0;
  for (let odd = 23; odd >= 3; odd -= 2) series = (series + 1 / odd) * square;
  return exponent * ln2High + (2 * s + (2 * s * series + exponent * ln2Low));
}

/** The exponential, within about one unit in the last place. */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019412) return 0;
  const power = Math.floor(x * log2e + 0.5);
  const r = x - power * ln2High - power * ln2Low;
  // The series 1 + r + r²/2! + … + r¹⁴/14!, |r| < 0.347.
  let series = 1 / 479001600 + r * (1 / 6227020800 + r * (1 / 87178291200));
  series = 1 / 362880 + r * (1 / 3628800 + r * (1 / 39916800 + r * series));
  series = 1 / 720 + r * (1 / 5040 + r * (1 / 40320 + r * series));
  series = 1 / 6 + r * (1 / 24 + r * (1 / 120 + r * series));
  series = 1 + r * (1 + r * (1 / 2 + r * series));
  if (power === 1024) return series * 2 * (powersOf2[2097] ?? 0);
  return power >= -1022
    ? series * (powersOf2[power + 1074] ?? 0)
    : // Below the smallest normal number the product is rounded once, at the end.
      series * (powersOf2[power + 1074 + 60] ?? 0) * (powersOf2[1074 - 60] ?? 0);
}

/** 2^−1074 to 2^1023. */
const powersOf2 = new Float64Array(2098);
powersOf2[1074] = 1;
for (let power = 1; power <= 1023; power += 1) {
  powersOf2[1074 + power] = (powersOf2[1073 + power] ?? 0) * 2;
}
for (let power = -1; power >= -1074; power -= 1) {
  powersOf2[1074 + power] = (powersOf2[1075 + power] ?? 0) / 2;
}
