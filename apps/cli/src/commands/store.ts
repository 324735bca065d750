import {
  isServerAddress,
  joinNodes,
  moveTo,
  type MoveView,
  type RegionNode,
} from "@kompetanseregion/secretariat";
import { Command, InvalidArgumentError } from "commander";

import { withKeptDesk } from "../desk.ts";
import { dataFolder, printJson } from "../print.ts";

interface MoveOptions {
  readonly to: string;
  readonly json?: true;
}

/** `kompetanse store`: where the store is kept. */
export function storeCommand(): Command {
  return new Command("store")
    .description("where the store is kept")
    .addCommand(moveCommand().exitOverride())
    .addCommand(nodesCommand().exitOverride());
}

function moveCommand(): Command {
  return new Command("move")
    .description("copy the store to a server or another folder, and compare every table")
    .requiredOption(
      "--to <place>",
      "postgres://user@host:5432/database with no store in it, or a folder with none",
    )
    .option("--json", "print the answer as JSON")
    .addHelpText(
      "after",
      `
Stop whatever writes to the store first. It stays where it was: remove it yourself once the other
is in use. Other users of this machine can see what is in the address: put the password in
PGPASSWORD or ~/.pgpass instead.`,
    )
    .action(async ({ to, json }: MoveOptions, command: Command) => {
      const folder = dataFolder(command);
      const place = isServerAddress(to) ? { folder, url: to } : { folder: to };
      const answer = await withKeptDesk(folder, (desk, actor) =>
        moveTo(desk, actor, { folder, to: place }),
      );
      // What is in the new place is not all that is in the old one.
      if (answer.differing.length > 0) process.exitCode = 3;
      if (json) printJson(answer);
      else print(answer, isServerAddress(to));
    });
}

function nodesCommand(): Command {
  return new Command("nodes")
    .description("the SQL that makes one table of facts out of several servers' stores")
    .requiredOption(
      "--node <municipalities=address>",
      "such as elvdal,fjellby=postgres://leser@vest:5432/kompetanse; once for each server",
      node,
      [],
    )
    .addHelpText(
      "after",
      `
Nothing is run. Give the output to psql on the server that is to answer for the region, as a user
who may make foreign servers; see docs/operator/several-servers.md.`,
    )
    .action(({ node: nodes }: { node: readonly RegionNode[] }) => {
      process.stdout.write(
        joinNodes(nodes)
          .map((statement) => `${statement};\n`)
          .join(""),
      );
    });
}

function node(text: string, before: readonly RegionNode[]): readonly RegionNode[] {
  const [, municipalities = "", url = ""] = /^([a-z0-9,-]+)=(.+)$/u.exec(text) ?? [];
  if (municipalities === "") {
    throw new InvalidArgumentError("write the municipalities, =, and the server's address.");
  }
  return [...before, { url, municipalities: municipalities.split(",") }];
}

function print({ to, tables, rows, differing }: MoveView, isOnServer: boolean): void {
  const next = isOnServer
    ? "Sett DATABASE_URL til adressen for å bruke den."
    : `Bruk den med --data ${to}, uten DATABASE_URL.`;
  process.stdout.write(
    differing.length === 0
      ? `Flyttet til ${to}: ${tables} tabeller, ${rows} rader, like tabell for tabell.\n${next}\n`
      : `Noen skrev mens flyttingen gikk: ${differing.join(", ")} er ikke like i ${to}.\nStopp det som skriver, tøm målet og flytt på nytt.\n`,
  );
}
