import { closeSync, openSync, writeSync } from "node:fs";

import {
  accounts,
  funds,
  generatedDrafts,
  postedAt,
  projects,
} from "../fixtures/generated-journal.ts";
import { exportedAccounts, journalText } from "../src/export/journal-text.ts";
import { type Ledger, openLedger } from "../src/journal/ledger.ts";
import { nodeSha256 } from "./node-sha256.ts";

/** Writes text in pieces, so that a long journal is not held in memory. */
export function write(path: string, pieces: Iterable<string>): string {
  const file = openSync(path, "w");
  let held = "";
  for (const piece of pieces) {
    held += piece;
    if (held.length < 1 << 20) continue;
    writeSync(file, held);
    held = "";
  }
  writeSync(file, held);
  closeSync(file);
  return path;
}

/** So many drafts, each as a line of JSON. */
export function* jsonLines(vouchers: number): Generator<string> {
  for (const draft of generatedDrafts(vouchers)) yield `${JSON.stringify(draft)}\n`;
}

/** The journal of so many generated vouchers. */
export function generatedLedger(vouchers: number): Ledger {
  const ledger = openLedger({ accounts, funds, projects, sha256: nodeSha256 });
  let batch = [];
  for (const draft of generatedDrafts(vouchers)) {
    batch.push(draft);
    if (batch.length < 1000) continue;
    ledger.postAll(batch, postedAt);
    batch = [];
  }
  ledger.postAll(batch, postedAt);
  return ledger;
}

/**
 * The journal for another program, at its leanest: every fund's part of an account is an account
 * of its own, so that its balances say as much as ours, and the tags and comments are left out.
 */
export function* leanText(ledger: Ledger, format: "beancount" | "hledger"): Generator<string> {
  const [pattern, empty] =
    format === "hledger" ? ([/ {2}; .*$/gmu, ""] as const) : ([/^ {4}\w+: .*\n/gmu, ""] as const);
  for (const piece of journalText(ledger, format, { byFund: true })) {
    yield piece.replace(pattern, empty);
  }
}

/** Our balances as `ours.ts` prints them, and as the other programs name them. */
export function expectedBalances(ledger: Ledger): { ours: string; theirs: string } {
  const { rows } = ledger.balances({ groupBy: ["account", "fund"] });
  const names = new Map(
    exportedAccounts(ledger, { byFund: true }).map(({ name, account, fund = "" }) => [
      `${account} ${fund}`,
      name,
    ]),
  );
  return {
    ours: JSON.stringify(rows.map(({ key, closing }) => [key.account, key.fund, closing])),
    theirs: rows
      .filter(({ closing }) => closing !== 0)
      .map(
        ({ key, closing }) =>
          `${names.get(`${key.account ?? ""} ${key.fund ?? ""}`) ?? ""} ${closing}`,
      )
      .toSorted()
      .join("\n"),
  };
}

/** Builds `ours.ts` as it is published: TypeScript read as it stands takes a second by itself. */
export async function buildOurs(folder: string): Promise<string> {
  process.chdir(import.meta.dirname);
  // Imported here, as it looks for files from the folder it was imported in.
  const { build } = await import("tsup");
  await build({
    entry: ["ours.ts"],
    outDir: folder,
    format: "esm",
    target: "node22.18",
    noExternal: [/./u],
    config: false,
    minify: true,
    silent: true,
    outExtension: () => ({ js: ".mjs" }),
  });
  return `${folder}/ours.mjs`;
}
