import {
  deliverMeasure,
  type MeasureAsked,
  orderMeasure,
  planMeasure,
  planView,
  withdrawEntry,
} from "@kompetanseregion/secretariat";
import { Command, Option } from "commander";

import { userOption, withUserDesk } from "../as-user.ts";
import { many } from "../option-values.ts";
import { measureStageWords } from "../plan-words.ts";
import { printJson, printTable, say } from "../print.ts";

/** `kompetanse measure`: what is done about needs: planned, ordered, delivered. */
export function measureCommand(): Command {
  return new Command("measure")
    .description("training measures: planned from needs, ordered, delivered")
    .addOption(userOption())
    .addCommand(listCommand())
    .addCommand(addCommand())
    .addCommand(orderCommand())
    .addCommand(deliverCommand())
    .addCommand(withdrawCommand());
}

function listCommand(): Command {
  return new Command("list")
    .description("every measure, with the needs it answers")
    .option("--as-of <date>", "as it stood on this date, YYYY-MM-DD; today where left out")
    .option("--json", "print everything as JSON")
    .action(async ({ asOf, json }: { asOf?: string; json?: true }, command: Command) => {
      const { measures } = await withUserDesk(command, (desk, actor) =>
        planView(desk, actor, { asOf }),
      );
      if (json) {
        printJson(measures);
        return;
      }
      printTable(
        ["Tiltak", "Behov", "Hvor langt", "Frist", "Gjennomføringer"],
        measures.map(({ id, needs, stage, order, runs }) => [
          id,
          needs.join(", "),
          measureStageWords[stage],
          order?.dueOn ?? "",
          `${runs.length}`,
        ]),
      );
    });
}

function addCommand(): Command {
  return new Command("add")
    .description("plan a measure that answers needs")
    .argument("<title>", "what is done, in a few words")
    .requiredOption("--need <id>", "a need that it answers; may be given again", many)
    .addOption(
      new Option("--delivery <mode>", "how it is given")
        .choices(["classroom", "elearning", "blended"])
        .makeOptionMandatory(),
    )
    .option("--course <id>", "the course it is, where there is one")
    .option(
      "--open-to <municipality>",
      "may be given again; every municipality where left out",
      many,
    )
    .addOption(
      new Option("--licence <licence>", "what others may do with it").choices([
        "open",
        "members",
        "closed",
      ]),
    )
    .option("--id <id>", "an id; made from the title where left out")
    .option("--json", "print everything as JSON")
    .action(
      async (
        title: string,
        options: {
          need: string[];
          delivery: MeasureAsked["deliveryMode"];
          course?: string;
          openTo?: string[];
          licence?: NonNullable<MeasureAsked["licence"]>;
          id?: string;
          json?: true;
        },
        command: Command,
      ) => {
        const { need: needs, delivery: deliveryMode, openTo, course, licence, id } = options;
        const asked: MeasureAsked = {
          title,
          needs,
          deliveryMode,
          openTo,
          ...(id === undefined ? {} : { id }),
          ...(course === undefined ? {} : { course }),
          ...(licence === undefined ? {} : { licence }),
        };
        const measure = await withUserDesk(command, (desk, actor) =>
          planMeasure(desk, actor, asked),
        );
        if (options.json) printJson(measure);
        else say(`${measure.id} er planlagt`);
      },
    );
}

function orderCommand(): Command {
  return new Command("order")
    .description("order a measure")
    .argument("<measure>", "the measure's id")
    .option("--by <side>", "who orders: competenceForum or projectOwner", "competenceForum")
    .option("--due <date>", "when it is to be delivered, YYYY-MM-DD")
    .option("--on <date>", "the day of the order; today where left out")
    .option("--json", "print everything as JSON")
    .action(
      async (
        measure: string,
        { by, due, on, json }: { by: string; due?: string; on?: string; json?: true },
        command: Command,
      ) => {
        const ordered = await withUserDesk(command, (desk, actor) =>
          orderMeasure(desk, actor, { measure, by, on, dueOn: due }),
        );
        if (json) printJson(ordered);
        else say(`${measure} er bestilt`);
      },
    );
}

function deliverCommand(): Command {
  return new Command("deliver")
    .description("note that a measure has been delivered, and who approved it")
    .argument("<measure>", "the measure's id")
    .option("--by <side>", "who delivers", "secretariat")
    .option("--approved-by <side>", "who approves; never who delivers", "competenceForum")
    .option("--on <date>", "the day of the delivery; today where left out")
    .option("--json", "print everything as JSON")
    .action(
      async (
        measure: string,
        options: { by: string; approvedBy: string; on?: string; json?: true },
        command: Command,
      ) => {
        const { json, ...asked } = options;
        const delivered = await withUserDesk(command, (desk, actor) =>
          deliverMeasure(desk, actor, { measure, ...asked }),
        );
        if (json) printJson(delivered);
        else say(`${measure} er levert og godkjent`);
      },
    );
}

function withdrawCommand(): Command {
  return new Command("withdraw")
    .description("withdraw a measure; what it said stays on record")
    .argument("<measure>", "the measure's id")
    .action(async (id: string, _options: unknown, command: Command) => {
      await withUserDesk(command, (desk, actor) =>
        withdrawEntry(desk, actor, { kind: "measure", id }),
      );
      say(`${id} er trukket; «kompetanse plan undo measure ${id}» henter det tilbake`);
    });
}
