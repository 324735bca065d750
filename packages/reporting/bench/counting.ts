import { deepStrictEqual } from "node:assert";

import { rollUp, toSnapshot } from "../src/index.ts";
import { type Question, toQuestion } from "../src/roll-up/question.ts";
import { columnsOf } from "../src/workforce/workforce.ts";
import { ask, asOf, type Made } from "./made.ts";
import { inTurns, print, shown } from "./measure.ts";

/** Distinct persons at every level against a count of positions, which counts some of them twice. */
export async function distinctPeople(made: Made): Promise<void> {
  const { workforce, scope, size } = made;
  const simple = (): Int32Array =>
    countPositions(toQuestion(columnsOf(workforce), { asOf, scope }));
  const [ours = Number.NaN, theirs = Number.NaN] = await inTurns(9, [() => ask(made), simple]);

  // Main positions only: nobody has two of them, so there the simple count is right.
  const main = { asOf, scope, positions: { primary: true } };
  const [counts, { rows, courses }] = [
    countPositions(toQuestion(columnsOf(workforce), main)),
    rollUp(workforce, main),
  ];
  const width = courses.length * 2;
  for (const [at, row] of rows.entries()) {
    const cell = Math.floor(at / courses.length) * width + (at % courses.length) * 2;
    deepStrictEqual([counts[cell], counts[cell + 1]], [row.inProgress, row.completed]);
  }
  print({
    work: `distinct persons at every level, ${size}`,
    ours: shown(ours),
    peer: "a simple count of positions over the same arrays",
    peerTook: shown(theirs),
    ratio: `${(ours / theirs).toFixed(2)}× the simple count`,
    goal: "≤ 2×",
    met: ours / theirs <= 2,
    equal: `${rows.length * 2} figures where nobody has two positions, none apart`,
  });
}

/** In progress and completed of every position, added up: who works in two units counts in both. */
function countPositions({ columns, day, tree, members, courses, spans, admits }: Question) {
  const { units, positions } = columns;
  const width = courses.length * 2;
  const counts = new Int32Array(tree.unitAt.length * width);
  const slot = new Int32Array(columns.courses.length);
  for (const [at, course] of courses.entries()) slot[course] = at * 2;
  for (let place = 0; place < tree.unitAt.length; place++) {
    const lastMember = members.first[place + 1] ?? 0;
    for (let member = members.first[place] ?? 0; member < lastMember; member++) {
      const unit = members.rows[member] ?? 0;
      if (day < (units.from[unit] ?? 0) || day >= (units.to[unit] ?? 0)) continue;
      const lastRow = positions.ofUnit.first[unit + 1] ?? 0;
      for (let at = positions.ofUnit.first[unit] ?? 0; at < lastRow; at++) {
        const row = positions.ofUnit.rows[at] ?? 0;
        if (day < (positions.from[row] ?? 0) || day >= (positions.to[row] ?? 0)) continue;
        if (admits !== undefined && !admits(row)) continue;
        const person = positions.person[row] ?? 0;
        const last = spans.first[person + 1] ?? 0;
        for (let span = spans.first[person] ?? 0; span < last; span++) {
          if (day < (spans.begun[span] ?? 0) || day >= (spans.lapsed[span] ?? 0)) continue;
          const status = day < (spans.done[span] ?? 0) ? 0 : 1;
          const cell = place * width + (slot[spans.course[span] ?? 0] ?? 0) + status;
          counts[cell] = (counts[cell] ?? 0) + 1;
        }
      }
    }
  }
  for (let place = tree.unitAt.length - 1; place > 0; place--) {
    const above = tree.parent[place] ?? -1;
    if (above < 0) continue;
    for (let at = 0; at < width; at++) {
      const cell = above * width + at;
      counts[cell] = (counts[cell] ?? 0) + (counts[place * width + at] ?? 0);
    }
  }
  return counts;
}

/** How the full roll-up's time of a record grows with the country, and its distance from the floor. */
export async function growth(all: readonly Made[]): Promise<void> {
  await inTurns(
    5,
    all.map((made) => () => ask(made)),
  );
  const times = await inTurns(
    9,
    all.map((made) => () => ask(made)),
  );
  const each = all.map(({ records }, at) => (1e6 * (times[at] ?? Number.NaN)) / records);
  const [first, last] = [each[0] ?? Number.NaN, each.at(-1) ?? Number.NaN];
  const sizes = all.map(({ employees }) => employees / 1000);
  print({
    work: `growth of the full roll-up: ${sizes.join(" k, ")} k employees × 30 courses`,
    ours: times.map(shown).join(", "),
    peer: "each record of them",
    peerTook: `${each.map((ns) => ns.toFixed(1)).join(", ")} ns`,
    ratio: `${(last / first).toFixed(2)}× a record`,
    goal: "≤ 1.1× a record",
    met: last / first <= 1.1,
    equal: "—",
  });
  const largest = all.at(-1);
  if (largest !== undefined) await floor(largest);
}

/** One pass over the bytes that the country is kept in: no report that reads them is faster. */
async function floor(made: Made): Promise<void> {
  const bytes = toSnapshot(made.workforce);
  const words = new Int32Array(bytes.slice(0, bytes.length & ~3).buffer);
  // By index: an iterator costs more than the memory does.
  const pass = (): number => {
    let sum = 0;
    for (let at = words.length - 1; at >= 0; at--) sum = (sum + (words[at] ?? 0)) | 0;
    return sum;
  };
  await inTurns(3, [pass]);
  const [ours = Number.NaN, least = Number.NaN] = await inTurns(7, [() => ask(made), pass]);
  print({
    work: `distance from the floor, ${made.size}`,
    ours: shown(ours),
    peer: `one pass over its ${Math.round(bytes.length / 1e6)} MB`,
    peerTook: shown(least),
    ratio: `${(ours / least).toFixed(1)}× the pass`,
    goal: "shown",
    met: null,
    equal: "—",
  });
}
