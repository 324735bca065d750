import { formatRatio } from "@kompetanseregion/domain";
import { trainingReport, type TrainingRowView } from "@kompetanseregion/secretariat";
import { Command } from "commander";

import { withDesk } from "../desk.ts";
import { dataFolder, printJson, printTable } from "../print.ts";

interface ReportOptions {
  readonly region?: string;
  readonly unit?: string;
  readonly course?: string[];
  readonly asOf?: string;
  readonly depth: string;
  readonly json?: true;
}

/** `kompetanse report`: completed, in progress and not started for every unit and course. */
export function reportCommand(): Command {
  return new Command("report")
    .description("who has completed what: region › municipality › sector › department › workplace")
    .option("--region <id>", "the region; the store's own where left out")
    .option("--unit <id>", "start at this unit instead of the region")
    .option("--course <id...>", "only these courses")
    .option("--as-of <date>", "as of this date, YYYY-MM-DD; today where left out")
    .option("--depth <levels>", "levels to print as text; --json has them all", "1")
    .option("--json", "print everything as JSON")
    .action(async (options: ReportOptions, command: Command) => {
      const report = await withDesk(dataFolder(command), (desk, actor) =>
        trainingReport(desk, actor, {
          region: options.region,
          unit: options.unit,
          courses: options.course,
          asOf: options.asOf,
        }),
      );
      if (options.json) {
        printJson(report);
        return;
      }
      for (const course of report.courses) {
        process.stdout.write(`\n${course.title} (${course.id}), per ${report.asOf}\n\n`);
        printTable(
          ["Enhet", "Ansatte", "Fullført", "Underveis", "Ikke startet"],
          report.rows
            .filter((row) => row.course === course.id && row.depth <= Number(options.depth))
            .map(textRow),
        );
      }
      const { smallestGroup, hiddenCells } = report.suppression;
      process.stdout.write(
        `\nGrupper under ${smallestGroup} er skjult: ${formatRatio(hiddenCells, "nb")} tall.\n`,
      );
      for (const { code, count, message } of report.leftOut) {
        process.stdout.write(
          code === "unmatched-accounts"
            ? `Ikke med: ${count} kontoer er ikke koblet til noen ansatt.\n`
            : `Ikke med: ${message}\n`,
        );
      }
    });
}

function textRow(row: TrainingRowView): string[] {
  const count = (value: number | "suppressed"): string =>
    value === "suppressed" ? "skjult" : String(value);
  return [
    "  ".repeat(row.depth) + row.name,
    count(row.employees),
    completedText(row),
    count(row.inProgress),
    count(row.notStarted),
  ];
}

function completedText({ completed, employees }: TrainingRowView): string {
  if (completed === "suppressed" || employees === "suppressed") return "skjult";
  return formatRatio(
    { numerator: completed, denominator: employees, counts: "completed", outOf: "employees" },
    "nb",
  );
}
