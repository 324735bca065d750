import { mkdir } from "node:fs/promises";
import { dirname, resolve } from "node:path";

import { openMail, type OpenMail, type SmtpRelay } from "@kompetanseregion/exchange/mail";
import {
  type MailConfiguration,
  type NoticesView,
  sendNotices,
} from "@kompetanseregion/secretariat";
import { Command } from "commander";

import { userOption, withUserDesk } from "../as-user.ts";
import { inLanguage } from "../in-language.ts";
import { printJson } from "../print.ts";
import { readSecret } from "../secret.ts";
import { settled } from "../settled.ts";

interface SendOptions {
  readonly deliver?: true;
  readonly json?: true;
}

/** `kompetanse send`: reminds those whose certificates run out, each once at each stage. */
export function sendCommand(): Command {
  return new Command("send")
    .description("remind those whose certificates run out, 60, 30, 7 and 0 days before")
    .option("--deliver", "send it; without this it says only what would be sent")
    .option("--json", "print the numbers as JSON")
    .addOption(userOption())
    .addHelpText(
      "after",
      `
Run it once a day. Nobody gets the same reminder twice, or more than one message a week. How mail
is sent is in the configuration, under mail; \`doctor\` tells whether the relay answers.`,
    )
    .action(async (options: SendOptions, command: Command) => {
      const { configuration, language } = settled();
      const { mail } = configuration;
      if (options.deliver && mail === undefined) {
        command.error(
          "error: how mail is sent is not configured: write mail in kompetanse.config.yaml",
          { exitCode: 2 },
        );
      }
      const way = options.deliver && mail ? await open(mail, command) : undefined;
      try {
        const view = await withUserDesk(command, (desk, actor) =>
          sendNotices(desk, actor, { mail: way, language, unsubscribe: mail?.unsubscribe ?? "" }),
        );
        if (options.json) printJson(view);
        else process.stdout.write(textOf(view));
      } finally {
        way?.close();
      }
    });
}

async function open(mail: MailConfiguration, command: Command): Promise<OpenMail> {
  const folder = dirname(settled().file ?? ".");
  if (mail.folder !== undefined) {
    const path = resolve(folder, mail.folder);
    await mkdir(path, { recursive: true, mode: 0o700 });
    return openMail(mail, { folder: path });
  }
  const { host = "", port, security, user, password, oauth2 } = mail.smtp ?? {};
  const smtp: SmtpRelay = {
    host,
    port,
    security,
    user,
    password: password && (await readSecret(password, folder, command)),
    oauth2: oauth2 && {
      clientId: oauth2.clientId,
      clientSecret: oauth2.clientSecret && (await readSecret(oauth2.clientSecret, folder, command)),
      refreshToken: await readSecret(oauth2.refreshToken, folder, command),
      tokenUrl: oauth2.tokenUrl,
    },
  };
  return openMail(mail, { smtp });
}

function textOf(view: NoticesView): string {
  const { dryRun, due, sent, told, withoutAddress, notSent, uncertain } = view;
  const stages = Object.entries(view.stages)
    .toSorted(([a], [b]) => Number(b) - Number(a))
    .map(([stage, count]) => `${stage}: ${count}`)
    .join(", ");
  return inLanguage({
    nb: `Skal varsles: ${due}. Sendt: ${sent}. Varslet før eller denne uka: ${told}. Uten e-postadresse: ${withoutAddress}. Ikke sendt: ${notSent}. Usikkert: ${uncertain}.\nDager før: ${stages}\n${dryRun ? "Ingenting er sendt. Legg til --deliver for å sende.\n" : ""}`,
    nn: `Skal varslast: ${due}. Sende: ${sent}. Varsla før eller denne veka: ${told}. Utan e-postadresse: ${withoutAddress}. Ikkje sende: ${notSent}. Usikkert: ${uncertain}.\nDagar før: ${stages}\n${dryRun ? "Ingenting er sendt. Legg til --deliver for å sende.\n" : ""}`,
    en: `To be told: ${due}. Sent: ${sent}. Told before or this week: ${told}. Without an address: ${withoutAddress}. Not sent: ${notSent}. Uncertain: ${uncertain}.\nDays before: ${stages}\n${dryRun ? "Nothing has been sent. Add --deliver to send it.\n" : ""}`,
  });
}
