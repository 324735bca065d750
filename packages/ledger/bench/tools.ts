import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { balancesIn, otherTools } from "../fixtures/other-tools.ts";
import {
  buildOurs,
  expectedBalances,
  generatedLedger,
  jsonLines,
  leanText,
  write,
} from "./files.ts";
import { fastest, measure, type Measured, print, say, times, took } from "./measure.ts";

const goals = { hledger: 13, ledger: 2.6, beancount: 20 } as const;
const memoryGoal = 250;

/** The ledger and the three programs on one journal, in turns. */
export async function againstTools(vouchers: number, rounds: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "ledger-bench-"));
  try {
    say(`${vouchers} vouchers are made …`);
    const ledger = generatedLedger(vouchers);
    const postings = ledger.drill({}).length;
    const expected = expectedBalances(ledger);
    const snapshot = join(folder, "journal.snapshot");
    writeFileSync(snapshot, ledger.snapshot());
    const drafts = write(join(folder, "drafts.ndjson"), jsonLines(vouchers));
    const text = {
      hledger: write(join(folder, "journal.hledger"), leanText(ledger, "hledger")),
      beancount: write(join(folder, "journal.beancount"), leanText(ledger, "beancount")),
    };
    const program = await buildOurs(folder);
    const run = (mode: string, path: string): Measured => {
      const measured = measure([process.execPath, program, mode, path]);
      if (measured.answer !== expected.ours) throw new Error(`${mode}: other balances`);
      return measured;
    };

    const ours: Record<"drafts" | "reopened" | "stored", Measured[]> = {
      stored: [],
      drafts: [],
      reopened: [],
    };
    const theirs = new Map<string, Measured[]>();
    for (let round = 0; round < rounds; round += 1) {
      say(`round ${round + 1} of ${rounds} …`);
      for (const tool of otherTools.filter(({ installed }) => installed)) {
        ours.stored.push(run("stored", snapshot));
        ours.drafts.push(run("drafts", drafts));
        ours.reopened.push(run("reopened", snapshot));
        const measured = measure(tool.command(text[tool.format]));
        const balances = [...balancesIn(measured.answer)].map(([name, ore]) => `${name} ${ore}`);
        if (balances.toSorted().join("\n") !== expected.theirs) {
          throw new Error(`${tool.name}: other balances`);
        }
        theirs.set(tool.name, [...(theirs.get(tool.name) ?? []), measured]);
      }
    }
    if (theirs.size === 0) {
      ours.stored.push(run("stored", snapshot));
      ours.drafts.push(run("drafts", drafts));
      ours.reopened.push(run("reopened", snapshot));
    }

    const size = `${(postings / 1e6).toFixed(2)} M postings`;
    const equal = "every balance of account and fund, 0 øre apart";
    const kinds = [
      ["stored", `${size} loaded as stored, chain and all rules checked, reported`],
      ["drafts", `${size} posted from JSON drafts, all rules and chain, reported`],
    ] as const;
    for (const [kind, work] of kinds) {
      const best = fastest(ours[kind]);
      for (const tool of otherTools) {
        const peer = theirs.get(tool.name);
        const goal = goals[tool.name];
        const ratio = peer === undefined ? undefined : fastest(peer).seconds / best.seconds;
        print({
          work,
          ours: took(best),
          peer: tool.name,
          peerTook: peer === undefined ? "not installed" : took(fastest(peer)),
          ratio: ratio === undefined ? "—" : times(ratio),
          goal: `≥ ${goal}×`,
          met: ratio === undefined ? null : ratio >= goal,
          equal,
        });
      }
    }
    const { megabytes } = fastest(ours.stored);
    print({
      work: `${size} loaded as stored and checked: memory`,
      ours: `${megabytes.toFixed(0)} MB`,
      peer: "—",
      peerTook: "—",
      ratio: "—",
      goal: `≤ ${memoryGoal} MB`,
      met: megabytes <= memoryGoal,
      equal,
    });
    const peer = theirs.get("hledger");
    const reopened = fastest(ours.reopened);
    const ratio = peer === undefined ? undefined : fastest(peer).seconds / reopened.seconds;
    print({
      work: `${size}: reopened from the snapshot, and the first balances`,
      ours: took(reopened),
      peer: "hledger",
      peerTook: peer === undefined ? "not installed" : took(fastest(peer)),
      ratio: ratio === undefined ? "—" : times(ratio),
      goal: "≥ 100×",
      met: ratio === undefined ? null : ratio >= 100,
      equal,
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
