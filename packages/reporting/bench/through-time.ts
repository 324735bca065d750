import { deepStrictEqual } from "node:assert";

import { addMonths, LocalDate } from "@kompetanseregion/domain";

import { buildWorkforce, fromSnapshot, rollUp, toSnapshot, trend } from "../src/index.ts";
import { asOf, type Made } from "./made.ts";
import { inTurns, print, shown, timed } from "./measure.ts";

/** Twelve month ends in one pass against one date; down to municipalities. */
export async function twelveMonths({ workforce, scope, size }: Made): Promise<void> {
  const first = LocalDate.parse("2019-07-31");
  const dates = Array.from({ length: 12 }, (_, month) => addMonths(first, month));
  const twelve = (): ReturnType<typeof trend> => trend(workforce, { dates, scope, levels: 2 });
  const ways = [() => rollUp(workforce, { asOf: first, scope }), twelve];
  // Both warm: the first runs are the compiler's.
  await inTurns(4, ways);
  const [one = Number.NaN, all = Number.NaN] = await inTurns(9, ways);
  let cells = 0;
  const { rows } = twelve();
  for (const [at, date] of dates.entries()) {
    const upper = rollUp(workforce, { asOf: date, scope }).rows.filter(({ depth }) => depth <= 2);
    const key = (row: { unit: string; course: string }): string => `${row.unit} ${row.course}`;
    const points = new Map(rows.map((row) => [key(row), row.points[at]]));
    for (const row of upper) {
      const { employees, enrolled, inProgress, completed, notStarted } = row;
      const expected = { employees, enrolled, inProgress, completed, notStarted };
      deepStrictEqual(points.get(key(row)), expected);
      cells += 5;
    }
  }
  print({
    work: `12 month ends in one pass, country › county › municipality, ${size}`,
    ours: shown(all),
    peer: "one date of ours",
    peerTook: shown(one),
    ratio: `${(all / one).toFixed(2)}× one date`,
    goal: "≤ 2.5×",
    met: all / one <= 2.5,
    equal: `${cells} figures of 12 single reports, none apart`,
  });
}

/** A snapshot read against building from records that are in memory already; its size. */
export async function snapshot({ country, workforce, records, size, scope }: Made): Promise<void> {
  const kept = {
    ...country,
    positions: [...country.positions()],
    events: [...country.events()],
  };
  const { result: bytes, ms: save } = await timed(() => toSnapshot(workforce));
  const [build = Number.NaN, load = Number.NaN] = await inTurns(3, [
    () => buildWorkforce(kept),
    () => fromSnapshot(bytes),
  ]);
  const { rows } = rollUp(fromSnapshot(bytes), { asOf, scope });
  deepStrictEqual(rows, rollUp(workforce, { asOf, scope }).rows);
  const each = bytes.length / records;
  print({
    work: `snapshot read and checked, ${size}`,
    ours: shown(load),
    peer: "building from records in memory",
    peerTook: shown(build),
    ratio: `1/${(build / load).toFixed(1)}`,
    goal: "≤ 1/3",
    met: load * 3 <= build,
    equal: `${rows.length} rows of its roll-up, none apart; written in ${shown(save)}`,
  });
  print({
    work: `snapshot on disk, ${size}, all included`,
    ours: `${each.toFixed(1)} bytes a record`,
    goal: "≤ 15 bytes",
    met: each <= 15,
    equal: "—",
  });
}
