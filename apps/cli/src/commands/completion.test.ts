import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

import { Command, Option } from "commander";
import { afterAll, describe, expect, it } from "vitest";

import { offersOf } from "../completion/offers.ts";
import { type Shell } from "../completion/scripts.ts";
import { program } from "../program.ts";

const main = fileURLToPath(new URL("../main.ts", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "kompetanse-completion-"));
writeFileSync(join(scratch, "tabell.csv"), "");

afterAll(() => {
  rmSync(scratch, { recursive: true });
});

/** Lines at whose end Tab is pressed, and the one word each is completed to. */
const completed = {
  "kompetanse impo": "import",
  "kompetanse config sche": "schema",
  "kompetanse config check --js": "--json",
  "kompetanse import --accept-l": "--accept-loss",
  "kompetanse import --as fi": "fint",
  "kompetanse import --as=fi": "fint",
  // The word after an option is its value, whatever it looks like.
  "kompetanse --data config cat": "catalogue",
  "kompetanse completion ba": "bash",
  "kompetanse import lis": "list",
  "kompetanse import --map tab": "tabell.csv",
};

/** A program in each shell that completes its arguments, and prints the last word of each. */
const completing: Readonly<Record<Shell, readonly string[]>> = {
  // As readline calls it, with "=" as a word of its own, and files where it finds nothing.
  bash: [
    "--norc",
    "-c",
    `source ./script
    for line in "$@"; do
      read -ra COMP_WORDS <<< "\${line//=/ = }"
      COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
      _kompetanse
      if ((\${#COMPREPLY[@]} == 0)); then
        COMPREPLY=($(compgen -f -- "\${COMP_WORDS[COMP_CWORD]}"))
      fi
      echo "\${COMPREPLY[*]}"
    done`,
    "bash",
  ],
  // A terminal of its own in which Tab is pressed; a function tells what the line has become.
  zsh: [
    "-f",
    "-c",
    `zmodload zsh/zpty
    zpty shell zsh -f -i
    zpty -w shell 'PS1=; autoload -Uz compinit && compinit -u -D && source ./script'
    zpty -w shell 'kompetanse() { print -r -- "completed: $*" }; print ready:'
    zpty -r shell out $'*\\nready:*'
    for line; do
      zpty -w -n shell "$line"$'\\t\\n'
      zpty -r shell out $'*\\ncompleted: *\\n'
      print -r -- "\${\${\${out##*completed: }%%$'\\r'*}##*[ =]}"
    done
    zpty -d shell`,
    "zsh",
  ],
  fish: [
    "-N",
    "-c",
    `source ./script
    for line in $argv
      complete -C $line | string replace -r '\\t.*' '' | string replace -r '.*=' ''
    end
    # "string replace" that has replaced nothing is no failure.
    true`,
  ],
};

const shells: readonly Shell[] = ["bash", "zsh", "fish"];

describe.each(shells)("completion in %s", (shell) => {
  const installed = (process.env["PATH"] ?? "")
    .split(delimiter)
    .some((folder) => existsSync(join(folder, shell)));
  if (!installed) process.stdout.write(`skipped: ${shell} is not installed\n`);

  it.skipIf(!installed)("finds commands, options, choices and files", () => {
    const script = execFileSync(process.execPath, [main, "completion", shell]);
    writeFileSync(join(scratch, "script"), script);
    const printed = execFileSync(shell, [...completing[shell], ...Object.keys(completed)], {
      cwd: scratch,
      encoding: "utf8",
      timeout: 50_000,
    });

    expect(printed.split("\n").slice(0, -1)).toEqual(Object.values(completed));
  });
});

describe("what is offered", () => {
  it("has every command of the program", () => {
    const { places, next } = offersOf(program());
    const commands = program().commands.map((command) => command.name());

    expect(next.get("kompetanse")?.map(({ word }) => word)).toEqual([...commands, "help"]);
    expect(places).toEqual(expect.arrayContaining(commands.map((name) => `kompetanse ${name}`)));
  });

  it("keeps what is hidden hidden, and takes the nearest option of a name", () => {
    const root = new Command("k").option("--as <what>", "above");
    root.command("a").addOption(new Option("--as <what>", "its own").choices(["x"]));
    root.command("b", { hidden: true });
    const { places, next } = offersOf(root);

    expect(places).toEqual(["k a", "k help"]);
    expect(next.get("k a -")).toContainEqual({ word: "--as", about: "its own" });
    expect(next.get("k a --as")).toEqual([{ word: "x", about: "" }]);
    expect(next.get("k --as")).toBeUndefined();
  });
});
