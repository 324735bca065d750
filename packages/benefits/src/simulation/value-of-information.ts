import { uncertainOf, wordsOf } from "./input-draws.ts";
import { type Simulation } from "./simulate.ts";
import { wordCount } from "./uniform-stream.ts";

/** What it would be worth to know one input for certain. */
export interface InformationValue {
  readonly input: string;
  /** The share of the årsverk's variance that goes away when the input is known, 0 to 1. */
  readonly varianceShare: number;
  /**
   * Kroner that a decision by net present value would gain on average, were the input known before
   * deciding between going on and leaving it; `undefined` where the model has no economy.
   */
  readonly kroner: number | undefined;
}

const bins = 50;

/**
 * What to measure next: every uncertain input, the one that explains the most first.
 *
 * The draws are laid in 50 bins by the input's own value. What differs between the bins' means is
 * due to the input; what the bins' own scatter adds is taken out again.
 */
export function valueOfInformation({ model, options, samples }: Simulation): InformationValue[] {
  return uncertainOf(model)
    .map(({ name }) => {
      // Every quantile function rises, so equal parts of the words are equal parts of the input.
      const words = wordsOf(name, options);
      const { npvKr } = samples;
      return {
        input: name,
        varianceShare: varianceShare(words, samples.fte),
        kroner: npvKr === undefined ? undefined : gainFromKnowing(words, npvKr),
      };
    })
    .toSorted((a, b) => b.varianceShare - a.varianceShare);
}

interface Bins {
  readonly count: Float64Array;
  readonly sum: Float64Array;
  readonly squares: Float64Array;
}

function fillBins(words: Uint32Array, outcome: Float64Array, centre: number): Bins {
  const [count, sum, squares] = [0, 1, 2].map(() => new Float64Array(bins)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let draw = 0; draw < outcome.length; draw += 1) {
    const bin = Math.floor(((words[draw] ?? 0) / wordCount) * bins);
    const value = (outcome[draw] ?? 0) - centre;
    count[bin] = (count[bin] ?? 0) + 1;
    sum[bin] = (sum[bin] ?? 0) + value;
    squares[bin] = (squares[bin] ?? 0) + value * value;
  }
  return { count, sum, squares };
}

function varianceShare(words: Uint32Array, outcome: Float64Array): number {
  const draws = outcome.length;
  const mean = outcome.reduce((total, value) => total + value, 0) / draws;
  const { count, sum, squares } = fillBins(words, outcome, mean);
  let between = 0;
  let within = 0;
  let filled = 0;
  for (let bin = 0; bin < bins; bin += 1) {
    const size = count[bin] ?? 0;
    if (size === 0) continue;
    filled += 1;
    const explained = (sum[bin] ?? 0) ** 2 / size;
    between += explained;
    within += (squares[bin] ?? 0) - explained;
  }
  const total = between + within;
  if (total === 0 || draws <= filled) return 0;
  const chance = ((filled - 1) * within) / (draws - filled);
  return Math.max(0, (between - chance) / total);
}

function gainFromKnowing(words: Uint32Array, npvKr: Float64Array): number {
  const { count, sum } = fillBins(words, npvKr, 0);
  let knowing = 0;
  let all = 0;
  for (let bin = 0; bin < bins; bin += 1) {
    if ((count[bin] ?? 0) > 0) knowing += Math.max(0, sum[bin] ?? 0);
    all += sum[bin] ?? 0;
  }
  return (knowing - Math.max(0, all)) / npvKr.length;
}
