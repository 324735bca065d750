import {
  type CertificationCellView,
  type CellView,
  employeeLog,
  explainCell,
  explainCertificationCell,
  peopleOfCertificate,
  trainingPeople,
} from "@kompetanseregion/secretariat";
import { Command, InvalidArgumentError, Option } from "commander";

import { asAsked, userOption } from "../as-user.ts";
import { withDesk } from "../desk.ts";
import { dataFolder, printCsv, printJson, printTable } from "../print.ts";
import { issueInBokmål } from "../refusals/in-bokmal.ts";
import { shown } from "./report-trend.ts";

interface Options {
  readonly asOf?: string;
  readonly user?: string;
  readonly csv?: true;
  readonly json?: true;
}

/** `kompetanse report explain`: what a figure counts, its parts, and where its facts are from. */
export function explainCommand(): Command {
  return new Command("explain")
    .description("what a figure is made of: its parts and the runs that brought its facts")
    .argument(
      "<cell>",
      "unit,course,status, such as kongsberg,brannvern,completed; status is employees, enrolled, inProgress, completed or notStarted",
      cellOf,
    )
    .option("--certificate", "the cell is unit,certificate,status of `report certification`")
    .option("--as-of <date>", "as of this date, YYYY-MM-DD; today where left out")
    .option("--json", "print it as JSON")
    .addOption(userOption())
    .action(async (cell: Cell, options: Options & { certificate?: true }, command: Command) => {
      const view = await withDesk(dataFolder(command), async (desk, operator) => {
        const actor = await asAsked(desk, operator, options.user);
        const { unit, course, status } = cell;
        const asked = { unit, status, asOf: options.asOf };
        return options.certificate
          ? explainCertificationCell(desk, actor, { ...asked, certificate: course })
          : explainCell(desk, actor, { ...asked, course });
      });
      if (options.json) printJson(view);
      else printExplanation(view);
    });
}

function printExplanation(view: CellView | CertificationCellView): void {
  const { name, status, asOf, value, employees } = view;
  const about = "course" in view ? view.course : view.certificate;
  process.stdout.write(
    `${name} · ${about} · ${status} per ${asOf}: ${shown(value)} av ${shown(employees)} ansatte\n\n`,
  );
  if (view.parts.length > 0) {
    printTable(
      ["Herav", "Tall"],
      view.parts.map((part) => [part.name, shown(part.value)]),
    );
  }
  if ("rest" in view && view.rest !== 0) {
    process.stdout.write(
      view.rest > 0
        ? `\n${view.rest} arbeider i enheten selv.\n`
        : `\n${-view.rest} er talt i flere av delene og én gang her.\n`,
    );
  }
  if ("rules" in view) {
    process.stdout.write(`\nReglene: versjon ${view.rules.version}, ${view.rules.source}\n`);
  }
  for (const { at, message, remedy } of "issues" in view ? view.issues.map(issueInBokmål) : []) {
    process.stdout.write(`\nAvvik ${at}: ${message}. ${remedy}\n`);
  }
  process.stdout.write(
    `\nFakta fra: ${view.runs.map(({ source, run }) => `${source} (${run})`).join(", ") || "ingen"}\n`,
  );
}

/** `kompetanse report people`: who a figure is made of, for those who may see names. */
export function peopleCommand(): Command {
  return new Command("people")
    .description("who a figure is made of; for a leader or a municipality's administrator")
    .option("--unit <id>", "the unit with all below it; the region where left out")
    .addOption(new Option("--course <id>", "the course").conflicts("certificate"))
    .option("--certificate <id>", "the certificate, instead of a course")
    .option(
      "--status <status>",
      "employees, enrolled, inProgress, completed, notStarted; of a certificate: mustHave, concerned, inOrder, lacking or a state",
      "employees",
    )
    .option("--as-of <date>", "as of this date, YYYY-MM-DD; today where left out")
    .option("--csv", "print it as CSV, with semicolons")
    .option("--json", "print it as JSON")
    .addOption(userOption())
    .action(
      async (
        options: Options & {
          unit?: string;
          course?: string;
          certificate?: string;
          status: string;
        },
        command: Command,
      ) => {
        const { course } = options;
        if (course === undefined) {
          await printCertified(options, command);
          return;
        }
        const view = await withDesk(dataFolder(command), async (desk, operator) =>
          trainingPeople(desk, await asAsked(desk, operator, options.user), {
            unit: options.unit,
            course,
            status: options.status,
            asOf: options.asOf,
          }),
        );
        const rows = view.people.map(({ employee, name, status, since, units }) => [
          employee,
          name ?? "",
          status,
          since ?? "",
          units.join(" "),
        ]);
        if (options.json) printJson(view);
        else if (options.csv) printCsv(["employee", "name", "status", "since", "units"], rows);
        else {
          printTable(["Ansatt", "Navn", "Status", "Siden", "Arbeidssted"], rows);
          process.stdout.write(
            `\n${rows.length} ansatte per ${view.asOf}. Oppslaget er loggført.\n`,
          );
        }
      },
    );
}

async function printCertified(
  options: Options & { unit?: string; certificate?: string; status: string },
  command: Command,
): Promise<void> {
  const { certificate, unit, status, asOf } = options;
  if (certificate === undefined) {
    command.error("Say which: --course <id> or --certificate <id>.");
  }
  const view = await withDesk(dataFolder(command), async (desk, operator) =>
    peopleOfCertificate(desk, await asAsked(desk, operator, options.user), {
      ...{ certificate, unit, status, asOf },
    }),
  );
  const rows = view.people.map(({ employee, name, state, dueOn, lastValidDay, units }) => [
    ...[employee, name ?? "", state, dueOn ?? "", lastValidDay ?? "", units.join(" ")],
  ]);
  if (options.json) printJson(view);
  else if (options.csv) {
    printCsv(["employee", "name", "state", "dueOn", "lastValidDay", "units"], rows);
  } else {
    printTable(["Ansatt", "Navn", "Status", "Frist", "Siste gyldige dag", "Arbeidssted"], rows);
    process.stdout.write(`\n${rows.length} ansatte per ${view.asOf}. Oppslaget er loggført.\n`);
  }
}

/** `kompetanse report log`: everything an employee has enrolled in, started and completed. */
export function logCommand(): Command {
  return new Command("log")
    .description("the training log of one employee, for their leader")
    .argument("<employee>", "the employee's key")
    .option("--as-of <date>", "as of this date, YYYY-MM-DD; today where left out")
    .option("--json", "print it as JSON")
    .addOption(userOption())
    .action(async (employee: string, options: Options, command: Command) => {
      const log = await withDesk(dataFolder(command), async (desk, operator) =>
        employeeLog(desk, await asAsked(desk, operator, options.user), {
          employee,
          asOf: options.asOf,
        }),
      );
      if (options.json) {
        printJson(log);
        return;
      }
      printTable(
        ["Kurs", "Hva", "Dato", "Kilde", "Kjøring"],
        log.facts.map(({ course, kind, on, provenance: { source, run } }) => [
          course,
          kind,
          on,
          source,
          run,
        ]),
      );
    });
}

interface Cell {
  readonly unit: string;
  readonly course: string;
  readonly status: string;
}

function cellOf(text: string): Cell {
  const [unit = "", course = "", status = "", ...more] = text.split(",");
  if (unit === "" || course === "" || status === "" || more.length > 0) {
    throw new InvalidArgumentError(
      "A cell is unit,course,status, such as kongsberg,brannvern,completed.",
    );
  }
  return { unit, course, status };
}
