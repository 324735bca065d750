import { formatOre, parseOre } from "@kompetanseregion/domain";
import {
  type FunderReportView,
  funderReportView,
  fundStatements,
  type FundView,
  type FundYearView,
} from "@kompetanseregion/secretariat";
import { Command } from "commander";

import { withDesk } from "../desk.ts";
import { dataFolder, printJson, printTable } from "../print.ts";

interface FundOptions {
  readonly report?: true;
  readonly on?: string;
  readonly json?: true;
}

/** `kompetanse fund`: what became of each giver's money, year by year. */
export function fundCommand(): Command {
  return new Command("fund")
    .description("what each fund received, what was spent of it and what is left, year by year")
    .argument("[id]", "the fund, such as G3; all of them where left out")
    .option("--report", "what the giver of one fund is told: conditions, every cost, the anchor")
    .option("--on <date>", "with --report: the last day reported on; today where left out")
    .option("--json", "print everything as JSON")
    .action(async (id: string | undefined, options: FundOptions, command: Command) => {
      if (options.report) {
        if (id === undefined) command.error("kompetanse: name the fund to report on.");
        const { on, json } = options;
        const report = await withDesk(dataFolder(command), (desk, actor) =>
          funderReportView(desk, actor, { fund: id, ...(on === undefined ? {} : { on }) }),
        );
        if (json) printJson(report);
        else printReport(report);
        return;
      }
      const view = await withDesk(dataFolder(command), (desk, actor) =>
        fundStatements(desk, actor, id),
      );
      if (options.json) {
        printJson(view);
        return;
      }
      for (const fund of view.funds) printFund(fund);
    });
}

function printReport(report: FunderReportView): void {
  const { fund, on, awarded, years, costs, spent, unusedAward, reportsDue, anchor } = report;
  process.stdout.write(
    `\nRapport til ${fund.funder} per ${on}\n${fund.id}  ${fund.name}: tildelt ${kroner(awarded)} kr${
      fund.ref === undefined ? "" : `; ${fund.ref}`
    }\n`,
  );
  for (const condition of conditions(fund)) process.stdout.write(`  – ${condition}\n`);
  process.stdout.write("\n");
  printYears(years);
  process.stdout.write("\n");
  printTable(
    ["Bilag", "Dato", "Konto", "Kurs", "Tekst", "Kroner"],
    [
      ...costs.map(({ voucher, date, account, name, activity = "", text, amount }) => [
        voucher,
        date,
        `${account} ${name}`,
        activity,
        text,
        kroner(amount),
      ]),
      ["Sum", "", "", "", "", kroner(spent)],
    ],
  );
  process.stdout.write(`\nIkke brukt av tildelingen: ${kroner(unusedAward)} kr\n`);
  if (report.ownShare !== undefined) {
    const { requiredBp, paidByFund, paidByOthers, inKind, whole, isMet } = report.ownShare;
    const others = paidByOthers.map(({ fund: id, paid }) => `${id} ${kroner(paid)}`);
    process.stdout.write(
      `Egenandel på ${percent(requiredBp)} er ${isMet ? "dekket" : "ikke dekket"}: fondet betaler ${kroner(paidByFund)}, ` +
        `andre ${others.length === 0 ? "0" : others.join(", ")}, egeninnsats ${kroner(inKind)}, i alt ${kroner(whole)} kr\n`,
    );
  }
  if (reportsDue.length > 0) process.stdout.write(`Rapportfrister: ${reportsDue.join(", ")}\n`);
  process.stdout.write(`Journalens avtrykk: ${anchor.head} (${anchor.vouchers} bilag)\n`);
}

const unusedRules = {
  carry: "ubrukte midler overføres til neste år",
  carryWithConsent: "ubrukte midler overføres bare med samtykke fra giveren",
  return: "ubrukte midler betales tilbake",
} as const;

function conditions(fund: FunderReportView["fund"]): string[] {
  const { restriction, eligible, mode, window, caps = {} } = fund;
  const { perUnit, coverageBp } = caps;
  const given: Readonly<Record<typeof restriction.level, string>> = {
    none: "frie midler",
    project: `gitt til prosjekt: ${restriction.level === "project" ? restriction.projects.join(", ") : ""}`,
    activity: `gitt til kurs: ${restriction.level === "activity" ? restriction.activities.join(", ") : ""}`,
  };
  return [
    given[restriction.level],
    ...(eligible?.allow === undefined
      ? []
      : [`dekker bare art eller konto ${eligible.allow.join(", ")}`]),
    ...(eligible?.deny === undefined
      ? []
      : [`dekker ikke art eller konto ${eligible.deny.join(", ")}`]),
    mode === "advance" ? "betales på forskudd" : "refunderes etter krav",
    `kan brukes fra ${window.from}${window.to === undefined ? "" : ` til ${window.to}`}`,
    ...(perUnit === undefined
      ? []
      : [`høyst ${formatOre(perUnit.max, "kroner")} kr per ${unitNames[perUnit.unit]}`]),
    ...(coverageBp === undefined ? [] : [`dekker ${percent(coverageBp)} av det som regnes med`]),
    ...(fund.ownShareBp === undefined ? [] : [`krever ${percent(fund.ownShareBp)} egenandel`]),
    unusedRules[fund.unused],
  ];
}

const unitNames = {
  lecturerDay: "foreleserdag",
  participant: "deltaker",
  participantSemester: "deltaker og semester",
} as const;

function percent(basisPoints: number): string {
  return `${(basisPoints / 100).toLocaleString("nb-NO")} %`;
}

function printFund({ id, giver, name, awarded, source, years }: FundView): void {
  process.stdout.write(`\n${id}  ${giver}: ${name}\n    tildelt ${kroner(awarded)} kr`);
  process.stdout.write(source === undefined ? "\n\n" : `; ${source}\n\n`);
  printYears(years);
}

function printYears(years: readonly FundYearView[]): void {
  printTable(
    ["", ...years.map(({ year }) => String(year))],
    rows.flatMap(([label, key, always]) =>
      always || years.some((year) => parseOre(year[key]) !== 0)
        ? [[label, ...years.map((year) => kroner(year[key]))]]
        : [],
    ),
  );
  for (const { year, undetermined, issues } of years) {
    if (undetermined !== undefined) {
      const { least, most } = undetermined;
      process.stdout.write(
        `  ${year}: kan ikke bestemmes, fra ${kroner(least)} til ${kroner(most)} er igjen\n`,
      );
    }
    if (issues.some(({ code }) => code === "fund-overdrawn")) {
      process.stdout.write(`  ${year}: det er brukt mer enn det som er mottatt\n`);
    }
  }
}

type AmountKey = Exclude<keyof FundYearView, "year" | "byActivity" | "undetermined" | "issues">;

/** The lines of a statement; those that are not always there are left out where all are 0. */
const rows: readonly (readonly [label: string, key: AmountKey, always: boolean])[] = [
  ["Overført fra året før", "carriedIn", true],
  ["Overført fra andre", "transferredIn", false],
  ["Mottatt", "received", true],
  ["Brukt", "spent", true],
  ["Betalt tilbake", "returned", false],
  ["Overført til andre", "transferredOut", false],
  ["Igjen", "carriedOut", true],
];

function kroner(amount: string): string {
  return formatOre(parseOre(amount), "kroner");
}
