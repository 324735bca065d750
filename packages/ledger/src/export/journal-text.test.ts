import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, describe, expect, it } from "vitest";

import {
  accounts,
  funds,
  generatedDrafts,
  postedAt,
  projects,
} from "../../fixtures/generated-journal.ts";
import { balancesFrom, otherTools } from "../../fixtures/other-tools.ts";
import { sourceLedger } from "../../fixtures/source-report.ts";
import { Account } from "../chart/account.ts";
import { type Ledger, openLedger } from "../journal/ledger.ts";
import { VoucherDraft } from "../journal/voucher.ts";

import { type ExportFormat, exportedAccounts, journalText } from "./journal-text.ts";

const folder = mkdtempSync(join(tmpdir(), "ledger-export-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function written(ledger: Ledger, format: ExportFormat): string {
  const file = join(folder, `journal.${format}`);
  writeFileSync(file, Array.from(journalText(ledger, format, { byFund: true })).join(""));
  return file;
}

function expected(ledger: Ledger): Map<string, bigint> {
  const { rows } = ledger.balances({ groupBy: ["account", "fund"] });
  return new Map(
    exportedAccounts(ledger, { byFund: true }).flatMap(({ name, account, fund }) => {
      const row = rows.find(({ key }) => key.account === account && key.fund === fund);
      return row === undefined || row.closing === 0 ? [] : [[name, BigInt(row.closing)]];
    }),
  );
}

const oddIds = ["reise", "Reise", "møte rom", "møte-rom", "møte_rom", "-", "ås"];
const odd = openLedger({
  accounts: oddIds.map((id) =>
    Account.parse({ id, name: id, cls: "asset", openFrom: "2010-01-01" }),
  ),
  funds,
  projects,
});
odd.postAll(
  oddIds.map((id, index) =>
    VoucherDraft.parse({
      series: "A",
      date: "2015-01-01",
      text: 'He said "yes; no" | \\ * (odd)\n2015-01-01 open',
      actor: "test",
      idempotencyKey: id,
      postings: [
        { account: id, amount: 2 ** index, project: "P1", fund: "F1", activity: "a, b; c: d" },
        { account: "reise", amount: -(2 ** index), project: "P1", fund: "F1" },
      ],
    }),
  ),
  postedAt,
);

const sorted = (balances: Map<string, bigint>): string[] =>
  [...balances].map(([name, amount]) => `${name} ${amount}`).toSorted();

describe("a journal as text", () => {
  const ledger = sourceLedger({ splitByCourse: true });

  it("is what hledger and ledger read", () => {
    const [head, first] = journalText(ledger, "hledger");

    expect(head).toContain("account Expenses:Wages\n");
    expect(first).toBe(
      "\n2014-01-01 (A-2014-1) Inngående balanse\n" +
        "    Assets:Bank  150000.00 NOK  ; fund: F0, project: hovedprosjekt\n" +
        "    Equity:Bound  -150000.00 NOK  ; fund: F0, project: hovedprosjekt\n",
    );
  });

  it("is what beancount reads", () => {
    const [head, first] = journalText(ledger, "beancount", { byFund: true });

    expect(head).toContain("2013-01-01 open Expenses:Wages:F1 NOK\n");
    expect(first).toContain('2014-01-01 * "A-2014-1" "Inngående balanse"\n');
    expect(first).toContain('  Assets:Bank:F0  150000.00 NOK\n    fund: "F0"\n');
  });

  it("never gives two accounts one name", () => {
    const names = exportedAccounts(odd).map(({ name }) => name);

    expect(new Set(names).size).toBe(oddIds.length);
    expect(names.filter((name) => !/^Assets:[A-Z0-9][A-Za-z0-9-]*$/u.test(name))).toEqual([]);
  });
});

describe("10 000 vouchers, reckoned by others (I20)", () => {
  const ledger = openLedger({ accounts, funds, projects });
  const { issues } = ledger.postAll([...generatedDrafts(10_000)], postedAt);

  it("are posted without an issue", () => {
    expect(issues).toEqual([]);
    expect(ledger.verify()).toMatchObject({ ok: true, count: 10_000 });
  });

  for (const tool of otherTools) {
    if (!tool.installed) {
      process.stdout.write(
        `skipped: ${tool.name} is not installed (apt-get install ${tool.name})\n`,
      );
    }
    it.skipIf(!tool.installed)(
      `come to the same balance of every account and fund in ${tool.name}`,
      { timeout: 60_000 },
      () => {
        const theirs = balancesFrom(tool, written(ledger, tool.format));

        expect(theirs.size).toBeGreaterThan(200);
        expect(sorted(theirs)).toEqual(sorted(expected(ledger)));
        expect(sorted(balancesFrom(tool, written(odd, tool.format)))).toEqual(
          sorted(expected(odd)),
        );
      },
    );
  }
});
