import {
  benefitCase,
  calibrateBenefit,
  economyOfBenefit,
  explainBenefit,
  namedBenefit,
  readBenefitFile,
  realisedBenefit,
  simulateBenefit,
} from "@kompetanseregion/secretariat";
import { Command, InvalidArgumentError } from "commander";

import { printEconomy } from "../benefit-economy-print.ts";
import {
  printCalibration,
  printCase,
  printExplanation,
  printSimulation,
  sayWarnings,
} from "../benefit-print.ts";
import { printRealised } from "../benefit-realised-print.ts";
import { isFile, orRefuse, subjectOf } from "../benefit-subject.ts";
import { withDesk } from "../desk.ts";
import { readInputFile } from "../input-file.ts";
import { dataFolder, printJson } from "../print.ts";
import { economyCommand, extrapolateCommand, unitCostCommand } from "./benefit-economy.ts";
import { benefitPlanCommand } from "./benefit-plan.ts";

interface BenefitOptions {
  readonly seed?: number;
  readonly draws?: number;
  readonly claim?: string;
  readonly json?: true;
}

/** `kompetanse benefit`: a claimed benefit held against its own inputs. */
export function benefitCommand(): Command {
  return withOptions(
    new Command("benefit")
      .description("a claimed benefit held against its own inputs, on every named basis")
      .argument(
        "<case|file>",
        "a benefit case, such as skien, or a model in YAML, such as ./x.yaml",
      ),
  )
    .addHelpText(
      "after",
      `
A name with a dot or a slash is a file. apps/cli/examples/skien.yaml is an example of a model.
With --seed the interval is calculated too; the same seed gives the same figures.

Examples:
  kompetanse benefit skien --seed 1
  kompetanse benefit explain skien
  kompetanse benefit calibrate skien --claim 1.5
  kompetanse benefit economy apps/cli/examples/skien-okonomi.yaml
  kompetanse benefit realised --from-store --year 2015`,
    )
    .addCommand(explainCommand().exitOverride())
    .addCommand(calibrateCommand().exitOverride())
    .addCommand(economyCommand().exitOverride())
    .addCommand(extrapolateCommand().exitOverride())
    .addCommand(unitCostCommand().exitOverride())
    .addCommand(realisedCommand().exitOverride())
    .addCommand(benefitPlanCommand().exitOverride())
    .action(async (name: string, options: BenefitOptions, command: Command) => {
      if (isFile(name)) await aboutFile(name, options, command);
      else await aboutCase(name, options, command);
    });
}

function explainCommand(): Command {
  return withOptions(
    new Command("explain")
      .description("open every figure to formula, values, inputs, sources and basis")
      .argument("<case|file>", "the benefit"),
  ).action(async (name: string, _options: BenefitOptions, command: Command) => {
    const options = command.optsWithGlobals<BenefitOptions>();
    const subject = await subjectOf(name, command);
    const explanation = orRefuse(explainBenefit(subject, simulationOf(options)), command);
    if (options.json) {
      printJson(explanation);
      return;
    }
    printExplanation(explanation);
    sayWarnings(explanation.warnings);
  });
}

function calibrateCommand(): Command {
  return withOptions(
    new Command("calibrate")
      .description("find what would make a claim true: one assumption at a time, and two")
      .argument("<case|file>", "the benefit"),
  ).action(async (name: string, _options: BenefitOptions, command: Command) => {
    const { claim, json } = command.optsWithGlobals<BenefitOptions>();
    const calibration = orRefuse(calibrateBenefit(await subjectOf(name, command), claim), command);
    if (json) printJson(calibration);
    else printCalibration(calibration);
  });
}

interface RealisedOptions {
  readonly fromStore?: true;
  readonly model: string;
  readonly year?: string;
  readonly json?: true;
}

function realisedCommand(): Command {
  return new Command("realised")
    .description("count what the completions in the store have realised, per municipality")
    .option("--from-store", "count the completions in the store")
    .option("--model <case|file>", "the benefit; a file says how it shows under tracking:", "skien")
    .option("--year <year>", "count one calendar year, such as 2015; all years where left out")
    .option("--json", "print everything as JSON, every excluded record with its reason")
    .action(async (_options: RealisedOptions, command: Command) => {
      const options = command.optsWithGlobals<RealisedOptions>();
      const { model, year, json } = options;
      if (options.fromStore !== true) {
        command.error("kompetanse: say where the completions are: --from-store.");
      }
      const file = isFile(model)
        ? orRefuse(readBenefitFile(await readInputFile(model, command)), command)
        : undefined;
      const realised = await withDesk(dataFolder(command), async (desk, actor) =>
        realisedBenefit(desk, actor, file ?? (await namedBenefit(desk, actor, model)), {
          year,
          isOwnModel: file !== undefined,
        }),
      );
      const view = orRefuse(realised, command);
      if (json) printJson(view);
      else printRealised(view);
    });
}

async function aboutCase(name: string, options: BenefitOptions, command: Command): Promise<void> {
  if (options.claim !== undefined) {
    command.error(`kompetanse: try another claim with: benefit calibrate ${name} --claim …`);
  }
  const { view, subject } = await withDesk(dataFolder(command), async (desk, actor) => ({
    view: await benefitCase(desk, actor, name),
    subject: await namedBenefit(desk, actor, name),
  }));
  const query = simulationOf(options);
  const simulation =
    query === undefined ? undefined : orRefuse(simulateBenefit(subject, query), command);
  if (options.json) {
    printJson({ ...view, ...(simulation === undefined ? {} : { simulation }) });
    return;
  }
  printCase(view);
  if (simulation !== undefined) printSimulation(simulation);
}

async function aboutFile(file: string, options: BenefitOptions, command: Command): Promise<void> {
  const read = await subjectOf(file, command);
  const calibration =
    options.claim === undefined
      ? undefined
      : orRefuse(calibrateBenefit(read, options.claim), command);
  const subject = calibration === undefined ? read : { ...read, claim: calibration.claim };
  const explanation = orRefuse(explainBenefit(subject), command);
  // An uncertain model without its interval would look surer than it is.
  const query = simulationOf(options) ?? (subject.free.length > 0 ? { seed: 1 } : undefined);
  const simulation =
    query === undefined ? undefined : orRefuse(simulateBenefit(subject, query), command);
  const economy =
    subject.model.economy === undefined ? undefined : orRefuse(economyOfBenefit(subject), command);
  const { warnings } = subject;
  if (options.json) {
    printJson({ ...explanation, warnings, economy, simulation, calibration });
    return;
  }
  printExplanation(explanation);
  if (economy !== undefined) printEconomy(economy);
  if (simulation !== undefined) printSimulation(simulation);
  if (calibration !== undefined) printCalibration(calibration);
  sayWarnings(warnings);
}

function simulationOf({
  seed,
  draws,
}: BenefitOptions): { readonly seed: number; readonly draws?: number } | undefined {
  if (seed === undefined) return undefined;
  return { seed, ...(draws === undefined ? {} : { draws }) };
}

function withOptions(command: Command): Command {
  return command
    .option("--seed <number>", "calculate the interval, with this seed", wholeNumber)
    .option("--draws <number>", "how many times it is calculated (100 000)", wholeNumber)
    .option("--claim <fte>", "the årsverk that were claimed")
    .option("--json", "print everything as JSON");
}

function wholeNumber(text: string): number {
  if (/^\d{1,10}$/u.test(text)) return Number(text);
  throw new InvalidArgumentError("It is no whole number.");
}
