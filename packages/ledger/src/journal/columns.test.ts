import { LocalDate, MunicipalityId, ore } from "@kompetanseregion/domain";
import { describe, expect, it } from "vitest";

import { appendPosting, dayNumber, dropPosting, emptyColumns, numberOf } from "./columns.ts";

describe("the postings of a journal, column by column", () => {
  const posting = (n: number) => ({
    account: `account-${n % 7}`,
    amount: ore(n % 2 === 0 ? n : 0 - n),
    project: `project-${n % 5}`,
    fund: `fund-${n % 3}`,
    ...(n % 4 === 0 && { activity: `activity-${n % 8}` }),
    ...(n % 6 === 0 && { municipality: MunicipalityId.parse(`municipality-${n % 12}`) }),
  });

  it("stand in the order they were posted, more of them than there was room for at first", () => {
    const columns = emptyColumns();
    const count = 5000;
    for (let n = 0; n < count; n += 1) {
      appendPosting(columns, posting(n), { day: 20_150_101 + n, voucher: n + 1, line: n % 9 });
    }
    const { names } = columns.dictionary;

    expect(columns.length).toBe(count);
    expect(columns.volume).toBe((count * (count - 1)) / 2);
    for (let n = 0; n < count; n += 1) {
      const { account, amount, project, fund, activity = "", municipality = "" } = posting(n);
      expect([
        columns.amount[n],
        columns.day[n],
        columns.voucher[n],
        columns.line[n],
        ...(["account", "project", "fund", "activity", "municipality"] as const).map(
          (name) => names[columns[name][n] ?? -1],
        ),
      ]).toEqual([
        amount,
        20_150_101 + n,
        n + 1,
        n % 9,
        account,
        project,
        fund,
        activity,
        municipality,
      ]);
    }
  });

  it("take 38 bytes each", () => {
    const { amount, day, voucher, line, account, project, fund, activity, municipality } =
      emptyColumns();
    const all = [amount, day, voucher, line, account, project, fund, activity, municipality];

    expect(all.reduce((sum, column) => sum + column.BYTES_PER_ELEMENT, 0)).toBe(38);
    expect(all.every(({ length }) => length === amount.length)).toBe(true);
  });

  it("are as before when the last one is dropped", () => {
    const columns = emptyColumns();
    appendPosting(columns, posting(3), { day: 20_150_101, voucher: 0, line: 0 });
    appendPosting(columns, posting(5), { day: 20_150_101, voucher: 0, line: 1 });
    dropPosting(columns, posting(5).amount);

    expect(columns).toMatchObject({ length: 1, volume: 3 });
    appendPosting(columns, posting(4), { day: 20_160_229, voucher: 1, line: 0 });
    expect(columns).toMatchObject({ length: 2, volume: 7 });
    expect(columns.amount[1]).toBe(4);
  });
});

describe("names and days as numbers", () => {
  it("are the same for the same name, count up for new ones, and 0 for none", () => {
    const { dictionary } = emptyColumns();

    expect(["bank", "wages", "bank", ""].map((name) => numberOf(dictionary, name))).toEqual([
      1, 2, 1, 0,
    ]);
    expect(dictionary.names).toEqual(["", "bank", "wages"]);
  });

  it("compare as the days do", () => {
    expect(dayNumber(LocalDate.parse("2015-12-31"))).toBe(20_151_231);
    expect(dayNumber(LocalDate.parse("0999-01-02"))).toBe(9_990_102);
  });
});
