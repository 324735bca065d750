import { formatRatio } from "@kompetanseregion/domain";
import {
  trainingReport,
  type TrainingReportView,
  type TrainingRowView,
} from "@kompetanseregion/secretariat";
import { Command } from "commander";

import { asAsked, userOption } from "../as-user.ts";
import { withDesk } from "../desk.ts";
import { dataFolder, printCsv, printJson, printTable } from "../print.ts";
import { issueInBokmål } from "../refusals/in-bokmal.ts";
import { explainCommand, logCommand, peopleCommand } from "./report-cell.ts";
import { certificationReportCommand, untrainedCommand } from "./report-certification.ts";
import { expiringCommand, followUpCommand, usageCommand } from "./report-follow-up.ts";
import { printTrend, shown } from "./report-trend.ts";

interface ReportOptions {
  readonly region?: string;
  readonly unit?: string;
  readonly course?: string[];
  readonly asOf?: string;
  readonly restate?: string;
  readonly trend?: string | true;
  readonly depth: string;
  readonly funnel?: true;
  readonly csv?: true;
  readonly json?: true;
  readonly user?: string;
}

/** `kompetanse report`: completed, in progress and not started for every unit and course. */
export function reportCommand(): Command {
  // A command of its own, so that the others may have options of the same names.
  const figures = figuresCommand().exitOverride();
  return new Command("report")
    .description("who has completed what: region › municipality › sector › department › workplace")
    .addCommand(figures, { isDefault: true })
    .addCommand(explainCommand().exitOverride())
    .addCommand(peopleCommand().exitOverride())
    .addCommand(logCommand().exitOverride())
    .addCommand(followUpCommand().exitOverride())
    .addCommand(expiringCommand().exitOverride())
    .addCommand(usageCommand().exitOverride())
    .addCommand(certificationReportCommand().exitOverride())
    .addCommand(untrainedCommand().exitOverride())
    .addHelpText("after", () => `\n${figures.helpInformation()}`);
}

function figuresCommand(): Command {
  return new Command("figures")
    .description("the figures; what `report` alone does")
    .option("--region <id>", "the region; the store's own where left out")
    .option("--unit <id>", "start at this unit instead of the region")
    .option("--course <id...>", "only these courses")
    .option("--as-of <date>", "as of this date, YYYY-MM-DD; today where left out")
    .option("--restate <date>", "in the organisation of this date, YYYY-MM-DD")
    .option("--trend [months]", "the unit month by month up to the date; 12 where left out")
    .option("--funnel", "shares of the employees: enrolled, and completed of the enrolled")
    .option("--depth <levels>", "levels to print as text; --csv and --json have them all", "1")
    .option("--csv", "print everything as CSV, with semicolons")
    .option("--json", "print everything as JSON")
    .addOption(userOption())
    .action(async (options: ReportOptions, command: Command) => {
      const query = {
        region: options.region,
        unit: options.unit,
        courses: options.course,
        asOf: options.asOf,
      };
      if (options.trend !== undefined) {
        await printTrend(command, { ...query, ...options, trend: options.trend });
        return;
      }
      const answer = await withDesk(dataFolder(command), async (desk, operator) =>
        trainingReport(desk, await asAsked(desk, operator, options.user), {
          ...query,
          restateOn: options.restate,
        }),
      );
      if (options.json) printJson(answer);
      else if (options.csv) printAsCsv(answer);
      else printAsText(answer, Number(options.depth), options.funnel === true);
    });
}

function printAsCsv({ rows }: TrainingReportView): void {
  printCsv(
    [
      "unit",
      "name",
      "kind",
      "depth",
      "course",
      "employees",
      "enrolled",
      "inProgress",
      "completed",
      "notStarted",
    ],
    rows.map((row) => [
      row.unit,
      row.name,
      row.kind,
      String(row.depth),
      row.course,
      ...[row.employees, row.enrolled, row.inProgress, row.completed, row.notStarted].map(String),
    ]),
  );
}

function printAsText(report: TrainingReportView, depth: number, isFunnel: boolean): void {
  const restated =
    report.restateOn === undefined ? "" : `, i organisasjonen per ${report.restateOn}`;
  for (const course of report.courses) {
    process.stdout.write(`\n${course.title} (${course.id}), per ${report.asOf}${restated}\n\n`);
    const rows = report.rows.filter((row) => row.course === course.id && row.depth <= depth);
    if (isFunnel) {
      printTable(["Enhet", "Ansatte", "Påmeldt", "Fullført av påmeldte"], rows.map(funnelRow));
    } else {
      printTable(["Enhet", "Ansatte", "Fullført", "Underveis", "Ikke startet"], rows.map(textRow));
    }
  }
  const { smallestGroup, hiddenCells } = report.suppression;
  process.stdout.write(
    `\nGrupper under ${smallestGroup} er skjult: ${formatRatio(hiddenCells, "nb")} tall.\n`,
  );
  for (const { code, count, message } of report.leftOut.map(issueInBokmål)) {
    process.stdout.write(
      code === "unmatched-accounts"
        ? `Ikke med: ${count} kontoer er ikke koblet til noen ansatt.\n`
        : `Ikke med: ${message}\n`,
    );
  }
}

function textRow(row: TrainingRowView): string[] {
  return [
    "  ".repeat(row.depth) + row.name,
    shown(row.employees),
    share(row.completed, row.employees),
    shown(row.inProgress),
    shown(row.notStarted),
  ];
}

function funnelRow(row: TrainingRowView): string[] {
  return [
    "  ".repeat(row.depth) + row.name,
    shown(row.employees),
    share(row.enrolled, row.employees),
    share(row.completed, row.enrolled),
  ];
}

function share(part: number | "suppressed", whole: number | "suppressed"): string {
  if (part === "suppressed" || whole === "suppressed") return "skjult";
  return formatRatio(
    { numerator: part, denominator: whole, counts: "persons", outOf: "persons" },
    "nb",
  );
}
