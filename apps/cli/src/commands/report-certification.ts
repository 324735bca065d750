import {
  certificationReport,
  type CertificationReportView,
  type CertificationRowView,
  untrainedPeople,
  untrainedReport,
} from "@kompetanseregion/secretariat";
import { Command } from "commander";

import { asAsked, userOption } from "../as-user.ts";
import { withDesk } from "../desk.ts";
import { dataFolder, printCsv, printJson, printTable } from "../print.ts";
import { issueInBokmål } from "../refusals/in-bokmal.ts";
import { shown } from "./report-trend.ts";

interface Options {
  readonly unit?: string;
  readonly asOf?: string;
  readonly user?: string;
  readonly depth: string;
  readonly csv?: true;
  readonly json?: true;
}

/** `kompetanse report certification`: who must have a certificate and how they stand. */
export function certificationReportCommand(): Command {
  return new Command("certification")
    .description("who must have a certificate: valid, expiring, expired, overdue, for every unit")
    .requiredOption("--certificate <id>", "the certificate")
    .option("--unit <id>", "the unit with all below it; the region where left out")
    .option("--as-of <date>", "as of this date, YYYY-MM-DD; today where left out")
    .option("--depth <levels>", "levels to print as text; --csv and --json have them all", "2")
    .option("--csv", "print everything as CSV, with semicolons")
    .option("--json", "print everything as JSON")
    .addOption(userOption())
    .action(async (options: Options & { certificate: string }, command: Command) => {
      const view = await withDesk(dataFolder(command), async (desk, operator) =>
        certificationReport(desk, await asAsked(desk, operator, options.user), {
          certificate: options.certificate,
          unit: options.unit,
          asOf: options.asOf,
        }),
      );
      if (options.json) printJson(view);
      else if (options.csv) printCertificationsAsCsv(view);
      else printCertifications(view, Number(options.depth));
    });
}

const figures = ["employees", "concerned", "inOrder", "lacking"] as const;
const states = ["valid", "expiring", "expired", "overdue", "exempt", "invalid"] as const;

function printCertificationsAsCsv({ rows }: CertificationReportView): void {
  printCsv(
    ["unit", "name", "kind", "depth", ...figures, "mustHave", ...states],
    rows.map((row) => [
      ...[row.unit, row.name, row.kind, String(row.depth)],
      ...figures.map((figure) => String(row[figure])),
      // Whoever may not see persons gets no state by itself.
      ...statesOf(row).map((count) => String(count ?? "")),
    ]),
  );
}

function printCertifications(view: CertificationReportView, depth: number): void {
  const rows = view.rows.filter((row) => row.depth <= depth);
  const seesStates = rows.some((row) => row.states !== undefined);
  process.stdout.write(
    `${view.certificate.title.nb} (${view.certificate.id}), per ${view.asOf}\n\n`,
  );
  printTable(
    [
      ...["Enhet", "Ansatte", "Gjelder", "I orden", "Mangler"],
      ...(seesStates
        ? ["Må ha", "Gyldig", "Går snart ut", "Gått ut", "Over fristen", "Fritatt", "Uavklart"]
        : []),
    ],
    rows.map((row) => [
      "  ".repeat(row.depth) + row.name,
      ...figures.map((figure) => shown(row[figure])),
      ...(seesStates ? statesOf(row).map(shown) : []),
    ]),
  );
  for (const { at, message, remedy } of view.issues.map(issueInBokmål)) {
    process.stdout.write(`\nAvvik ${at}: ${message}. ${remedy}\n`);
  }
}

function statesOf({ required, states: counts }: CertificationRowView): (number | undefined)[] {
  return [required, ...states.map((state) => counts?.[state])];
}

/** `kompetanse report untrained`: who has nothing at all. */
export function untrainedCommand(): Command {
  return new Command("untrained")
    .description("employees without any enrolment, start or completion, for every unit")
    .option("--unit <id>", "the unit with all below it; the region where left out")
    .option("--as-of <date>", "as of this date, YYYY-MM-DD; today where left out")
    .option("--depth <levels>", "levels to print as text; --csv and --json have them all", "2")
    .option("--people", "who they are; for those who may see names")
    .option("--csv", "print everything as CSV, with semicolons")
    .option("--json", "print everything as JSON")
    .addOption(userOption())
    .action(async (options: Options & { people?: true }, command: Command) => {
      if (options.people) await printUntrainedPeople(options, command);
      else await printUntrained(options, command);
    });
}

async function printUntrained(options: Options, command: Command): Promise<void> {
  const view = await withDesk(dataFolder(command), async (desk, operator) =>
    untrainedReport(desk, await asAsked(desk, operator, options.user), options),
  );
  if (options.json) {
    printJson(view);
    return;
  }
  if (options.csv) {
    printCsv(
      ["unit", "name", "kind", "depth", "employees", "withoutTraining"],
      view.rows.map(({ unit, name, kind, depth, employees, withoutTraining }) => [
        ...[unit, name, kind, String(depth), String(employees), String(withoutTraining)],
      ]),
    );
    return;
  }
  process.stdout.write(`Uten noe kurs, per ${view.asOf}\n\n`);
  printTable(
    ["Enhet", "Ansatte", "Har ikke begynt på noe"],
    view.rows
      .filter(({ depth }) => depth <= Number(options.depth))
      .map(({ depth, name, employees, withoutTraining }) => [
        "  ".repeat(depth) + name,
        shown(employees),
        shown(withoutTraining),
      ]),
  );
}

async function printUntrainedPeople(options: Options, command: Command): Promise<void> {
  const view = await withDesk(dataFolder(command), async (desk, operator) =>
    untrainedPeople(desk, await asAsked(desk, operator, options.user), options),
  );
  const rows = view.people.map(({ employee, name, units }) => [
    employee,
    name ?? "",
    units.join(" "),
  ]);
  if (options.json) printJson(view);
  else if (options.csv) printCsv(["employee", "name", "units"], rows);
  else {
    printTable(["Ansatt", "Navn", "Arbeidssted"], rows);
    process.stdout.write(`\n${rows.length} ansatte per ${view.asOf}. Oppslaget er loggført.\n`);
  }
}
