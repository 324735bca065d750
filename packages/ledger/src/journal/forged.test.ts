import { LocalDate, ore } from "@kompetanseregion/domain";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { describe, expect, it } from "vitest";

import {
  accounts,
  cost,
  funds,
  kr,
  postedAt,
  project,
  receipt,
  sourceLedger,
} from "../../fixtures/source-report.ts";

import { canonicalBytes } from "./canonical.ts";
import { type Ledger, openLedger } from "./ledger.ts";
import { type PeriodChange } from "./period-state.ts";
import { type Voucher } from "./voucher.ts";

const opened = (
  vouchers: readonly Voucher[],
  periodChanges: readonly PeriodChange[] = [],
): Ledger => openLedger({ accounts, funds, projects: [project], vouchers, periodChanges });

/** The vouchers with hashes that follow, as somebody writes them who knows how. */
function chained(vouchers: readonly Voucher[]): Voucher[] {
  const chain: Voucher[] = [];
  for (const voucher of vouchers) {
    const prev = chain.at(-1)?.hash ?? "0".repeat(64);
    const bytes = concatBytes(
      utf8ToBytes("komp-ledger/v1"),
      hexToBytes(prev),
      canonicalBytes(voucher),
    );
    chain.push({ ...voucher, prev, hash: bytesToHex(sha256(bytes)) });
  }
  return chain;
}

const { vouchers } = sourceLedger({ splitByCourse: true });
const changed = (place: number, more: Partial<Voucher>): Voucher[] =>
  chained(vouchers.map((voucher, at) => (at === place ? { ...voucher, ...more } : voucher)));

describe("a journal that was made anew, with hashes that are right", () => {
  it("is whole where nothing else is wrong", () => {
    expect(chained(vouchers)).toEqual(vouchers);
    expect(opened(chained(vouchers)).verify()).toEqual({
      ok: true,
      head: vouchers.at(-1)?.hash,
      count: 15,
    });
  });

  it("is found at a voucher that has another name than its number says", () => {
    expect(opened(changed(4, { id: "A-2014-99" })).verify()).toEqual({
      ok: false,
      at: vouchers[4]?.id,
      place: 4,
      why: "id",
    });
  });

  it("is found where a number is left out or used again, in each series and year by itself", () => {
    const place = vouchers.findIndex(({ year, number }) => year === 2015 && number === 2);
    const numbered = (number: number): Ledger =>
      opened(changed(place, { number, id: `A-2015-${number}` }));

    expect(place).toBeGreaterThan(0);
    expect(numbered(3).verify()).toMatchObject({ ok: false, at: "A-2015-3", place, why: "number" });
    expect(numbered(1).verify()).toMatchObject({ ok: false, at: "A-2015-1", place, why: "number" });
  });

  it("counts on in a series after vouchers of another came between", () => {
    const between = ["A", "B", "A", "B", "B"].map((series, at) => ({
      ...receipt(`k${at}`, "2014-03-01", "skjonn", "F1", kr(1)),
      series,
    }));
    const ledger = opened([]);
    ledger.postAll(between, postedAt);

    expect(ledger.vouchers.map(({ id }) => id)).toEqual([
      ...["A-2014-1", "B-2014-1", "A-2014-2", "B-2014-2", "B-2014-3"],
    ]);
    expect(ledger.verify()).toMatchObject({ ok: true, count: 5 });
  });

  it("is found where it ends with fewer vouchers than when a period was closed", () => {
    const whole = sourceLedger({ splitByCourse: true });
    const close = { by: "accountant", reason: "year-end", status: "closed" } as const;
    const change = whole.setPeriod({ ...close, period: "2013-01" }, postedAt);

    expect(opened(vouchers, [change]).verify()).toMatchObject({ ok: true });
    expect(opened(vouchers.slice(0, -1), [change]).verify()).toEqual({
      ok: false,
      at: "2013-01",
      place: 14,
      why: "anchor",
    });
    // As many, and others.
    expect(opened(changed(14, { text: "another" }), [change]).verify()).toMatchObject({
      ok: false,
      why: "anchor",
    });
  });

  it("is not held against the trial balance of a period that was opened again", () => {
    const ledger = opened([]);
    const set = (status: "closed" | "open"): PeriodChange =>
      ledger.setPeriod({ period: "2014-03", by: "accountant", reason: "why", status }, postedAt);
    set("closed");
    set("open");
    ledger.post(receipt("later", "2014-03-02", "skjonn", "F1", kr(1)), postedAt);

    expect(ledger.verify()).toMatchObject({ ok: true, count: 1 });
  });
});

describe("the frozen trial balance", () => {
  // Written by hand from the format, so that anybody can reckon it from a printed balance.
  it("is the sum of a line for each account, project and fund that moved, in order", () => {
    const ledger = opened([]);
    ledger.post(receipt("a", "2014-12-01", "skjonn", "F1", kr(5)), postedAt);
    ledger.post(receipt("b", "2015-01-01", "skjonn", "F1", kr(7)), postedAt);
    const { rows } = ledger.balances({
      from: LocalDate.parse("2014-12-01"),
      to: LocalDate.parse("2015-01-01"),
      groupBy: ["account", "project", "fund"],
    });
    const moved = rows.filter(({ movement }) => movement !== 0);
    const lines = moved.map(({ key, movement }) =>
      [key.account, key.project, key.fund, String(movement)].join("\t"),
    );
    const text = ["komp-trial-balance/v1", ...lines].join("\n");
    const change = ledger.setPeriod(
      { period: "2014-12", by: "accountant", reason: "year-end", status: "closed" },
      postedAt,
    );

    expect(moved.map(({ movement }) => movement).sort((a, b) => a - b)).toEqual([-500, 500]);
    expect(change.trialBalance).toBe(bytesToHex(sha256(utf8ToBytes(text))));
  });
});

describe("a journal that is opened again", () => {
  const again = (ledger: Ledger): Ledger =>
    openLedger({
      accounts,
      funds,
      projects: [project],
      snapshot: ledger.snapshot(),
    });

  it("knows from its snapshot what is reversed, what was posted before, and whose invoices", () => {
    const first = opened([]);
    const invoice = { supplier: "Kurs AS", number: "17" };
    const plain = receipt("nøkkel", "2014-03-01", "skjonn", "F1", kr(100));
    const bill = {
      ...cost("bill", "2014-04-01", "services", [{ fund: "F1", amount: kr(10) }]),
      invoice,
    };
    const { id } = first.post(plain, postedAt);
    first.post(receipt("other", "2014-03-01", "skjonn", "F1", kr(50)), postedAt);
    first.post(bill, postedAt);
    first.reverse({ voucher: id, reason: "wrong", actor: "secretariat" }, postedAt);
    const ledger = again(first);

    expect(ledger.post(plain, postedAt).id).toBe(id);
    expect(ledger.voucher("A-2014-2")?.idempotencyKey).toBe("other");
    expect(ledger.voucher("A-2014-4")?.reverses).toMatchObject({ voucher: id });
    expect(() =>
      ledger.reverse({ voucher: id, reason: "again", actor: "secretariat" }, postedAt),
    ).toThrow(`${id} is reversed by A-2014-4`);
    expect(ledger.validate({ ...bill, idempotencyKey: "bill 2" })).toMatchObject([
      { code: "duplicate-invoice" },
    ]);
    expect(ledger.vouchers).toHaveLength(4);
  });

  it("knows what each fund has left, and says the same to the next cost", () => {
    const first = sourceLedger({ splitByCourse: true });
    const next = cost("next", "2015-12-30", "wages", [{ fund: "F3", amount: kr(132_401) }]);
    const said = first.validate(next);

    expect(said).toMatchObject([{ code: "fund-overdrawn", severity: "warning" }]);
    expect(again(first).validate(next)).toEqual(said);
    const fits = cost("fits", "2015-12-30", "wages", [{ fund: "F3", amount: kr(132_400) }]);
    expect(again(first).validate(fits)).toEqual([]);
  });

  it("gives its vouchers one by one as it gives them all", () => {
    const ledger = again(sourceLedger({ splitByCourse: true }));

    expect([...ledger.eachVoucher()]).toEqual(ledger.vouchers);
    expect([...ledger.eachVoucher()]).toEqual(vouchers);
  });
});

describe("what is refused", () => {
  it("says which key is used by which voucher, whether it is asked of or posted", () => {
    const ledger = opened([]);
    const draft = receipt("key", "2014-03-01", "skjonn", "F1", kr(1));
    const other = { ...draft, text: "something else" };
    const { id } = ledger.post(draft, postedAt);
    const conflict = {
      code: "idempotency-conflict",
      severity: "error",
      at: "idempotencyKey",
      message: `the key is used for ${id}, which says something else`,
      remedy: "Give the new voucher its own key.",
    };

    expect(ledger.validate(draft)).toEqual([]);
    expect(ledger.validate(other)).toEqual([conflict]);
    expect(ledger.postAll([draft], postedAt).issues).toEqual([]);
    expect(ledger.postAll([other], postedAt)).toMatchObject({
      issues: [{ ...conflict, at: "drafts[0].idempotencyKey" }],
    });
    // One that is longer is another too.
    expect(ledger.validate({ ...draft, text: `${draft.text} og mer` })).toEqual([conflict]);
  });

  it("says everything at once, errors only, each with what to do", () => {
    const ledger = opened([]);
    const [one, two] = receipt("key", "2014-03-01", "skjonn", "F1", kr(1)).postings;
    if (one === undefined || two === undefined) throw new Error("the fixture is empty");
    const draft = {
      ...receipt("key", "2014-03-01", "skjonn", "F1", kr(1)),
      postings: [
        { ...one, amount: ore(3) },
        { ...two, account: "nowhere" },
      ],
    };
    const issues = ledger.validate(draft).filter(({ severity }) => severity === "error");

    expect(issues.length).toBeGreaterThan(1);
    expect(() => ledger.post(draft, postedAt)).toThrow(
      expect.objectContaining({
        code: issues[0]?.code,
        message: issues.map(({ message }) => message).join("; "),
        remedy: issues[0]?.remedy,
        issues: ledger.validate(draft),
      }),
    );
  });

  it("says why a voucher cannot be taken back", () => {
    const ledger = opened([]);
    const { id } = ledger.post(receipt("a", "2014-03-01", "skjonn", "F1", kr(1)), postedAt);
    const back = (voucher: string) =>
      ledger.reverse({ voucher, reason: "wrong", actor: "secretariat" }, postedAt);
    const reversal = back(id);

    expect(reversal).toMatchObject({
      text: `Reverses ${id}`,
      idempotencyKey: `reverse:${id}`,
      date: "2014-03-01",
    });
    expect(() => back(reversal.id)).toThrow(
      expect.objectContaining({
        code: "already-reversed",
        message: `${reversal.id} is itself a reversal`,
        remedy: "Post a new voucher with what is right.",
      }),
    );
    expect(() => back("A-2014-9")).toThrow(
      expect.objectContaining({
        code: "voucher-unknown",
        message: 'there is no voucher "A-2014-9"',
        remedy: "Use the id of a posted voucher, such as A-2014-7.",
      }),
    );
  });
});
