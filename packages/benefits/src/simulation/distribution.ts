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
  let low = Infinity;
  let high = -Infinity;
  for (let index = 0; index < count; index += 1) {
    const draw = draws[index] ?? 0;
    sum += draw;
    if (draw < low) low = draw;
    if (draw > high) high = draw;
  }
  const mean = sum / count;
  const buckets = new Buckets(draws, low, high);
  let squares = 0;
  for (let index = 0; index < count; index += 1) {
    const distance = (draws[index] ?? 0) - mean;
    squares += distance * distance;
  }
  const deviation = count > 1 ? Math.sqrt(squares / (count - 1)) : 0;

  const step = (level: number): number => Math.sqrt((level * (1 - level)) / count);
  const found = buckets.percentiles(
    [0.1, 0.5, 0.9].flatMap((level) => [
      Math.max(0, level - step(level)),
      level,
      Math.min(1, level + step(level)),
    ]),
  );
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

const bucketCount = 4096;

/**
 * Draws laid in equal buckets between the lowest and the highest, so that a percentile sorts only
 * the bucket that holds it.
 */
class Buckets {
  readonly #draws: Float64Array;
  /** The bucket of each draw. */
  readonly #bucketOf: Uint16Array;
  /** How many draws lie in the buckets before each. */
  readonly #before = new Uint32Array(bucketCount + 1);

  constructor(draws: Float64Array, low: number, high: number) {
    this.#draws = draws;
    this.#bucketOf = new Uint16Array(draws.length);
    const scale = high > low ? bucketCount / (high - low) : 0;
    // Where the scale overflows, one bucket holds everything and is sorted whole.
    const perUnit = Number.isFinite(scale) ? scale : 0;
    const bucketOf = this.#bucketOf;
    const before = this.#before;
    const last = bucketCount - 1;
    for (let index = 0; index < draws.length; index += 1) {
      const bucket = Math.min(last, ((draws[index] ?? 0) - low) * perUnit) | 0;
      bucketOf[index] = bucket;
      before[bucket + 1] = (before[bucket + 1] ?? 0) + 1;
    }
    for (let bucket = 1; bucket <= bucketCount; bucket += 1) {
      before[bucket] = (before[bucket] ?? 0) + (before[bucket - 1] ?? 0);
    }
  }

  /** The values with these shares of the draws below them. */
  percentiles(levels: readonly number[]): number[] {
    const last = this.#draws.length - 1;
    const places = levels.map((level) => Math.floor(level * last));
    const sorted = this.#sorted(places.flatMap((place) => [place, Math.min(place + 1, last)]));
    const at = (place: number): number => {
      const bucket = this.#holding(place);
      return sorted.get(bucket)?.[place - (this.#before[bucket] ?? 0)] ?? Number.NaN;
    };
    return levels.map((level, index) => {
      const place = places[index] ?? 0;
      const value = at(place);
      return value + (at(Math.min(place + 1, last)) - value) * (level * last - place);
    });
  }

  /** The draws of the buckets that hold these places, each in rising order. */
  #sorted(places: readonly number[]): Map<number, Float64Array> {
    const needed = new Map<number, Float64Array>();
    const filled = new Int32Array(bucketCount).fill(-1);
    for (const bucket of places.map((place) => this.#holding(place))) {
      const size = (this.#before[bucket + 1] ?? 0) - (this.#before[bucket] ?? 0);
      needed.set(bucket, new Float64Array(size));
      filled[bucket] = 0;
    }
    const bucketOf = this.#bucketOf;
    for (let index = 0; index < bucketOf.length; index += 1) {
      const bucket = bucketOf[index] ?? 0;
      const place = filled[bucket] ?? 0;
      if (place < 0) continue;
      const values = needed.get(bucket);
      if (values !== undefined) values[place] = this.#draws[index] ?? 0;
      filled[bucket] = place + 1;
    }
    for (const values of needed.values()) values.sort();
    return needed;
  }

  /** The last bucket that begins at or before the place, and is not empty there. */
  #holding(place: number): number {
    let low = 0;
    let high = bucketCount;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.#before[middle] ?? 0) <= place) low = middle;
      else high = middle;
    }
    return low;
  }
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
