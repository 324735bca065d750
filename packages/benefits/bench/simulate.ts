import { fastest, print, say, shown } from "./measure.ts";
import { type Peer, squigglePeer } from "./squiggle.ts";
import { tenInputs } from "./ten-inputs.ts";
import { simulate } from "@kompetanseregion/benefits";

const seed = 20261122;

/** The same model here and in Squiggle, measured in turns: how much faster, and how far apart. */
export async function againstSquiggle(rounds: number): Promise<void> {
  const draws = 100_000;
  const work = "100 000 draws × 10 inputs, percentiles of årsverk and present value";
  const run = () => simulate(tenInputs, { draws, seed });
  const peer = await squigglePeer();
  if (peer === undefined) {
    const { milliseconds } = await fastest(5 * rounds, run);
    const none = { peer: "squiggle-lang (not installed)", peerTook: "—", ratio: "—" };
    print({ ...row(work, milliseconds), ...none, goal: "≥ 20×", met: null, equal: "—" });
    return;
  }
  // Another seed each time, so that their mean is surer than one run's.
  const theirs: number[][] = [];
  let ourTime = Infinity;
  let theirTime = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    const their = await fastest(1, () => peer.run(draws, String(round)));
    theirs.push(their.result);
    theirTime = Math.min(theirTime, their.milliseconds);
    ourTime = Math.min(ourTime, (await fastest(8, run)).milliseconds);
    say(`round ${round + 1}: ${shown(ourTime)} and ${shown(theirTime)}`);
  }
  const ratio = theirTime / ourTime;
  print({
    ...row(work, ourTime),
    peer: peer.name,
    peerTook: shown(theirTime),
    ratio: `${ratio.toFixed(1)}×`,
    goal: "≥ 20×",
    met: ratio >= 20,
    equal: await apart(peer, theirs),
  });
}

/** The largest relative difference of six percentiles, both from a million draws or more. */
async function apart(peer: Peer, theirs: readonly (readonly number[])[]): Promise<string> {
  const more: number[][] = theirs.map((figures) => [...figures]);
  while (more.length < 10) more.push(await peer.run(100_000, `more ${more.length}`));
  const { fte, npvKr } = simulate(tenInputs, { draws: 1_000_000, seed });
  const own = [fte, npvKr].flatMap((figure) => [figure?.p10, figure?.p50, figure?.p90]);
  const differences = own.map((figure, index) => {
    const their = more.reduce((sum, run) => sum + (run[index] ?? Number.NaN), 0) / more.length;
    return Math.abs((figure ?? Number.NaN) / their - 1);
  });
  const percent = (100 * Math.max(...differences)).toFixed(2);
  return `P10, P50, P90 of both at most ${percent} % apart; 0.5 % is allowed`;
}

/** How the time of a draw changes from 100 000 to 1 000 000 of them. */
export async function growthOfDraws(): Promise<void> {
  const [fewer, more] = [100_000, 1_000_000] as const;
  await fastest(10, () => simulate(tenInputs, { draws: fewer, seed }));
  const some = await fastest(10, () => simulate(tenInputs, { draws: fewer, seed }));
  const all = await fastest(4, () => simulate(tenInputs, { draws: more, seed }));
  const growth = all.milliseconds / some.milliseconds;
  print({
    ...row("1 000 000 draws × 10 inputs; time of a draw against 100 000", all.milliseconds),
    ratio: `${(growth / 10).toFixed(2)}× a draw`,
    goal: "≤ 1 s, ≤ 1.3× a draw",
    met: all.milliseconds <= 1000 && growth <= 13,
    equal: "—",
  });
}

function row(work: string, milliseconds: number) {
  const none = { peer: "—", peerTook: "—" };
  return { subject: "benefits", work, ours: shown(milliseconds), ...none } as const;
}
