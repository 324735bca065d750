import { Argument, Command } from "commander";

import { offersOf } from "../completion/offers.ts";
import { scripts, type Shell } from "../completion/scripts.ts";

/** `kompetanse completion`: the script by which a shell completes commands, options and choices. */
export function completionCommand(): Command {
  return new Command("completion")
    .description("print the script by which your shell completes commands, options and choices")
    .addArgument(new Argument("<shell>", "your shell").choices(Object.keys(scripts)))
    .addHelpText(
      "after",
      `
Once, and again after an upgrade:
  bash  kompetanse completion bash > ~/.local/share/bash-completion/completions/kompetanse
  zsh   kompetanse completion zsh > "\${fpath[1]}/_kompetanse"
  fish  kompetanse completion fish > ~/.config/fish/completions/kompetanse.fish`,
    )
    .action((shell: Shell, _options: unknown, self: Command) => {
      process.stdout.write(scripts[shell](offersOf(self.parent ?? self)));
    });
}
