import { ore } from "@kompetanseregion/domain";
import { describe, expect, it } from "vitest";

import { accounts, funds, kr, postedAt, receipt } from "../../fixtures/source-report.ts";
import { Account } from "../chart/account.ts";
import { Project } from "../chart/project.ts";
import { fundStatement } from "../fund/fund-statement.ts";
import { projectStatement } from "../statement/project-statement.ts";

import { openLedger } from "./ledger.ts";
import { transferPostings } from "./transfer.ts";
import { VoucherDraft } from "./voucher.ts";

const chain = [
  { id: "forprosjekt", name: "Pre-project", period: { from: "2013-05-01", to: "2014-01-01" } },
  {
    id: "hovedprosjekt",
    name: "Main project",
    period: { from: "2014-01-01", to: "2016-01-01" },
    predecessor: "forprosjekt",
  },
  { id: "drift", name: "Operation", period: { from: "2016-01-01" }, predecessor: "hovedprosjekt" },
].map((project) => Project.parse(project));

const setAside = Account.parse({
  id: "550",
  name: "Avsetning til bundet fond",
  cls: "fund",
  art: "550",
  openFrom: "2013-01-01",
});

describe("money that follows from project to project", () => {
  const ledger = openLedger({ accounts: [...accounts, setAside], funds, projects: chain });
  const move = (from: string, to: string, on: string): unknown =>
    ledger.post(
      VoucherDraft.parse({
        series: "A",
        date: on,
        text: `${from} to ${to}`,
        idempotencyKey: `${from} ${to}`,
        actor: "secretariat",
        postings: transferPostings({
          fund: "F0",
          amount: kr(150_000),
          from: { project: from },
          to: { project: to },
          setAside: "550",
          used: "bound",
          bank: "bank",
        }),
      }),
      postedAt,
    );
  const award = receipt("award", "2013-06-01", "skjonn", "F0", kr(150_000));
  ledger.post(
    {
      ...award,
      postings: award.postings.map((posting) => ({ ...posting, project: "forprosjekt" })),
    },
    postedAt,
  );
  move("forprosjekt", "hovedprosjekt", "2014-01-01");
  move("hovedprosjekt", "drift", "2016-01-01");

  const statement = (project: string, years: number[]) =>
    projectStatement(ledger, { project, years, groups: [] }).rows.map(({ key, cells }) => [
      key,
      cells.at(-1)?.amount,
    ]);

  it("is what the main project opens with, as in the source report", () => {
    expect(statement("hovedprosjekt", [2014, 2015])).toEqual([
      ["opening", kr(-150_000)],
      ["expenses", 0],
      ["income", 0],
      ["closing", kr(-150_000)],
    ]);
  });

  it("leaves nothing behind, and is what operation opens with", () => {
    expect(statement("forprosjekt", [2013, 2014]).at(-1)).toEqual(["closing", 0]);
    expect(statement("hovedprosjekt", [2014, 2015, 2016]).at(-1)).toEqual(["closing", 0]);
    expect(statement("drift", [2016])[0]).toEqual(["opening", kr(-150_000)]);
  });

  it("changes nothing of its fund (I4)", () => {
    expect(fundStatement(ledger, { fund: "F0" })).toMatchObject({
      received: kr(150_000),
      transferredIn: 0,
      transferredOut: 0,
      carriedOut: kr(150_000),
    });
    expect(ledger.balances({ groupBy: [] }).total.closing).toBe(ore(0));
  });
});
