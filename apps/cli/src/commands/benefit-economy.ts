import {
  costOfCompletion,
  economyOfBenefit,
  extrapolateBenefit,
  type ExtrapolationQuery,
  scalingDrivers,
  simulateBenefit,
  type UnitCostQuery,
} from "@kompetanseregion/secretariat";
import { Command } from "commander";

import { printEconomy, printExtrapolation, printUnitCost } from "../benefit-economy-print.ts";
import { printSimulation } from "../benefit-print.ts";
import { orRefuse, subjectOf } from "../benefit-subject.ts";
import { printJson } from "../print.ts";

interface EconomyOptions {
  readonly seed?: number;
  readonly draws?: number;
  readonly json?: true;
}

/** `kompetanse benefit economy`: present value, payback, cost per completion, what to measure. */
export function economyCommand(): Command {
  return new Command("economy")
    .description("net present value, payback, cost per completion, and what it is worth to measure")
    .argument("<file>", "a model in YAML with `economy:`, such as examples/skien-okonomi.yaml")
    .option("--json", "print everything as JSON")
    .addHelpText(
      "after",
      `
Examples:
  kompetanse benefit economy skien-okonomi.yaml
  kompetanse benefit economy skien-okonomi.yaml --seed 1 --json`,
    )
    .action(async (name: string, _options: object, command: Command) => {
      const { draws, json, seed = 1 } = command.optsWithGlobals<EconomyOptions>();
      const subject = await subjectOf(name, command);
      const economy = orRefuse(economyOfBenefit(subject), command);
      const query = { seed, ...(draws === undefined ? {} : { draws }) };
      const simulation = orRefuse(simulateBenefit(subject, query), command);
      if (json) {
        printJson({ ...economy, simulation, warnings: subject.warnings });
        return;
      }
      printEconomy(economy);
      if (simulation.inputs.length > 0) printSimulation(simulation);
    });
}

/** `kompetanse benefit unit-cost`: what a completion cost, and how much of the cost that is. */
export function unitCostCommand(): Command {
  return new Command("unit-cost")
    .description("what each completion cost, with which costs are in it")
    .option("--total <kroner>", "what was spent")
    .option("--completions <number>", "how many completed")
    .option("--covers <all|part>", "whether all costs are in it")
    .option("--included <text>", "which costs are in it")
    .option("--source <text>", "where the numbers come from")
    .option("--json", "print everything as JSON")
    .addHelpText(
      "after",
      `
Example:
  kompetanse benefit unit-cost --total 364400 --completions 80 --covers part \\
    --included OU-midler --source "regnskapet 2015"`,
    )
    .action((_options: object, command: Command) => {
      const { json, ...query } = command.optsWithGlobals<UnitCostQuery & { json?: true }>();
      const view = orRefuse(costOfCompletion(query), command);
      if (json) printJson(view);
      else printUnitCost(view);
    });
}

/** `kompetanse benefit extrapolate`: one place's figure scaled to all, as a thought experiment. */
export function extrapolateCommand(): Command {
  return new Command("extrapolate")
    .description("a thought experiment: one place's figure scaled to all, with what it assumes")
    .argument("<case|file>", "the benefit")
    .option("--driver <driver>", `what it grows with: ${scalingDrivers.join(", ")}`)
    .option("--sample <number>", "how many of the driver the place has")
    .option("--population <number>", "how many of the driver there are in all")
    .option("--uptake <share>", "how many of the others take it up: 0.4 or 0.3-0.6; no default")
    .option("--same-baseline <share>", "how many of the others worked as the place did; no default")
    .option("--source <text>", "where the numbers come from")
    .option("--json", "print everything as JSON")
    .addHelpText(
      "after",
      `
Example:
  kompetanse benefit extrapolate skien --driver inhabitants --sample 53000 \\
    --population 5200000 --uptake 1 --same-baseline 1 --source "tankeeksperimentet, A165"`,
    )
    .action(async (name: string, _options: object, command: Command) => {
      const { json, ...query } = command.optsWithGlobals<ExtrapolationQuery & { json?: true }>();
      const view = orRefuse(extrapolateBenefit(await subjectOf(name, command), query), command);
      if (json) printJson(view);
      else printExtrapolation(view);
    });
}
