import { type Quantile } from "./quantile-table.ts";

const cells = 2048;

/**
 * The quantile function of a distribution that is given by its density, up to a factor.
 *
 * The density is taken at 2 049 points and runs straight between them; that broken line is
 * inverted exactly. Values are within about 10⁻⁵ of the width of the true ones.
 *
 * @param density - Zero or more between the ends, above zero somewhere.
 * @param low - The lowest value.
 * @param high - The highest value.
 */
export function quantileByDensity(
  density: (value: number) => number,
  low: number,
  high: number,
): Quantile {
  const width = (high - low) / cells;
  const heights = new Float64Array(cells + 1);
  for (let node = 0; node <= cells; node += 1) heights[node] = density(low + node * width);

  const below = new Float64Array(cells + 1);
  for (let cell = 0; cell < cells; cell += 1) {
    const mass = ((heights[cell] ?? 0) + (heights[cell + 1] ?? 0)) / 2;
    below[cell + 1] = (below[cell] ?? 0) + mass;
  }
  const total = below[cells] ?? 0;
  const guide = guideTo(below, total);

  return (probability) => {
    const wanted = probability * total;
    let cell = guide[Math.trunc(probability * cells)] ?? 0;
    while (cell < cells - 1 && (below[cell + 1] ?? 0) < wanted) cell += 1;
    const left = heights[cell] ?? 0;
    const inside = wanted - (below[cell] ?? 0);
    const rise = (heights[cell + 1] ?? 0) - left;
    const root = Math.sqrt(Math.max(0, left * left + 2 * rise * inside));
    const part = inside <= 0 ? 0 : (2 * inside) / (left + root);
    return low + (cell + Math.min(1, part)) * width;
  };
}

/** For each of as many equal parts of probability, the cell where its search begins. */
function guideTo(below: Float64Array, total: number): Uint16Array {
  const guide = new Uint16Array(cells + 1);
  let cell = 0;
  for (let part = 0; part <= cells; part += 1) {
    while (cell < cells - 1 && (below[cell + 1] ?? 0) < (part / cells) * total) cell += 1;
    guide[part] = cell;
  }
  return guide;
}
