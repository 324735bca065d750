/**
 * One generated journal through this library, hledger, ledger and beancount: wall time, processor
 * time, peak memory; the balances are compared, and a difference stops the run.
 *
 *     node bench/compare.ts [vouchers]
 */
import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { build } from "tsup";

import {
  accounts,
  funds,
  generatedDrafts,
  postedAt,
  projects,
} from "../fixtures/generated-journal.ts";
import { balancesIn, otherTools } from "../fixtures/other-tools.ts";
import { exportedAccounts, journalText } from "../src/export/journal-text.ts";
import { openLedger } from "../src/journal/ledger.ts";

const count = Number(process.argv[2] ?? 100_000);
const folder = mkdtempSync(join(tmpdir(), "ledger-bench-"));
const fileOf = (name: string): string => join(folder, name);

interface Measured {
  readonly answer: string;
  readonly wall: number;
  readonly processor: number;
  readonly megabytes: number;
}

function measure(command: readonly string[]): Measured {
  const { stdout, stderr, status } = spawnSync("/usr/bin/time", ["-f", "%e %U %S %M", ...command], {
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, BEANCOUNT_DISABLE_LOAD_CACHE: "1" },
  });
  if (status !== 0) throw new Error(stderr);
  const [wall = 0, user = 0, system = 0, kilobytes = 0] = (stderr.trim().split("\n").at(-1) ?? "")
    .split(" ")
    .map(Number);
  return { answer: stdout, wall, processor: user + system, megabytes: kilobytes / 1024 };
}

/** Writes text in pieces, so that a long journal is not held in memory. */
function write(name: string, pieces: Iterable<string>): string {
  const descriptor = openSync(fileOf(name), "w");
  let held = "";
  for (const piece of pieces) {
    held += piece;
    if (held.length < 1 << 20) continue;
    writeSync(descriptor, held);
    held = "";
  }
  writeSync(descriptor, held);
  closeSync(descriptor);
  return fileOf(name);
}

function* jsonLines(): Generator<string> {
  for (const draft of generatedDrafts(count)) yield `${JSON.stringify(draft)}\n`;
}

try {
  const ledger = openLedger({ accounts, funds, projects });
  let batch = [];
  for (const draft of generatedDrafts(count)) {
    batch.push(draft);
    if (batch.length < 1000) continue;
    ledger.postAll(batch, postedAt);
    batch = [];
  }
  ledger.postAll(batch, postedAt);
  const { rows } = ledger.balances({ groupBy: ["account", "fund"] });
  const names = new Map(
    exportedAccounts(ledger, { byFund: true }).map(({ name, account, fund = "" }) => [
      `${account} ${fund}`,
      name,
    ]),
  );
  const expected = rows
    .filter(({ closing }) => closing !== 0)
    .map(
      ({ key, closing }) =>
        `${names.get(`${key.account ?? ""} ${key.fund ?? ""}`) ?? ""} ${closing}`,
    )
    .toSorted()
    .join("\n");

  const drafts = write("drafts.ndjson", jsonLines());
  const say = (what: string, { wall, processor, megabytes }: Measured): void => {
    process.stdout.write(
      `${what.padEnd(34)} ${wall.toFixed(2).padStart(8)} s ${processor.toFixed(2).padStart(8)} s cpu ${megabytes.toFixed(0).padStart(6)} MB\n`,
    );
  };
  const postings = rows.length === 0 ? 0 : ledger.lines({ fund: "F1" }).length;
  process.stdout.write(`${count} vouchers, ${rows.length} balances, ${postings} postings on F1\n`);

  // Built as it is published: TypeScript read as it stands takes a second and 300 MB by itself.
  await build({
    entry: [`${import.meta.dirname}/ours.ts`],
    outDir: folder,
    format: "esm",
    target: "node22.18",
    noExternal: [/./u],
    config: false,
    silent: true,
    outExtension: () => ({ js: ".mjs" }),
  });
  const ours = fileOf("ours.mjs");
  const run = (what: string, ...args: string[]): void => {
    const measured = measure([process.execPath, ours, ...args]);
    const answer: unknown = JSON.parse(measured.answer);
    const same = JSON.stringify(rows.map(({ key, closing }) => [key.account, key.fund, closing]));
    if (JSON.stringify(answer) !== same) throw new Error(`${what}: other balances`);
    say(what, measured);
  };
  run("ours, drafts posted", "drafts", drafts, fileOf("journal.snapshot"));
  run("ours, stored journal checked", "stored", fileOf("journal.snapshot"));
  run("ours, snapshot reopened", "reopened", fileOf("journal.snapshot"));
  for (const tool of otherTools) {
    if (!tool.installed) {
      process.stdout.write(`${tool.name}: not installed\n`);
      continue;
    }
    const file = write(
      `journal.${tool.format}`,
      journalText(ledger, tool.format, { byFund: true }),
    );
    const measured = measure(tool.command(file));
    const theirs = [...balancesIn(measured.answer)].map(([name, ore]) => `${name} ${ore}`);
    if (theirs.toSorted().join("\n") !== expected) throw new Error(`${tool.name}: other balances`);
    say(tool.name, measured);
  }
  process.stdout.write("all balances agree to the øre\n");
} finally {
  rmSync(folder, { recursive: true });
}
