import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { ore } from "@kompetanseregion/domain";
import { z } from "zod";

import { allocate } from "../src/sharing/allocate.ts";
import { print, say, timed, times } from "./measure.ts";

const isFunction = (value: unknown): boolean => typeof value === "function";

const Library = z.object({
  dinero: z.custom<(of: { amount: number; currency: unknown }) => object>(isFunction),
  allocate: z.custom<(amount: object, ratios: readonly number[]) => object[]>(isFunction),
  toSnapshot: z.custom<(amount: object) => { amount: number }>(isFunction),
});

const Currencies = z.object({ NOK: z.unknown() });

const turn = 1000;

/** `allocate` beside dinero.js: the time for a split into seven, and how close the parts are. */
export async function againstDinero(splits: number): Promise<void> {
  const cases = Array.from({ length: splits }, (_, at) => ({
    total: ((at * 7_919_317) % 50_000_000) + 1,
    weights: Array.from({ length: 7 }, (__, part) => (((at + 1) * (part + 3) * 7919) % 27_000) + 1),
  }));
  const mine: Split = ({ total, weights }) => allocate(ore(total), weights);
  const theirs = await dineroSplit();
  const ours: number[] = [];
  const peer: number[] = [];
  // Short turns, and the median of them: what else the machine does falls out.
  for (let round = 0; round < 5; round += 1) {
    for (let from = 0; from < splits; from += turn) {
      const some = cases.slice(from, from + turn);
      ours.push(timed(() => void some.map(mine)));
      if (theirs !== undefined) peer.push(timed(() => void some.map(theirs)));
    }
  }
  const micros = (all: readonly number[]): number =>
    (1000 * (all.toSorted((a, b) => a - b)[all.length >> 1] ?? 0)) / turn;
  const ratio = micros(peer) / micros(ours);
  const closer =
    theirs === undefined ? undefined : compare(cases, cases.map(mine), cases.map(theirs));
  print({
    work: "an amount split among seven by largest remainder, each",
    ours: `${micros(ours).toFixed(2)} µs`,
    peer: "dinero.js",
    peerTook: theirs === undefined ? "not installed" : `${micros(peer).toFixed(2)} µs`,
    ratio: theirs === undefined ? "—" : times(ratio),
    goal: "≥ 10×, and closer to exact",
    met: closer === undefined ? null : ratio >= 10 && closer.farther === 0,
    equal:
      closer === undefined
        ? "—"
        : `both add up; ${closer.alike} alike, ours closer in ${closer.closer}, farther in ${closer.farther}`,
  });
}

type Split = (of: { readonly total: number; readonly weights: readonly number[] }) => number[];

async function dineroSplit(): Promise<Split | undefined> {
  const folder = process.env["BENCH_PEERS"];
  if (folder === undefined) {
    say("BENCH_PEERS is not set: dinero.js is not there");
    return undefined;
  }
  const resolve = createRequire(join(folder, "package.json")).resolve;
  const load = (name: string): Promise<unknown> => import(pathToFileURL(resolve(name)).href);
  try {
    const { dinero, allocate: split, toSnapshot } = Library.parse(await load("dinero.js"));
    const { NOK } = Currencies.parse(await load("dinero.js/currencies"));
    return ({ total, weights }) =>
      split(dinero({ amount: total, currency: NOK }), weights).map(
        (part) => toSnapshot(part).amount,
      );
  } catch (error) {
    say(`dinero.js is not there: ${String(error)}`);
    return undefined;
  }
}

/** Of the splits that differ, in how many ours is closer to the exact shares, and farther. */
function compare(
  cases: readonly { readonly total: number; readonly weights: readonly number[] }[],
  ours: readonly (readonly number[])[],
  theirs: readonly (readonly number[])[],
): { alike: number; closer: number; farther: number } {
  const found = { alike: 0, closer: 0, farther: 0 };
  for (const [at, { total, weights }] of cases.entries()) {
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    const distance = (parts: readonly number[]): number => {
      if (parts.reduce((sum, part) => sum + part, 0) !== total) throw new Error("øre are lost");
      return parts.reduce(
        (sum, part, index) => sum + (part - (total * (weights[index] ?? 0)) / whole) ** 2,
        0,
      );
    };
    const difference = distance(ours[at] ?? []) - distance(theirs[at] ?? []);
    if (Math.abs(difference) < 1e-6) found.alike += 1;
    else if (difference < 0) found.closer += 1;
    else found.farther += 1;
  }
  return found;
}
