import {
  adoptPlan,
  type EntryNamed,
  evaluateRun,
  planRun,
  planView,
  type RunAsked,
  type TrainingPlanView,
  undoPlanChange,
} from "@kompetanseregion/secretariat";
import { Argument, Command, Option } from "commander";

import { userOption, withUserDesk } from "../as-user.ts";
import { many, wholeNumber } from "../option-values.ts";
import { measureStageWords, problemWords, runStageWords, stageWords } from "../plan-words.ts";
import { printJson, printTable, say } from "../print.ts";

const kinds: readonly EntryNamed["kind"][] = [
  "need",
  "assessment",
  "decision",
  "weights",
  "measure",
  "plan",
  "run",
  "evaluation",
  "resource",
  "requirement",
];

/** `kompetanse plan`: from needs to evaluated runs, the year's plan, and what is not kept. */
export function planCommand(): Command {
  return new Command("plan")
    .description("what is planned: needs, measures, runs, the year's plan, what is not kept")
    .addOption(userOption())
    .addCommand(showCommand(), { isDefault: true })
    .addCommand(checkCommand())
    .addCommand(adoptCommand())
    .addCommand(runCommand())
    .addCommand(evaluateCommand())
    .addCommand(undoCommand());
}

function showCommand(): Command {
  return new Command("show")
    .description("everything that is planned")
    .option("--as-of <date>", "as it stood on this date, YYYY-MM-DD; today where left out")
    .option("--json", "print everything as JSON")
    .action(async ({ asOf, json }: { asOf?: string; json?: true }, command: Command) => {
      const view = await withUserDesk(command, (desk, actor) => planView(desk, actor, { asOf }));
      if (json) printJson(view);
      else printPlan(view);
    });
}

function checkCommand(): Command {
  return new Command("check")
    .description("what is promised and not kept: measures and runs that lead back to no need, …")
    .option("--as-of <date>", "on this date, YYYY-MM-DD; today where left out")
    .option("--json", "print everything as JSON")
    .action(async ({ asOf, json }: { asOf?: string; json?: true }, command: Command) => {
      const { problems } = await withUserDesk(command, (desk, actor) =>
        planView(desk, actor, { asOf }),
      );
      if (json) printJson({ problems });
      else printProblems(problems);
    });
}

function adoptCommand(): Command {
  return new Command("adopt")
    .description("adopt the plan for a year: its next version")
    .argument("<year>", "the year", wholeNumber)
    .option(
      "--measure <id>",
      "may be given again, the first first; by priority where left out",
      many,
    )
    .option("--on <date>", "the day it was adopted, YYYY-MM-DD; today where left out")
    .option("--json", "print everything as JSON")
    .action(
      async (
        year: number,
        { measure, on, json }: { measure?: string[]; on?: string; json?: true },
        command: Command,
      ) => {
        const plan = await withUserDesk(command, (desk, actor) =>
          adoptPlan(desk, actor, { year, measures: measure, adoptedOn: on }),
        );
        if (json) printJson(plan);
        else say(`planen for ${year}, versjon ${plan.version}: ${plan.measures.join(", ")}`);
      },
    );
}

function runCommand(): Command {
  return new Command("run")
    .description("plan one time that a course is given")
    .argument("<course>", "the course's id")
    .requiredOption("--from <date>", "the first day, YYYY-MM-DD")
    .option("--to <date>", "the first day after it")
    .addOption(
      new Option("--delivery <mode>", "how it is given")
        .choices(["classroom", "elearning", "blended"])
        .makeOptionMandatory(),
    )
    .option("--measure <id>", "what it was ordered as")
    .option("--places <n>", "how many can take part", wholeNumber)
    .option("--json", "print everything as JSON")
    .action(
      async (
        course: string,
        options: {
          from: string;
          to?: string;
          delivery: RunAsked["deliveryMode"];
          measure?: string;
          places?: number;
          json?: true;
        },
        command: Command,
      ) => {
        const { json, delivery: deliveryMode, ...rest } = options;
        const run = await withUserDesk(command, (desk, actor) =>
          planRun(desk, actor, { course, deliveryMode, ...rest }),
        );
        if (json) printJson(run);
        else say(`${run.id} er planlagt`);
      },
    );
}

function evaluateCommand(): Command {
  return new Command("evaluate")
    .description("note what the participants of a run thought, in numbers only")
    .argument("<run>", "the run's id")
    .requiredOption("--asked <n>", "how many were asked", wholeNumber)
    .requiredOption(
      "--answers <n,n,…>",
      "how many gave each mark, from the lowest to the highest, such as 0,1,4,7,3",
      (text: string) => text.split(",").map((part) => wholeNumber(part.trim())),
    )
    .option("--on <date>", "the day, YYYY-MM-DD; today where left out")
    .option("--json", "print everything as JSON")
    .action(
      async (
        run: string,
        {
          asked,
          answers,
          on,
          json,
        }: { asked: number; answers: number[]; on?: string; json?: true },
        command: Command,
      ) => {
        const evaluation = await withUserDesk(command, (desk, actor) =>
          evaluateRun(desk, actor, { run, asked, answers, on }),
        );
        if (json) printJson(evaluation);
        else say(`${run} er evaluert`);
      },
    );
}

function undoCommand(): Command {
  return new Command("undo")
    .description("take the latest change of an entry back; everything stays on record")
    .addArgument(new Argument("<kind>", "what it is").choices(kinds))
    .argument("<id>", "its id")
    .action(async (kind: EntryNamed["kind"], id: string, _options: unknown, command: Command) => {
      const { stands } = await withUserDesk(command, (desk, actor) =>
        undoPlanChange(desk, actor, { kind, id }),
      );
      say(stands ? `${id} står som før` : `${id} er tatt bort igjen`);
    });
}

function printPlan({ needs, measures, runs, plans, problems }: TrainingPlanView): void {
  printTable(
    ["Behov", "Nr.", "Hvor langt"],
    needs.map(({ title, rank, stage }) => [title, `${rank}`, stageWords[stage]]),
  );
  process.stdout.write("\n");
  printTable(
    ["Tiltak", "Hvor langt", "Frist"],
    measures.map(({ title, stage, order }) => [
      title,
      measureStageWords[stage],
      order?.dueOn ?? "",
    ]),
  );
  process.stdout.write("\n");
  printTable(
    ["Gjennomføring", "Fra", "Hvor langt", "Svar", "Snitt"],
    runs.map(({ id, from, stage, evaluation }) => [
      id,
      from,
      runStageWords[stage],
      evaluation === undefined
        ? ""
        : `${evaluation.responseRate.numerator} av ${evaluation.responseRate.denominator}`,
      evaluation === undefined ? "" : markOf(evaluation.average, evaluation.marks),
    ]),
  );
  process.stdout.write("\n");
  printTable(
    ["Plan", "Versjon", "Vedtatt", "Tiltak"],
    plans.map(({ year, version, adoptedOn = "", measures: chosen }) => [
      `${year}`,
      `${version}`,
      adoptedOn,
      chosen.join(", "),
    ]),
  );
  if (problems.length > 0) {
    process.stdout.write("\n");
    printProblems(problems);
  }
}

function markOf(average: number | "suppressed", marks: number): string {
  return average === "suppressed" ? "skjult" : `${String(average).replace(".", ",")} av ${marks}`;
}

function printProblems(problems: TrainingPlanView["problems"]): void {
  if (problems.length === 0) say("alt som er lovet, er holdt");
  for (const { at, code } of problems) process.stdout.write(`${at} ${problemWords[code]}\n`);
}
