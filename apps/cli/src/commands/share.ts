import { addDays, formatOre, parseOre } from "@kompetanseregion/domain";
import {
  type InvoiceLineView,
  invoiceLines,
  type MonthlySharesView,
  shareAmount,
  shareByMonth,
  shareKeys,
  type ShareQuery,
  type ShareView,
} from "@kompetanseregion/secretariat";
import { Command, Option } from "commander";

import { refuse } from "../input-file.ts";
import { printCsv, printJson, printTable } from "../print.ts";

interface ShareOptions extends Omit<ShareQuery, "amount"> {
  readonly months?: string;
  readonly invoice?: string;
  readonly text: string;
  readonly reference: string;
  readonly vatCode: string;
  readonly csv?: true;
  readonly json?: true;
}

const keyNames: Readonly<Record<ShareQuery["key"], string>> = {
  equal: "likt",
  inhabitants: "etter innbyggere",
  employees: "etter ansatte",
  fte: "etter årsverk",
  participants: "etter deltakere",
};

/** `kompetanse share`: a joint cost between municipalities, to the øre. */
export function shareCommand(): Command {
  return new Command("share")
    .description("share a joint cost between municipalities, to the øre")
    .argument("<amount>", "the cost in kroner, such as 364400 or «1 000,50»")
    .addOption(
      new Option("--key <key>", "what it is shared by").choices(shareKeys).makeOptionMandatory(),
    )
    .option("--weights <list>", "the figures: kongsberg=26711,notodden=12600")
    .option("--source <text>", "where the figures are from")
    .option("--as-of <date>", "the day the figures are of")
    .option("--on <date>", "the day it is shared; the figures' own day where left out")
    .option("--region <id>", "everybody who must take part; with --key equal, those who pay")
    .option("--equal-percent <percent>", "the part that is shared equally first, such as 40")
    .addOption(
      new Option(
        "--months <count>",
        "in so many months, each paid so that the sum of them is right to the øre",
      ).conflicts("invoice"),
    )
    .option("--invoice <period>", "as the basis of invoices for a year or a month, as 2015-03")
    .option("--text <text>", "with --invoice: what it is for", "Andel av felles kostnad")
    .option("--reference <text>", "with --invoice: the buyer's reference", "")
    .option("--vat-code <code>", "with --invoice: the accounting system's VAT code", "0")
    .option("--csv", "with --invoice: print it as CSV, for the accounting system")
    .option("--json", "print everything as JSON")
    .action((amount: string, options: ShareOptions, command: Command) => {
      const { json, csv, months, invoice, text, reference, vatCode, ...key } = options;
      const query = { amount, ...key };
      if (months !== undefined) {
        const checked = shareByMonth({ ...query, months });
        if (!checked.ok) refuse(command, checked.issues);
        if (json) printJson(checked.answer);
        else printMonths(checked.answer);
      } else if (invoice !== undefined) {
        const checked = invoiceLines({ ...query, period: invoice, text, reference, vatCode });
        if (!checked.ok) refuse(command, checked.issues);
        if (json) printJson(checked.answer);
        else if (csv) printCsv(invoiceHead, invoiceRows(checked.answer, forPrograms));
        else printTable(invoiceHead, invoiceRows(checked.answer, kroner));
      } else {
        const checked = shareAmount(query);
        if (!checked.ok) refuse(command, checked.issues);
        if (json) printJson(checked.answer);
        else printShares(checked.answer);
      }
    });
}

function printShares(view: ShareView): void {
  const equally = view.equalPercent === undefined ? "" : `, ${view.equalPercent} % likt`;
  process.stdout.write(
    `\n${kroner(view.amount)} kr fordelt ${keyNames[view.key]}${equally}, ${view.on}\n`,
  );
  if (view.source !== undefined) {
    process.stdout.write(`Tallene: ${view.source}, per ${view.asOf ?? view.on}\n`);
  }
  process.stdout.write("\n");
  printTable(
    ["Kommune", "Tall", "Kroner"],
    view.shares.map(({ name, weight, amount: share }) => [
      name,
      weight === undefined ? "" : weight.toLocaleString("nb-NO"),
      kroner(share),
    ]),
  );
}

function printMonths({ amount, months, shares }: MonthlySharesView): void {
  process.stdout.write(`\n${kroner(amount)} kr i ${months.length} måneder\n\n`);
  printTable(
    ["Måned", ...shares.map(({ name }) => name), "I alt"],
    [
      ...months.map((cost, at) => [
        String(at + 1),
        ...shares.map(({ months: paid }) => kroner(paid[at] ?? "0")),
        kroner(cost),
      ]),
      ["Sum", ...shares.map(({ amount: share }) => kroner(share)), kroner(amount)],
    ],
  );
}

const invoiceHead = [
  "Kommune",
  "Org.nr.",
  "Tekst",
  "Referanse",
  "Fra",
  "Til",
  "Mva-kode",
  "Kroner",
];

function invoiceRows(
  lines: readonly InvoiceLineView[],
  write: (amount: string) => string,
): string[][] {
  return lines.map(
    ({ name, organisationNumber = "", text, reference, period, amount, vatCode }) => [
      name,
      organisationNumber,
      text,
      reference,
      period.from,
      period.to === undefined ? "" : addDays(period.to, -1),
      vatCode,
      write(amount),
    ],
  );
}

/** An amount without separators between thousands, which not every program reads. */
function forPrograms(amount: string): string {
  return amount.replace(".", ",");
}

function kroner(amount: string): string {
  return formatOre(parseOre(amount), "nb");
}
