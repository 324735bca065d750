import { courseFollowUp, expiringCertificates, platformUsage } from "@kompetanseregion/secretariat";
import { Command } from "commander";

import { asAsked, userOption } from "../as-user.ts";
import { withDesk } from "../desk.ts";
import { dataFolder, printJson, printTable } from "../print.ts";
import { shown } from "./report-trend.ts";

interface Options {
  readonly unit?: string;
  readonly asOf?: string;
  readonly user?: string;
  readonly json?: true;
}

/** `kompetanse report follow-up`: who was in time with a course that is due, who late, who not. */
export function followUpCommand(): Command {
  return new Command("follow-up")
    .description("a course with a due date: completed in time, late, under way, not started")
    .requiredOption("--course <id>", "the course")
    .requiredOption("--due <date>", "the last day that is in time, YYYY-MM-DD")
    .option("--unit <id>", "the unit with all below it; the region where left out")
    .option("--as-of <date>", "seen on this date, YYYY-MM-DD; today where left out")
    .option("--depth <levels>", "levels to print as text; --json has them all", "2")
    .option("--json", "print it as JSON")
    .addOption(userOption())
    .action(
      async (
        options: Options & { course: string; due: string; depth: string },
        command: Command,
      ) => {
        const view = await withDesk(dataFolder(command), async (desk, operator) =>
          courseFollowUp(desk, await asAsked(desk, operator, options.user), {
            unit: options.unit,
            course: options.course,
            due: options.due,
            asOf: options.asOf,
          }),
        );
        if (options.json) {
          printJson(view);
          return;
        }
        process.stdout.write(`Frist ${view.due}, sett ${view.asOf}\n\n`);
        printTable(
          ["Enhet", "Ansatte", "I tide", "Etter fristen", "Underveis", "Ikke startet"],
          view.rows
            .filter(({ depth }) => depth <= Number(options.depth))
            .map(({ depth, name, employees, onTime, late, inProgress, notStarted }) => [
              "  ".repeat(depth) + name,
              ...[employees, onTime, late, inProgress, notStarted].map(String),
            ]),
        );
      },
    );
}

/** `kompetanse report expiring`: whose certificate runs out soon. */
export function expiringCommand(): Command {
  return new Command("expiring")
    .description("whose certificate runs out within 60, 30 or 7 days")
    .option("--certificate <id>", "the certificate; every one where left out")
    .option("--days <days>", "within how many days", "60")
    .option("--unit <id>", "the unit with all below it; all that the user sees where left out")
    .option("--as-of <date>", "seen on this date, YYYY-MM-DD; today where left out")
    .option("--json", "print it as JSON")
    .addOption(userOption())
    .action(async (options: Options & { certificate?: string; days: string }, command: Command) => {
      const view = await withDesk(dataFolder(command), async (desk, operator) =>
        expiringCertificates(desk, await asAsked(desk, operator, options.user), {
          certificate: options.certificate,
          days: Number(options.days),
          unit: options.unit,
          asOf: options.asOf,
        }),
      );
      if (options.json) {
        printJson(view);
        return;
      }
      printTable(
        ["Bevis", "Ansatt", "Navn", "Siste gyldige dag", "Dager igjen", "Arbeidssted"],
        view.people.map(({ certificate, employee, name, lastValidDay, daysLeft, units }) => [
          certificate,
          employee,
          name ?? "",
          lastValidDay,
          String(daysLeft),
          units.join(" "),
        ]),
      );
      process.stdout.write(
        `\n${view.people.length} går ut innen ${view.withinDays} dager fra ${view.asOf}.\n`,
      );
    });
}

/** `kompetanse report usage`: how the sectors use the learning platform. */
export function usageCommand(): Command {
  return new Command("usage")
    .description("how municipalities and sectors use the learning platform in a year")
    .option("--unit <id>", "the unit with all below it; the region where left out")
    .option("--year <year>", "the calendar year; this year where left out")
    .option("--depth <levels>", "levels to print as text; --json has them all", "2")
    .option("--json", "print it as JSON")
    .addOption(userOption())
    .action(async (options: Options & { year?: string; depth: string }, command: Command) => {
      const view = await withDesk(dataFolder(command), async (desk, operator) =>
        platformUsage(desk, await asAsked(desk, operator, options.user), {
          unit: options.unit,
          ...(options.year !== undefined && { year: Number(options.year) }),
        }),
      );
      if (options.json) {
        printJson(view);
        return;
      }
      process.stdout.write(`Bruk i ${view.year}, ansatte per ${view.asOf}\n\n`);
      printTable(
        ["Enhet", "Ansatte", "Aktive", "Har fullført noe"],
        view.rows
          .filter(({ depth }) => depth <= Number(options.depth))
          .map(({ depth, name, employees, active, completing }) => [
            "  ".repeat(depth) + name,
            shown(employees),
            shown(active),
            shown(completing),
          ]),
      );
    });
}
