/**
 * Loads a journal as a user would and prints every balance; `compare.ts` runs and measures it.
 *
 *     node bench/ours.ts drafts|drafts-node-sha|verify|snapshot FILE [SNAPSHOT]
 */
import { hash } from "node:crypto";
import { createReadStream, readFileSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";

import { accounts, funds, postedAt, projects } from "../fixtures/generated-journal.ts";
import { type Ledger, openLedger } from "../src/journal/ledger.ts";
import { type VoucherDraft } from "../src/journal/voucher.ts";

const [mode, file = "", snapshotFile] = process.argv.slice(2);
const nodeSha = (bytes: Uint8Array): Uint8Array => hash("sha256", bytes, "buffer");
const chart = { accounts, funds, projects };

/** Posts the drafts, one JSON line each, in batches that are all checked and chained. */
async function post(ledger: Ledger): Promise<void> {
  const lines = createInterface({ input: createReadStream(file, "utf8") });
  let batch: VoucherDraft[] = [];
  const flush = (): void => {
    const { issues } = ledger.postAll(batch, postedAt);
    if (issues.length > 0) throw new Error(issues[0]?.message);
    batch = [];
  };
  for await (const line of lines) {
    // Our own file, written by compare.ts a moment ago.
    batch.push(JSON.parse(line) as VoucherDraft);
    if (batch.length === 1000) flush();
  }
  flush();
}

async function load(): Promise<Ledger> {
  if (mode === "snapshot") return openLedger({ ...chart, snapshot: readFileSync(file) });
  if (mode === "verify") {
    const ledger = openLedger({ ...chart, snapshot: readFileSync(file), sha256: nodeSha });
    if (!ledger.verify().ok) throw new Error("the snapshot does not verify");
    return ledger;
  }
  const ledger = openLedger(mode === "drafts" ? chart : { ...chart, sha256: nodeSha });
  await post(ledger);
  return ledger;
}

const ledger = await load();
const { rows } = ledger.balances({ groupBy: ["account", "fund"] });
process.stdout.write(
  JSON.stringify(rows.map(({ key, closing }) => [key.account, key.fund, closing])),
);
if (snapshotFile !== undefined) writeFileSync(snapshotFile, ledger.snapshot());
