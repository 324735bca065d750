import { UnknownNameError } from "@kompetanseregion/domain";
import {
  assessNeed,
  decideNeed,
  type NeedAsked,
  type NeedView,
  planView,
  registerNeed,
  weighCriteria,
  withdrawEntry,
} from "@kompetanseregion/secretariat";
import { Command, Option } from "commander";

import { userOption, withUserDesk } from "../as-user.ts";
import { many, wholeNumber } from "../option-values.ts";
import { criterionWords, outcomeWords, stageWords } from "../plan-words.ts";
import { printJson, printTable, say } from "../print.ts";

/** `kompetanse need`: what municipalities, networks and unions ask for, in order of priority. */
export function needCommand(): Command {
  return new Command("need")
    .description("needs for competence: played in, assessed, ranked with the reason, decided")
    .addOption(userOption())
    .addCommand(listCommand())
    .addCommand(explainCommand())
    .addCommand(addCommand())
    .addCommand(assessCommand())
    .addCommand(weighCommand())
    .addCommand(decideCommand())
    .addCommand(withdrawCommand());
}

function listCommand(): Command {
  return new Command("list")
    .description("every need, the first first")
    .option("--as-of <date>", "as it stood on this date, YYYY-MM-DD; today where left out")
    .option("--json", "print everything as JSON")
    .action(async ({ asOf, json }: { asOf?: string; json?: true }, command: Command) => {
      const { needs } = await withUserDesk(command, (desk, actor) =>
        planView(desk, actor, { asOf }),
      );
      if (json) {
        printJson(needs);
        return;
      }
      printTable(
        ["Behov", "Nr.", "Poeng", "Kommuner", "Hvor langt"],
        needs.map(({ id, rank, score, generality, stage }) => [
          id,
          `${rank}`,
          score.replace(".", ","),
          `${generality.numerator} av ${generality.denominator}`,
          stageWords[stage],
        ]),
      );
    });
}

function explainCommand(): Command {
  return new Command("explain")
    .description("why a need stands where it does")
    .argument("<need>", "the need's id")
    .option("--json", "print everything as JSON")
    .action(async (id: string, { json }: { json?: true }, command: Command) => {
      const { needs } = await withUserDesk(command, planView);
      const need = needs.find((one) => one.id === id);
      if (need === undefined) {
        throw new UnknownNameError(
          "need",
          id,
          needs.map((one) => one.id),
        );
      }
      if (json) printJson(need);
      else printNeed(need);
    });
}

function addCommand(): Command {
  return new Command("add")
    .description("register a need")
    .argument("<title>", "what is needed, in a few words")
    .requiredOption("--for <job>", "the job it is for, such as «helsefagarbeider»")
    .addOption(new Option("--municipality <id>", "the municipality that has the need"))
    .addOption(new Option("--network <name>", "or the professional network that plays it in"))
    .addOption(new Option("--union <name>", "or the union"))
    .addOption(new Option("--directive <text>", "or the directive that asks for it"))
    .option(
      "--shared-by <municipality>",
      "a municipality that has it too; may be given again",
      many,
    )
    .option("--id <id>", "an id; made from the title where left out")
    .option("--json", "print everything as JSON")
    .action(
      async (
        title: string,
        options: {
          for: string;
          municipality?: string;
          network?: string;
          union?: string;
          directive?: string;
          sharedBy?: string[];
          id?: string;
          json?: true;
        },
        command: Command,
      ) => {
        const { sharedBy, id } = options;
        const asked = {
          id,
          title,
          forFunction: options.for,
          sharedBy,
          source: sourceOf(options, command),
        };
        const need = await withUserDesk(command, (desk, actor) => registerNeed(desk, actor, asked));
        if (options.json) printJson(need);
        else say(`${need.id} er registrert`);
      },
    );
}

function assessCommand(): Command {
  const rating = (flag: string, what: string) =>
    new Option(`--${flag} <0-4>`, what).argParser(wholeNumber);
  return new Command("assess")
    .description("say what the forum thinks of a need")
    .argument("<need>", "the need's id")
    .addOption(rating("fit", "how well it answers the strategy, from 0 to 4"))
    .addOption(rating("benefit", "how much it would give, from 0 to 4"))
    .addOption(rating("cost", "how much it would cost, from 0 to 4; the dearest counts least"))
    .option("--law <citation>", "the law that asks for it, such as «aml § 3-5»")
    .option("--json", "print everything as JSON")
    .action(
      async (
        need: string,
        options: { fit?: number; benefit?: number; cost?: number; law?: string; json?: true },
        command: Command,
      ) => {
        const { fit: strategicFit, benefit, cost, law: statutory } = options;
        const assessment = await withUserDesk(command, (desk, actor) =>
          assessNeed(desk, actor, { need, strategicFit, benefit, cost, statutory }),
        );
        if (options.json) printJson(assessment);
        else say(`${need} er vurdert`);
      },
    );
}

function weighCommand(): Command {
  const weight = (flag: string, what: string) =>
    new Option(`--${flag} <n>`, what).argParser(wholeNumber).makeOptionMandatory();
  return new Command("weigh")
    .description("say how much each criterion counts; until then they count the same")
    .addOption(weight("generality", "how many of the municipalities share the need"))
    .addOption(weight("fit", "how well it answers the strategy"))
    .addOption(weight("law", "whether a law asks for it"))
    .addOption(weight("benefit", "how much it would give"))
    .addOption(weight("cost", "how little it would cost"))
    .option("--json", "print everything as JSON")
    .action(
      async (
        options: Record<"generality" | "fit" | "law" | "benefit" | "cost", number> & {
          json?: true;
        },
        command: Command,
      ) => {
        const { generality, fit, law, benefit, cost } = options;
        const weights = await withUserDesk(command, (desk, actor) =>
          weighCriteria(desk, actor, {
            generality,
            strategicFit: fit,
            statutory: law,
            benefit,
            cost,
          }),
        );
        if (options.json) printJson(weights);
        else say("vektene er lagret");
      },
    );
}

function decideCommand(): Command {
  return new Command("decide")
    .description("decide about a need, with the reason")
    .argument("<need>", "the need's id")
    .argument(
      "<outcome>",
      "recommendExisting, orderELearning, orderClassroom, orderBlended, declined or postponed",
    )
    .requiredOption("--because <reason>", "why, in a sentence")
    .option("--on <date>", "the day of the decision, YYYY-MM-DD; today where left out")
    .option("--json", "print everything as JSON")
    .action(
      async (
        need: string,
        outcome: string,
        options: { because: string; on?: string; json?: true },
        command: Command,
      ) => {
        const { because, on } = options;
        const decision = await withUserDesk(command, (desk, actor) =>
          decideNeed(desk, actor, { need, outcome, because, on }),
        );
        if (options.json) printJson(decision);
        else say(`${need}: ${outcomeWords[decision.outcome]} ${decision.on}`);
      },
    );
}

function withdrawCommand(): Command {
  return new Command("withdraw")
    .description("withdraw a need; what it said stays on record")
    .argument("<need>", "the need's id")
    .action(async (id: string, _options: unknown, command: Command) => {
      await withUserDesk(command, (desk, actor) =>
        withdrawEntry(desk, actor, { kind: "need", id }),
      );
      say(`${id} er trukket; «kompetanse plan undo need ${id}» henter det tilbake`);
    });
}

function sourceOf(
  options: {
    readonly municipality?: string;
    readonly network?: string;
    readonly union?: string;
    readonly directive?: string;
  },
  command: Command,
): NeedAsked["source"] {
  const { municipality, network, union, directive } = options;
  const given: NeedAsked["source"][] = [
    ...(municipality === undefined ? [] : [{ kind: "municipality", municipality } as const]),
    ...(network === undefined ? [] : [{ kind: "network", network } as const]),
    ...(union === undefined ? [] : [{ kind: "union", union } as const]),
    ...(directive === undefined ? [] : [{ kind: "directive", directive } as const]),
  ];
  const [source] = given;
  if (source !== undefined && given.length === 1) return source;
  return command.error(
    "error: si hvem som melder behovet, med én av --municipality, --network, --union og --directive",
    { exitCode: 2 },
  );
}

function printNeed({ title, rank, score, parts, stage, statutory, decision }: NeedView): void {
  printTable(
    [`${title}: nr. ${rank}`, "Verdi", "Vekt", "Bidrag"],
    [
      ...parts.map(({ criterion, value = "ikke vurdert", weight, contribution }) =>
        [criterionWords[criterion], value, weight, contribution].map(inNorwegian),
      ),
      ["Poeng", "", "", inNorwegian(score)],
    ],
  );
  if (statutory !== undefined) say(`Loven: ${statutory}`);
  say(`Hvor langt: ${stageWords[stage]}`);
  if (decision !== undefined) {
    say(`Avgjort ${decision.on}: ${outcomeWords[decision.outcome]}. ${decision.because}`);
  }
}

function inNorwegian(text: string): string {
  return /^\d+\.\d+$/u.test(text) ? text.replace(".", ",") : text;
}
