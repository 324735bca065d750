import { Language } from "@kompetanseregion/domain";
import { Command, Option } from "commander";

import cli from "../package.json" with { type: "json" };
import { accessCommand } from "./commands/access.ts";
import { accountCommand } from "./commands/account.ts";
import { auditCommand } from "./commands/audit.ts";
import { backupCommand } from "./commands/backup.ts";
import { balancesCommand } from "./commands/balances.ts";
import { benefitCommand } from "./commands/benefit.ts";
import { budgetCommand } from "./commands/budget.ts";
import { catalogueCommand } from "./commands/catalogue.ts";
import { certificationCommand } from "./commands/certification.ts";
import { completionCommand } from "./commands/completion.ts";
import { configCommand } from "./commands/config.ts";
import { demoCommand } from "./commands/demo.ts";
import { doctorCommand } from "./commands/doctor.ts";
import { documentCommand } from "./commands/document.ts";
import { exportCommand } from "./commands/export.ts";
import { fundCommand } from "./commands/fund.ts";
import { importCommand } from "./commands/import.ts";
import { initCommand } from "./commands/init.ts";
import { ledgerCommand } from "./commands/ledger.ts";
import { matchCommand } from "./commands/match.ts";
import { measureCommand } from "./commands/measure.ts";
import { moodleCommand } from "./commands/moodle.ts";
import { needCommand } from "./commands/need.ts";
import { orgCommand } from "./commands/org.ts";
import { planCommand } from "./commands/plan.ts";
import { privacyCommand } from "./commands/privacy.ts";
import { projectCommand } from "./commands/project.ts";
import { reconcileCommand } from "./commands/reconcile.ts";
import { reportCommand } from "./commands/report.ts";
import { restoreCommand } from "./commands/restore.ts";
import { rolloutCommand } from "./commands/rollout.ts";
import { selfCostCommand } from "./commands/selfcost.ts";
import { sendCommand } from "./commands/send.ts";
import { serveCommand } from "./commands/serve.ts";
import { shareCommand } from "./commands/share.ts";
import { statementCommand } from "./commands/statement.ts";
import { storeCommand } from "./commands/store.ts";
import { syncCommand } from "./commands/sync.ts";
import { tokenCommand } from "./commands/token.ts";
import { helpInLanguage } from "./help/in-language.ts";
import { settle } from "./settled.ts";

/**
 * The command line: one command a file; what it prints goes to stdout, what it says to stderr.
 *
 * @param language - Of the help, which is printed before the configuration is read; bokmål where left out.
 */
export function program(language: Language = "nb"): Command {
  const kompetanse = new Command("kompetanse")
    .description("Who has learnt what, what it cost and who paid, and what it gave.")
    .option(
      "--data <folder>",
      "the folder with the region's store",
      process.env["KOMPETANSE_DATA"] ?? "data",
    )
    .option("--config <file>", "the configuration; kompetanse.config.yaml here, or the user's own")
    .addOption(
      new Option("--language <language>", "of help and messages").choices(Language.options),
    )
    .version(cli.version, "--version", "print the version")
    .addHelpText(
      "after",
      `
Exit codes:
  0  done
  1  something failed that is not your input
  2  the input: an unknown name, a wrong date, a wrong option
  3  the store or the machine: locked, damaged, newer, no room, port taken
  4  a sync has stopped for a person to decide; nothing has changed
  5  document check --strict: something in the document does not hold
  130  stopped by Ctrl-C; nothing has changed

Examples:
  kompetanse report --unit kongsberg --course legemiddelhandtering --as-of 2015-12-31
  kompetanse statement --project kompetanseregionen --json
  kompetanse fund G3
  kompetanse ledger export --to hledger
  kompetanse reconcile tabell.csv
  kompetanse benefit skien
  kompetanse document final-report --out rapporter
  kompetanse document check final-report --region kongsbergregionen
  kompetanse backup /mnt/backup/friday.sqlite

DATABASE_URL=postgres://user:password@host:5432/database keeps the store on a PostgreSQL server
instead of in the folder.`,
    )
    .exitOverride()
    .hook("preAction", settle);

  const commands = [
    initCommand(),
    configCommand(),
    doctorCommand(),
    serveCommand(),
    syncCommand(),
    matchCommand(),
    reportCommand(),
    statementCommand(),
    balancesCommand(),
    fundCommand(),
    budgetCommand(),
    shareCommand(),
    selfCostCommand(),
    ledgerCommand(),
    reconcileCommand(),
    benefitCommand(),
    exportCommand(),
    sendCommand(),
    rolloutCommand(),
    orgCommand(),
    certificationCommand(),
    needCommand(),
    measureCommand(),
    planCommand(),
    catalogueCommand(),
    importCommand(),
    accessCommand(),
    accountCommand(),
    tokenCommand(),
    demoCommand(),
    privacyCommand(),
    projectCommand(),
    documentCommand(),
    moodleCommand(),
    backupCommand(),
    restoreCommand(),
    storeCommand(),
    auditCommand(),
    completionCommand(),
  ];
  for (const command of commands) kompetanse.addCommand(command.copyInheritedSettings(kompetanse));
  refuseAlike(kompetanse);
  helpInLanguage(kompetanse, language);
  return kompetanse;
}

/** Lets every command end as the others do: a refusal is thrown, and told of in one place. */
function refuseAlike(command: Command): void {
  command.exitOverride();
  for (const below of command.commands) refuseAlike(below);
}
