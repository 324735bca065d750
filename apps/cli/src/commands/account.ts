import {
  accounts,
  closeAccount,
  createUser,
  endSession,
  endSessionsOfUser,
  inviteUser,
  linkIdentity,
  sessions,
  waitingIdentities,
} from "@kompetanseregion/secretariat";
import { Command } from "commander";

import { userOption, withUserDesk } from "../as-user.ts";
import { linkAddress } from "../link-address.ts";
import { printJson, printTable, say } from "../print.ts";

/** `kompetanse account`: how users sign in, and where they are signed in. */
export function accountCommand(): Command {
  return new Command("account")
    .description("how users sign in: links, identities of the employer, sessions")
    .addOption(userOption())
    .addCommand(listCommand())
    .addCommand(createCommand())
    .addCommand(inviteCommand())
    .addCommand(waitingCommand())
    .addCommand(linkCommand())
    .addCommand(closeCommand())
    .addCommand(sessionsCommand())
    .addCommand(endCommand());
}

function listCommand(): Command {
  return new Command("list")
    .description("the users whose sign-in you manage, and how each signs in")
    .option("--json", "print everything as JSON")
    .action(async ({ json }: { json?: true }, command: Command) => {
      const list = await withUserDesk(command, accounts);
      if (json) {
        printJson(list);
        return;
      }
      printTable(
        ["Bruker", "Passfrase siden", "Ekstra kode", "Koblede identiteter"],
        list.map(({ user, passphraseSince, secondFactor, identities }) => [
          user,
          passphraseSince?.slice(0, 10) ?? "ingen",
          secondFactor ? "ja" : "nei",
          identities.join(" "),
        ]),
      );
    });
}

function createCommand(): Command {
  return new Command("create")
    .description("make a user of an employee, who then has the roles of their employment")
    .argument("<user>", "the user's id: lower-case letters, digits and hyphens; never a name")
    .argument("<employee>", "the employee's key, such as kongsberg-100063")
    .action(async (user: string, employee: string, _options: unknown, command: Command) => {
      await withUserDesk(command, (desk, actor) => createUser(desk, actor, { user, employee }));
      say(`${user} er bruker nå. Gi dem en lenke: kompetanse account invite ${user}`);
    });
}

function inviteCommand(): Command {
  return new Command("invite")
    .description("print the link by which a user chooses a passphrase, once, within a day")
    .argument("<user>", "the user's id")
    .option("--server <address>", "the server's own address", "http://127.0.0.1:4680")
    .action(async (user: string, { server }: { server: string }, command: Command) => {
      const link = await withUserDesk(command, (desk, actor) => inviteUser(desk, actor, user));
      process.stdout.write(`${linkAddress(server, link.secret)}\n`);
      say(`Gi lenken til ${user} selv. Den virker én gang, til ${link.expiresAt}.`);
    });
}

function waitingCommand(): Command {
  return new Command("waiting")
    .description("identities that have signed in and are nobody's yet")
    .option("--json", "print everything as JSON")
    .action(async ({ json }: { json?: true }, command: Command) => {
      const list = await withUserDesk(command, waitingIdentities);
      if (json) {
        printJson(list);
        return;
      }
      printTable(
        ["Kode", "Først sett", "Utsteder"],
        list.map(({ reference, seenAt, issuer }) => [reference, seenAt, issuer]),
      );
    });
}

function linkCommand(): Command {
  return new Command("link")
    .description("say which user an identity is, by the code that the person was shown")
    .argument("<user>", "the user's id")
    .argument("<code>", "the code, such as ABCD-EFGH")
    .action(async (user: string, reference: string, _options: unknown, command: Command) => {
      await withUserDesk(command, (desk, actor) => linkIdentity(desk, actor, { user, reference }));
      say(`${reference} logger inn som ${user} fra nå av.`);
    });
}

function closeCommand(): Command {
  return new Command("close")
    .description("take every way in from a user: passphrase, identities, sessions, tokens")
    .argument("<user>", "the user's id")
    .action(async (user: string, _options: unknown, command: Command) => {
      const { sessions: ended } = await withUserDesk(command, (desk, actor) =>
        closeAccount(desk, actor, user),
      );
      say(`${user} kommer ikke inn lenger; ${ended} økter er avsluttet. Rollene står: se access.`);
    });
}

function sessionsCommand(): Command {
  return new Command("sessions")
    .description("where users are signed in now")
    .option("--json", "print everything as JSON")
    .action(async ({ json }: { json?: true }, command: Command) => {
      const list = await withUserDesk(command, (desk, actor) =>
        sessions(desk, actor, { everybody: true }),
      );
      if (json) {
        printJson(list);
        return;
      }
      printTable(
        ["Bruker", "Siden", "Sist brukt", "Måte", "Id"],
        list.map(({ user, startedAt, seenAt, method, id }) => [
          user,
          startedAt,
          seenAt,
          method,
          id,
        ]),
      );
    });
}

function endCommand(): Command {
  return new Command("sign-out")
    .description("end a session, or all of a user's with --all")
    .argument("<session-or-user>", "the session's id, or with --all the user's")
    .option("--all", "all of the user's sessions")
    .action(async (which: string, { all }: { all?: true }, command: Command) => {
      if (all) {
        const count = await withUserDesk(command, (desk, actor) =>
          endSessionsOfUser(desk, actor, which),
        );
        say(`${count} økter er avsluttet.`);
        return;
      }
      await withUserDesk(command, (desk, actor) => endSession(desk, actor, which));
      say("Økten er avsluttet.");
    });
}
