import { catalogue, catalogueFacets, type CatalogueQuery } from "@kompetanseregion/secretariat";
import { Command } from "commander";

import { userOption, withUserDesk } from "../as-user.ts";
import { printJson, printTable, say } from "../print.ts";

/** `kompetanse catalogue`: courses and resources by subject, and what the law asks and none covers. */
export function catalogueCommand(): Command {
  const command = new Command("catalogue")
    .description("courses and other resources, by subject; what was made from what")
    .argument("[words...]", "words in the title, another name or the subject")
    .addOption(userOption())
    .option("--json", "print everything as JSON, with the facets");
  for (const facet of catalogueFacets) command.option(`--${facet} <value>`, `only this ${facet}`);
  return command.action(
    async (
      words: string[],
      { json, ...chosen }: CatalogueQuery & { json?: true },
      self: Command,
    ) => {
      const view = await withUserDesk(self, (desk, actor) =>
        catalogue(desk, actor, { ...chosen, text: words.join(" ") }),
      );
      if (json) {
        printJson(view);
        return;
      }
      printTable(
        ["Tittel", "Emner", "Delt", "Språk", "Laget av", "Brukt i"],
        view.items.map(({ title, subjects, licence, languages, madeFrom, reusedIn }) => [
          title,
          subjects.join(", "),
          licence === undefined ? "" : licenceWords[licence],
          languages.join(", "),
          madeFrom.join(" ← "),
          reusedIn.join(", "),
        ]),
      );
      say(`${view.items.length} av ${view.outOf}`);
      for (const { citation } of view.uncovered) say(`Ingen kurs dekker ${citation}.`);
    },
  );
}

const licenceWords = { open: "åpent", members: "i regionen", closed: "nei" } as const;
