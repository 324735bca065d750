import { Instant, LocalDate, ore, OrgUnitId, RegionId } from "@kompetanseregion/domain";
import { openLedger, type VoucherDraft } from "@kompetanseregion/ledger";
import { kongsbergReport } from "@kompetanseregion/regions";
import { openStoreInMemory } from "@kompetanseregion/store";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { localOperator } from "../actor/actor.ts";
import { reportBooks } from "../books/report-books.ts";
import { type Desk, deskOver } from "../desk.ts";
import { keepRegion } from "../region/stored-region.ts";
import { exportSafT } from "./export-saf-t.ts";
import { importAccounts } from "./import-accounts.ts";

const clock = {
  now: () => Instant.parse("2026-11-01T09:00:00Z"),
  today: () => LocalDate.parse("2026-11-01"),
};
const operator = localOperator(OrgUnitId.parse("kongsbergregionen"));
const { accounts, funds, projects } = reportBooks(kongsbergReport);
const [project] = projects;

const text = fc
  .string({ unit: fc.constantFrom(...Array.from("aæøå &<>\"'0-é")), minLength: 1, maxLength: 12 })
  .map((words) => `x${words.trim()}`);

/** Vouchers on the report's chart, each within one fund of a whole project. */
const drafts: fc.Arbitrary<VoucherDraft[]> = fc
  .array(
    fc.record({
      date: fc.integer({ min: 1, max: 28 }),
      month: fc.integer({ min: 1, max: 12 }),
      year: fc.constantFrom(2014, 2015),
      fund: fc.constantFrom("G1", "G2", "G3"),
      amounts: fc.array(fc.integer({ min: 1, max: 90_000_000_000 }), {
        minLength: 1,
        maxLength: 4,
      }),
      text,
      line: fc.option(text),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((list) =>
    list.map(({ date, month, year, fund, amounts, text: about, line }, index) => {
      const place = { project: project?.id ?? "", fund };
      const sum = amounts.reduce((total, amount) => total + amount, 0);
      return {
        series: "A",
        date: LocalDate.parse(new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10)),
        text: about,
        idempotencyKey: `k${index}`,
        actor: "secretariat",
        postings: [
          ...amounts.map((amount) => ({
            account: "10",
            amount: ore(amount),
            ...place,
            ...(line !== null && { text: line }),
          })),
          { account: "810", amount: ore(0 - sum), ...place },
        ],
      };
    }),
  );

async function deskWithChart(): Promise<Desk> {
  const desk = deskOver(await openStoreInMemory(), clock);
  await keepRegion(desk, {
    id: RegionId.parse("kongsbergregionen"),
    name: "Kongsbergregionen",
    demo: true,
  });
  await desk.store.books.saveChart({ accounts, funds, projects });
  return desk;
}

describe("any journal that goes out as SAF-T and comes in elsewhere (I19)", () => {
  it("has the control totals and vouchers it had, and posts nothing the second time", async () => {
    await fc.assert(
      fc.asyncProperty(drafts, async (list) => {
        const source = await deskWithChart();
        const target = await deskWithChart();
        const ledger = openLedger({ accounts, funds, projects });
        const { vouchers } = ledger.postAll(list, clock.now());
        await source.store.books.appendVouchers(vouchers);
        const bytes = Buffer.concat(await Array.fromAsync(await exportSafT(source, operator, {})));
        const request = { bytes, format: "saf-t", dryRun: false } as const;
        const first = await importAccounts(target, operator, request);
        const second = await importAccounts(target, operator, request);
        const back = await importAccounts(source, operator, request);
        const said = (all: readonly VoucherDraft[]) =>
          all
            .map(({ date, text: about, postings }) => JSON.stringify({ date, about, postings }))
            .toSorted();

        expect(first.totals.vouchers).toBe(list.length);
        expect(said(await target.store.books.vouchers())).toEqual(said(vouchers));
        for (const { toPost, already, posted } of [second, back]) {
          expect([toPost, already, posted]).toEqual([0, list.length, []]);
        }
        await source.close();
        await target.close();
      }),
      { numRuns: 30 },
    );
  });
});
