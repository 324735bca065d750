/* eslint-disable @typescript-eslint/prefer-for-of -- for-of over a typed array took three times as long here. */
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
  for (let index = 0; index < count; index += 1) sum += draws[index] ?? 0;
  const mean = sum / count;
  let squares = 0;
  for (let index = 0; index < count; index += 1) {
    const distance = (draws[index] ?? 0) - mean;
    squares += distance * distance;
  }
  const deviation = count > 1 ? Math.sqrt(squares / (count - 1)) : 0;

  const levels = [0.1, 0.5, 0.9];
  const step = (level: number): number => Math.sqrt((level * (1 - level)) / count);
  const wanted = levels.flatMap((level) => [
    Math.max(0, level - step(level)),
    level,
    Math.min(1, level + step(level)),
  ]);
  const found = percentiles(draws, wanted);
  const [low10 = 0, p10 = 0, high10 = 0, low50 = 0, p50 = 0, high50 = 0] = found;
  const [low90 = 0, p90 = 0, high90 = 0] = found.slice(6);
  return {
    mean,
    meanError: deviation / Math.sqrt(count),
    deviation,
    p10,
    p50,
    p90,
    percentileErrors: {
      p10: (high10 - low10) / 2,
      p50: (high50 - low50) / 2,
      p90: (high90 - low90) / 2,
    },
  };
}

const buckets = 4096;

/**
 * Percentiles without sorting everything: the draws are counted into equal buckets between the
 * lowest and the highest, and only the buckets that hold a wanted place are sorted.
 */
function percentiles(draws: Float64Array, wanted: readonly number[]): number[] {
  let low = Infinity;
  let high = -Infinity;
  for (let index = 0; index < draws.length; index += 1) {
    const draw = draws[index] ?? 0;
    if (draw < low) low = draw;
    if (draw > high) high = draw;
  }
  const scale = high > low ? buckets / (high - low) : 0;
  // Where the scale overflows, one bucket holds everything and is sorted whole.
  const perUnit = Number.isFinite(scale) ? scale : 0;
  const bucketOf = (draw: number): number =>
    Math.min(buckets - 1, Math.trunc((draw - low) * perUnit));
  const before = new Uint32Array(buckets + 1);
  for (let index = 0; index < draws.length; index += 1) {
    const bucket = bucketOf(draws[index] ?? 0);
    before[bucket + 1] = (before[bucket + 1] ?? 0) + 1;
  }
  for (let bucket = 1; bucket <= buckets; bucket += 1) {
    before[bucket] = (before[bucket] ?? 0) + (before[bucket - 1] ?? 0);
  }

  const places = wanted.flatMap((level) => {
    const place = Math.floor(level * (draws.length - 1));
    return [place, Math.min(place + 1, draws.length - 1)];
  });
  const needed = new Map<number, number[]>();
  for (const place of places) needed.set(bucketHolding(before, place), []);
  const isNeeded = new Uint8Array(buckets);
  for (const bucket of needed.keys()) isNeeded[bucket] = 1;
  for (let index = 0; index < draws.length; index += 1) {
    const draw = draws[index] ?? 0;
    const bucket = bucketOf(draw);
    if (isNeeded[bucket] === 1) needed.get(bucket)?.push(draw);
  }
  for (const values of needed.values()) values.sort((a, b) => a - b);
  const at = (place: number): number => {
    const bucket = bucketHolding(before, place);
    return needed.get(bucket)?.[place - (before[bucket] ?? 0)] ?? Number.NaN;
  };
  return wanted.map((level) => {
    const position = level * (draws.length - 1);
    const place = Math.floor(position);
    const value = at(place);
    return value + (at(Math.min(place + 1, draws.length - 1)) - value) * (position - place);
  });
}

/** The last bucket that begins at or before the place, and is not empty there. */
function bucketHolding(before: Uint32Array, place: number): number {
  let low = 0;
  let high = before.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((before[middle] ?? 0) <= place) low = middle;
    else high = middle;
  }
  return low;
}

/** The distribution of the draws divided by a constant above zero. */
export function divided(distribution: Distribution, divisor: number): Distribution {
  const { percentileErrors, ...figures } = distribution;
  return {
    mean: figures.mean / divisor,
    meanError: figures.meanError / divisor,
    deviation: figures.deviation / divisor,
    p10: figures.p10 / divisor,
    p50: figures.p50 / divisor,
    p90: figures.p90 / divisor,
    percentileErrors: {
      p10: percentileErrors.p10 / divisor,
      p50: percentileErrors.p50 / divisor,
      p90: percentileErrors.p90 / divisor,
    },
  };
}
