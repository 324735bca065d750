import { deepStrictEqual } from "node:assert";

import { ask, type Made } from "./made.ts";
import { inTurns, print, shown } from "./measure.ts";
import { checksum } from "./sql-country.ts";
import { type Absent, type Engine } from "./sql-engines.ts";

/** How much faster a full roll-up must be; a municipality's by 100, against every engine. */
const fullGoal = { DuckDB: 20, SQLite: 80, PostgreSQL: 80 } as const;

/**
 * The full roll-up and one municipality's report here and in a database that has the same country,
 * in turns, their figures compared.
 *
 * Neither makes rows: the database sums its cells to one row, and ours are made when read. The goals
 * are held against the largest country that an engine is given, `isFull`.
 */
export async function againstSql(
  made: Made,
  load: (made: Made) => Promise<Engine | Absent>,
  { rounds, isFull }: { readonly rounds: number; readonly isFull: boolean },
): Promise<void> {
  const engine = await load(made);
  for (const [what, root] of [
    ["full roll-up", undefined],
    ["one municipality", made.municipality],
  ] as const) {
    const own = (): unknown => ask(made, root);
    const work = `${what}, ${made.size}`;
    const kind = Object.keys(fullGoal).find((name) => engine.name.startsWith(name));
    const goal = root === undefined ? fullGoal[kind as keyof typeof fullGoal] : 100;
    const wanted = root === undefined ? `≥ ${goal}×` : `≥ ${goal}×, < 1 ms`;
    const goals = isFull ? wanted : "set for more";
    const warm = root === undefined ? 3 : 50;
    await inTurns(warm, [own]);
    if ("because" in engine) {
      const [ours = Number.NaN] = await inTurns(5, [own]);
      const peer = `${engine.name} (not there)`;
      print({ work, ours: shown(ours), peer, goal: goals, met: null, equal: engine.because });
      continue;
    }
    const answer = ask(made, root);
    const expected = checksum(made, answer);
    const found: unknown[] = [];
    const their = async (): Promise<unknown> => found.push(await engine.report(root));
    // Ours several times for each of theirs: it is over before the machine can look elsewhere.
    const ways = [their, ...Array.from({ length: root === undefined ? 3 : 20 }, () => own)];
    const [theirs = Number.NaN, ...all] = await inTurns(rounds, ways);
    const ours = Math.min(...all);
    for (const sums of found) deepStrictEqual(sums, expected, `${engine.name} differs`);
    const withRows = await inTurns(2, [() => ask(made, root).rows.length]);
    print({
      work,
      ours: `${shown(ours)} (${shown(withRows[0] ?? Number.NaN)} with a row object for every cell)`,
      peer: engine.name,
      peerTook: shown(theirs),
      ratio: `${(theirs / ours).toFixed(1)}×`,
      goal: goals,
      met: !isFull ? null : theirs / ours >= goal && (root === undefined || ours < 1),
      equal: `weighted sums of ${answer.rows.length} cells × 3 figures, none apart`,
    });
  }
  if ("close" in engine) await engine.close();
}
