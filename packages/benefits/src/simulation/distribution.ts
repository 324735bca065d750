/** How a simulated figure is distributed. */
export interface Distribution {
  readonly mean: number;
  /** The standard error of the mean: how far another seed would move it. */
  readonly meanError: number;
  readonly deviation: number;
  /** One draw in ten is below. */
  readonly p10: number;
  readonly p50: number;
  /** One draw in ten is above. */
  readonly p90: number;
  /** The standard errors of the three percentiles. */
  readonly percentileErrors: { readonly p10: number; readonly p50: number; readonly p90: number };
}

/** Sums up draws; percentiles run straight between neighbouring draws. */
export function describeDraws(draws: Float64Array): Distribution {
  const count = draws.length;
  let sum = 0;
  for (const draw of draws) sum += draw;
  const mean = sum / count;
  let squares = 0;
  for (const draw of draws) squares += (draw - mean) * (draw - mean);
  const deviation = count > 1 ? Math.sqrt(squares / (count - 1)) : 0;

  const sorted = draws.toSorted();
  const errorAt = (probability: number): number => {
    const step = Math.sqrt((probability * (1 - probability)) / count);
    const above = percentile(sorted, Math.min(1, probability + step));
    return (above - percentile(sorted, Math.max(0, probability - step))) / 2;
  };
  return {
    mean,
    meanError: deviation / Math.sqrt(count),
    deviation,
    p10: percentile(sorted, 0.1),
    p50: percentile(sorted, 0.5),
    p90: percentile(sorted, 0.9),
    percentileErrors: { p10: errorAt(0.1), p50: errorAt(0.5), p90: errorAt(0.9) },
  };
}

function percentile(sorted: Float64Array, probability: number): number {
  const position = probability * (sorted.length - 1);
  const index = Math.floor(position);
  const low = sorted[index] ?? Number.NaN;
  const high = sorted[index + 1] ?? low;
  return low + (high - low) * (position - index);
}
