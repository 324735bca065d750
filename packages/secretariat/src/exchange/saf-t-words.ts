import { formatOre, type LocalDate, osloDate } from "@kompetanseregion/domain";
import {
  type BookDimensionValue,
  type BookLine,
  type BookVoucher,
} from "@kompetanseregion/exchange";
import { type Ledger, type Posting, type Voucher } from "@kompetanseregion/ledger";

/** What names this program in the files it writes. */
export const ourSoftware = "kompetanse";

/** How a posting's dimensions are called in accounts: at most nine characters. */
export const dimensionNames = {
  project: "PROSJEKT",
  fund: "MIDLER",
  activity: "AKTIVITET",
  municipality: "KOMMUNE",
} as const satisfies Partial<Record<keyof Posting, string>>;

/** A posted voucher in the words of accounts. */
export function bookVoucher(voucher: Voucher): BookVoucher {
  const { id, series, date, booked, text, postings } = voucher;
  return {
    journal: series,
    id,
    date,
    booked,
    period: periodOf(booked),
    entered: osloDate(voucher.postedAt),
    text,
    enteredBy: voucher.actor,
    ...(voucher.reverses === undefined ? {} : { type: `reverses ${voucher.reverses.voucher}` }),
    lines: postings.map((posting): BookLine => {
      const { project, fund, activity, municipality } = posting;
      return {
        account: posting.account,
        amount: posting.amount,
        dimensions: {
          [dimensionNames.project]: project,
          [dimensionNames.fund]: fund,
          ...(activity === undefined ? {} : { [dimensionNames.activity]: activity }),
          ...(municipality === undefined ? {} : { [dimensionNames.municipality]: municipality }),
        },
        ...(posting.text === undefined || posting.text === text ? {} : { text: posting.text }),
      };
    }),
  };
}

function periodOf(booked: LocalDate): BookVoucher["period"] {
  const [year, month] = booked.split("-");
  return { number: Number(month), year: Number(year) };
}

/** The projects and funds, as values of their dimensions. */
export function bookDimensions(ledger: Ledger): BookDimensionValue[] {
  const named = (type: string, typeName: string, things: Iterable<{ id: string; name: string }>) =>
    Array.from(things, ({ id, name }) => ({ type, typeName, id, name }));
  return [
    ...named(dimensionNames.project, "Prosjekt", ledger.projects.values()),
    ...named(dimensionNames.fund, "Midler", ledger.funds.values()),
  ];
}

/** What a voucher says to the accounts, for telling whether two say the same. */
export function accountingContent({ date, text, lines }: BookVoucher): string {
  return JSON.stringify([
    date,
    text,
    lines.map((line) => [
      line.account,
      formatOre(line.amount, "iso"),
      Object.values(dimensionNames).map((name) => line.dimensions[name] ?? ""),
      line.text ?? text,
    ]),
  ]);
}
