import { log } from "./elementary.ts";

/**
 * The quantile of the standard normal distribution, to about 16 digits.
 *
 * @param probability - Between 0 and 1, both excluded.
 * @see Wichura (1988), Algorithm AS 241, PPND16, Applied Statistics 37(3)
 */
export function normalQuantile(probability: number): number {
  const fromMiddle = probability - 0.5;
  if (Math.abs(fromMiddle) <= 0.425) {
    return fromMiddle * ratio(middle, 0.180625 - fromMiddle * fromMiddle);
  }
  const tail = fromMiddle < 0 ? probability : 1 - probability;
  const root = Math.sqrt(-log(tail));
  const distance = root <= 5 ? ratio(near, root - 1.6) : ratio(far, root - 5);
  return fromMiddle < 0 ? -distance : distance;
}

/** The quotient of two polynomials: pairs of coefficients, those of the highest power first. */
function ratio(coefficients: Float64Array, x: number): number {
  let over = 0;
  let under = 0;
  for (let index = 0; index < coefficients.length; index += 2) {
    over = over * x + (coefficients[index] ?? 0);
    under = under * x + (coefficients[index + 1] ?? 0);
  }
  return over / under;
}

// prettier-ignore
const middle = Float64Array.of(
  2509.0809287301227, 5226.495278852854,
  33430.57558358813, 28729.085735721943,
  67265.7709270087, 39307.89580009271,
  45921.95393154987, 21213.794301586597,
  13731.69376550946, 5394.196021424751,
  1971.5909503065513, 687.1870074920579,
  133.14166789178438, 42.31333070160091,
  3.3871328727963665, 1,
);

// prettier-ignore
const near = Float64Array.of(
  0.0007745450142783414, 1.0507500716444169e-9,
  0.022723844989269184, 0.0005475938084995345,
  0.2417807251774506, 0.015198666563616457,
  1.2704582524523684, 0.14810397642748008,
  3.6478483247632045, 0.6897673349851,
  5.769497221460691, 1.6763848301838038,
  4.630337846156546, 2.053191626637759,
  1.4234371107496835, 1,
);

// prettier-ignore
const far = Float64Array.of(
  2.0103343992922881e-7, 2.0442631033899397e-15,
  0.000027115555687434876, 1.421511758316446e-7,
  0.0012426609473880784, 0.000018463183175100548,
  0.026532189526576124, 0.0007868691311456133,
  0.29656057182850487, 0.014875361290850615,
  1.7848265399172913, 0.1369298809227358,
  5.463784911164114, 0.599832206555888,
  6.657904643501103, 1,
);
