/**
 * One way of coming to a journal's balances, in a process of its own; `run.ts` starts and measures
 * it.
 *
 *     node bench/ours.ts drafts DRAFTS [SNAPSHOT]   posts drafts, one of JSON on each line
 *     node bench/ours.ts stored SNAPSHOT            opens it, and checks every voucher anew
 *     node bench/ours.ts reopened SNAPSHOT          opens it
 */
import { closeSync, fstatSync, openSync, readSync, writeFileSync } from "node:fs";

import { accounts, funds, postedAt, projects } from "../fixtures/generated-journal.ts";
import { type Ledger, openLedger } from "../src/journal/ledger.ts";
import { type VoucherDraft } from "../src/journal/voucher.ts";
import { nodeSha256 } from "./node-sha256.ts";

const [mode, path = "", snapshotPath] = process.argv.slice(2);

const chart = { accounts, funds, projects, sha256: nodeSha256 };

const file = openSync(path, "r");
const read = (from: number, to: number): Buffer => {
  const bytes = Buffer.allocUnsafeSlow(to - from);
  readSync(file, bytes, 0, bytes.length, from);
  return bytes;
};

function openStored(): Ledger {
  return openLedger({ ...chart, snapshot: { size: fstatSync(file).size, read } });
}

/** Posts drafts in batches: each is checked, numbered, chained and kept. */
function posted(): Ledger {
  const ledger = openLedger(chart);
  for (const batch of batches()) {
    const { issues } = ledger.postAll(batch, postedAt);
    if (issues.length > 0) throw new Error(issues[0]?.message);
  }
  return ledger;
}

/** The drafts of a quarter of a megabyte of lines at a time. */
function* batches(): Generator<VoucherDraft[]> {
  const { size } = fstatSync(file);
  const step = 1 << 18;
  let rest = "";
  for (let from = 0; from < size; from += step) {
    // What is generated is ASCII, so no letter is cut in two.
    const text = rest + read(from, Math.min(size, from + step)).toString("latin1");
    const end = text.lastIndexOf("\n");
    rest = text.slice(end + 1);
    // Written by run.ts a moment ago.
    yield JSON.parse(`[${text.slice(0, end).replaceAll("\n", ",")}]`) as VoucherDraft[];
  }
}

function checked(ledger: Ledger): Ledger {
  const chain = ledger.verify();
  if (!chain.ok) throw new Error(`${chain.at} is not what was posted`);
  const [issue] = ledger.audit();
  if (issue !== undefined) throw new Error(issue.message);
  return ledger;
}

const ledger =
  mode === "drafts" ? posted() : mode === "stored" ? checked(openStored()) : openStored();
const { rows } = ledger.balances({ groupBy: ["account", "fund"] });
process.stdout.write(
  JSON.stringify(rows.map(({ key, closing }) => [key.account, key.fund, closing])),
);
if (snapshotPath !== undefined) writeFileSync(snapshotPath, ledger.snapshot());
closeSync(file);
