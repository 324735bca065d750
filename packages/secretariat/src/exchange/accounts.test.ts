import { Instant, LocalDate, OrgUnitId, RegionId } from "@kompetanseregion/domain";
import { accountsMaps } from "@kompetanseregion/exchange";
import { kongsbergReport } from "@kompetanseregion/regions";
import { openStoreInMemory } from "@kompetanseregion/store";
import { describe, expect, it } from "vitest";

import { localOperator } from "../actor/actor.ts";
import { bookReport } from "../books/book-report.ts";
import { verifyJournal } from "../books/verify.ts";
import { type Desk, deskOver } from "../desk.ts";
import { keepRegion } from "../region/stored-region.ts";
import { exportSafT } from "./export-saf-t.ts";
import { type AccountsFormat, importAccounts } from "./import-accounts.ts";

const clock = {
  now: () => Instant.parse("2026-11-01T09:00:00Z"),
  today: () => LocalDate.parse("2026-11-01"),
};
const operator = localOperator(OrgUnitId.parse("kongsbergregionen"));

/** A desk with the report's chart, with or without its vouchers. */
async function deskWith(vouchers: "vouchers" | "chart only"): Promise<Desk> {
  const desk = deskOver(await openStoreInMemory(), clock);
  const region = { id: RegionId.parse("kongsbergregionen"), name: "Kongsbergregionen", demo: true };
  await keepRegion(desk, region);
  if (vouchers === "vouchers") await bookReport(desk, kongsbergReport);
  else {
    const full = await deskWith("vouchers");
    await desk.store.books.saveChart(await full.store.books.chart());
  }
  return desk;
}

async function exported(desk: Desk, year?: number): Promise<string> {
  const pieces = await Array.fromAsync(
    await exportSafT(desk, operator, year === undefined ? {} : { year }),
  );
  return Buffer.concat(pieces).toString("utf8");
}

function imported(desk: Desk, text: string, format: AccountsFormat = "saf-t", dryRun = false) {
  const bytes = new TextEncoder().encode(text);
  return importAccounts(desk, operator, { bytes, format, dryRun });
}

/** Who entered a voucher differs between two journals; everything else does not. */
function withoutActor(xml: string): string {
  return xml.replaceAll(/<SourceID>.*<\/SourceID>\n/gu, "");
}

describe("a journal as SAF-T", () => {
  it("posts nothing when it comes back to where it is from (I19)", async () => {
    const desk = await deskWith("vouchers");
    const before = await desk.store.books.vouchers();
    const answer = await imported(desk, await exported(desk));

    expect(answer).toMatchObject({ toPost: 0, already: before.length, posted: [], issues: [] });
    expect(await desk.store.books.vouchers()).toEqual(before);
  });

  it("is the same journal in an empty store, and posts nothing the second time (I19)", async () => {
    const source = await deskWith("vouchers");
    const target = await deskWith("chart only");
    const xml = await exported(source);
    const first = await imported(target, xml);
    const second = await imported(target, xml);

    expect(first.issues.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(first.posted).toHaveLength(first.totals.vouchers);
    expect(second).toMatchObject({ toPost: 0, already: first.posted.length, posted: [] });
    expect(withoutActor(await exported(target))).toBe(withoutActor(xml));
    expect(await verifyJournal(target, operator)).toMatchObject({ ok: true });
    expect(await target.store.audit.entries({ scope: "saf-t" })).toMatchObject([
      { action: "books.import", count: first.posted.length },
    ]);
  });

  it("has the year's vouchers, between the year's balances, where a year is asked for", async () => {
    const desk = await deskWith("vouchers");
    const xml = await exported(desk, 2015);
    const answer = await imported(desk, xml, "saf-t", true);

    expect(xml).toContain("<SelectionEndDate>2015-12-31</SelectionEndDate>");
    expect(xml).not.toContain("<PeriodYear>2014</PeriodYear>");
    expect(answer.issues).toEqual([]);
  });

  it("is refused where a voucher says something else than it did, and nothing is written", async () => {
    const desk = await deskWith("vouchers");
    const xml = (await exported(desk)).replace(
      /(<TransactionID>.*?<Description>)[^<]*/su,
      "$1Noe annet",
    );
    const before = (await desk.store.books.vouchers()).length;
    const answer = await imported(desk, xml);

    expect(answer.issues).toMatchObject([{ code: "changed", severity: "error" }]);
    expect(answer.posted).toEqual([]);
    expect(await desk.store.books.vouchers()).toHaveLength(before);
  });
});

describe("vouchers from Visma", () => {
  const csv = [
    "Bilagsnr;Bilagsart;Bilagsdato;Art;Prosjekt;Midler;Tekst;Beløp",
    "1;LØ;20.05.2015;wages;kompetanseregionen;G3;Lønn mai;1.234,50",
    "1;LØ;20.05.2015;10;kompetanseregionen;G3;Lønn mai;-1.234,50",
  ].join("\n");

  it("say what would be posted on a dry run, with totals, and write nothing", async () => {
    const desk = await deskWith("chart only");
    const answer = await imported(desk, csv, "visma", true);

    expect(answer).toMatchObject({
      toPost: 1,
      totals: { vouchers: 1, lines: 2, debit: "1234.50", credit: "1234.50" },
      columns: { account: "Art", MIDLER: "Midler" },
      posted: [],
    });
    expect(await desk.store.books.vouchers()).toEqual([]);
  });

  it("are posted once, in a series of plain letters", async () => {
    const desk = await deskWith("chart only");

    expect((await imported(desk, csv, "visma")).posted).toEqual(["LO-2015-1"]);
    expect(await imported(desk, csv, "visma")).toMatchObject({ already: 1, posted: [] });
  });

  it("are refused whole, with every unknown account, project and fund told once", async () => {
    const desk = await deskWith("chart only");
    const answer = await imported(
      desk,
      csv.replaceAll("G3", "G9").replace("wages", "mat"),
      "visma",
    );

    expect(answer.issues.map(({ code, at }) => `${code} at ${at ?? ""}`)).toEqual([
      "account-unknown at account mat",
      "fund-unknown at fund G9",
    ]);
    expect(await desk.store.books.vouchers()).toEqual([]);
  });

  it("are charged to what is named where the file has no column for it", async () => {
    const desk = await deskWith("chart only");
    const plain = "Bilagsnr;Bilagsdato;Art;Beløp\n1;20.05.2015;10;5,00\n1;20.05.2015;25;-5,00\n";
    const bytes = new TextEncoder().encode(plain);
    const request = { bytes, format: "visma", dryRun: true, map: accountsMaps.visma } as const;
    const without = await importAccounts(desk, operator, request);
    const named = { ...request, project: "kompetanseregionen", fund: "G3" };

    expect(new Set(without.issues.map(({ code }) => code))).toEqual(
      new Set(["project-missing", "fund-missing"]),
    );
    expect((await importAccounts(desk, operator, named)).toPost).toBe(1);
  });
});
