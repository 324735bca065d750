import { formatOre, parseOre } from "@kompetanseregion/domain";
import {
  type Actor,
  bookEffort,
  type Checked,
  type Desk,
  type EffortQuery,
  postDrafts,
  type PostedView,
  reverseVoucher,
  transferFunds,
  type TransferQuery,
} from "@kompetanseregion/secretariat";
import { Command } from "commander";

import { readAttachment } from "../attachment.ts";
import { withDesk } from "../desk.ts";
import { refuse } from "../input-file.ts";
import { readJsonFile } from "../json-file.ts";
import { dataFolder, printJson } from "../print.ts";
import { issueInBokmål } from "../refusals/in-bokmal.ts";

interface PostOptions {
  readonly dryRun?: boolean;
  readonly json?: true;
}

/** `kompetanse ledger post`: vouchers from a file of drafts. */
export function ledgerPostCommand(): Command {
  return withPosting("post", "post vouchers: all of them, or nothing where one has an error")
    .argument("<file>", "JSON with a list of drafts, as the ledger package has them")
    .action(async (file: string, options: PostOptions, command: Command) => {
      const drafts = await readJsonFile(file, command);
      await post(command, options, (desk, actor, dryRun) =>
        postDrafts(desk, actor, { drafts, dryRun }),
      );
    });
}

/** `kompetanse ledger reverse`: a voucher taken back by its opposite. */
export function ledgerReverseCommand(): Command {
  return withPosting("reverse", "take a voucher back by its opposite; the original stays")
    .argument("<voucher>", "its id, such as A-2015-7")
    .requiredOption("--reason <text>", "why; it stays in the journal")
    .action(
      async (voucher: string, options: PostOptions & { reason: string }, command: Command) => {
        const { reason } = options;
        await post(command, options, (desk, actor, dryRun) =>
          reverseVoucher(desk, actor, { voucher, reason, dryRun }),
        );
      },
    );
}

/** `kompetanse ledger transfer`: money of a fund that goes on to the next project. */
export function ledgerTransferCommand(): Command {
  return withPosting("transfer", "move money of a fund to the next project")
    .requiredOption("--fund <id>", "the fund, the same on both sides")
    .requiredOption("--amount <amount>", "unspent money; negative for a deficit that follows")
    .requiredOption("--from <project>", "the project that gives it")
    .requiredOption("--to <project>", "the project that goes on with it")
    .option("--on <date>", "the day it is moved; today where left out")
    .option("--set-aside <account>", "the account it is set aside on (540, 550)")
    .option("--used <account>", "the account it is used from (940, 950)")
    .option("--bank <account>", "the account the money is on")
    .action(async (options: PostOptions & Omit<TransferQuery, "dryRun">, command: Command) => {
      const { json: _, ...query } = options;
      await post(command, options, (desk, actor, dryRun) =>
        transferFunds(desk, actor, { ...query, dryRun }),
      );
    });
}

/** `kompetanse ledger effort`: effort that is given and not paid. */
export function ledgerEffortCommand(): Command {
  return withPosting("effort", "book effort in kind: heads × meetings × hours × rate (egeninnsats)")
    .requiredOption("--project <id>", "the project it is given to")
    .requiredOption("--fund <id>", "the fund whose own share it counts towards")
    .requiredOption("--activity <id>", "the course or measure")
    .requiredOption("--municipality <id>", "who gives it")
    .requiredOption("--heads <count>", "how many take part")
    .requiredOption("--meetings <count>", "how many meetings")
    .requiredOption("--hours <hours>", "for one head at one meeting, such as 7,5")
    .requiredOption("--rate <kroner>", "for an hour, as the giver of the grant has it")
    .requiredOption("--evidence <file...>", "minutes or attendance lists; only their sums are kept")
    .option("--limit <hours>", "warn where one seat carries more hours than this")
    .option("--on <date>", "the day it is booked; today where left out")
    .action(
      async (options: PostOptions & EffortQuery & { evidence: string[] }, command: Command) => {
        const { evidence: files, dryRun: _, json: __, ...query } = options;
        const evidence = await Promise.all(files.map((file) => readAttachment(file, command)));
        await post(
          command,
          options,
          (desk, actor, dryRun) => bookEffort(desk, actor, { query, evidence, dryRun }),
          ({ hours, hoursPerSeat, amount, projectTotal }) =>
            `${decimal(hours)} timer, ${decimal(hoursPerSeat)} for hver plass, verdt ${kroner(amount)} kr.\n` +
            `Prosjektets egeninnsats er nå ${kroner(projectTotal)} kr.`,
        );
      },
    );
}

function withPosting(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .option("--dry-run", "show what would be posted, and post nothing")
    .option("--json", "print everything as JSON");
}

async function post<View extends PostedView>(
  command: Command,
  { json, dryRun = false }: PostOptions,
  work: (desk: Desk, actor: Actor, dryRun: boolean) => Promise<Checked<View>>,
  more: (view: View) => string = () => "",
): Promise<void> {
  const checked = await withDesk(dataFolder(command), (desk, actor) => work(desk, actor, dryRun));
  if (!checked.ok) refuse(command, checked.issues);
  if (json) printJson(checked.answer);
  else
    process.stdout.write(
      `${[...linesOf(checked.answer), more(checked.answer)].join("\n").trim()}\n`,
    );
}

function linesOf({ vouchers, issues, dryRun }: PostedView): string[] {
  const fresh = vouchers.filter(({ already }) => !already).length;
  return [
    ...vouchers.map(
      ({ id, booked, text, already }) =>
        `${id}  ${booked}  ${text}${already ? " (ført fra før)" : ""}`,
    ),
    ...issues
      .map(issueInBokmål)
      .map(({ at, message, remedy }) => `  obs ${at ?? ""}: ${message}. ${remedy}`),
    dryRun
      ? `Prøvekjøring: ${fresh} bilag ville blitt ført. Ingenting er ført.`
      : `${fresh} bilag er ført.`,
  ];
}

function kroner(amount: string): string {
  return formatOre(parseOre(amount), "kroner");
}

function decimal(hours: string): string {
  return hours.replace(".", ",");
}
