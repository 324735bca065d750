import { addDays, type LegalForm } from "@kompetanseregion/domain";
import {
  type Neighbour,
  regionTree,
  type RegionTreeNode,
  type RegionTreeView,
} from "@kompetanseregion/secretariat";
import { Command } from "commander";

import { withDesk } from "../desk.ts";
import { dataFolder, printJson, printTable } from "../print.ts";

interface OrgOptions {
  readonly region?: string;
  readonly asOf?: string;
  readonly json?: true;
}

/** `kompetanse org`: a region's municipalities on a date, and what they were or become. */
export function orgCommand(): Command {
  return new Command("org")
    .description("a region's municipalities on a date, with codes, counties and what they were")
    .option("--region <id>", "the region, such as midt-telemark; the store's own where left out")
    .option("--as-of <date>", "as of this date, YYYY-MM-DD; today where left out")
    .option("--json", "print everything as JSON")
    .action(async ({ region, asOf, json }: OrgOptions, command: Command) => {
      const view = await withDesk(dataFolder(command), (desk, actor) =>
        regionTree(desk, actor, { region, asOf }),
      );
      if (json) {
        printJson(view);
        return;
      }
      process.stdout.write(
        `\n${view.region.name}, per ${view.asOf}: ${view.municipalities} kommuner\n\n`,
      );
      process.stdout.write(`${governanceText(view)}\n`);
      const rows = rowsOf(view.tree, 0);
      printTable(
        ["Enhet", "Nummer", "Org.nr.", "Fylke"],
        rows.map(({ cells }) => cells),
      );
      printNeighbours(`Dagen før, ${addDays(view.asOf, -1)}`, rows, "before");
      printNeighbours(`Dagen etter, ${addDays(view.asOf, 1)}`, rows, "after");
      process.stdout.write(`\nKilde: ${view.source}\n`);
    });
}

const formText: Readonly<Record<LegalForm, string>> = {
  section27: "eget styre etter kommuneloven av 1992 § 27",
  politicalCouncil: "interkommunalt politisk råd",
  taskAssociation: "kommunalt oppgavefellesskap",
  hostMunicipality: "vertskommunesamarbeid",
  none: "ikke et kommunalt samarbeid etter loven",
};

function governanceText({ legalForm, officeMunicipality }: RegionTreeView): string {
  const said: (readonly [string, string])[] = [];
  if (legalForm !== undefined) {
    said.push([
      "Form",
      "form" in legalForm
        ? `${formText[legalForm.form]} (${legalForm.source})`
        : `ukjent: ${legalForm.unknownBecause}`,
    ]);
  }
  if (officeMunicipality !== undefined) {
    said.push([
      "Kontorkommune",
      "name" in officeMunicipality
        ? `${officeMunicipality.name} (${officeMunicipality.source})`
        : `ukjent: ${officeMunicipality.unknownBecause}`,
    ]);
  }
  return said.map(([label, text]) => `${label}: ${text}\n`).join("");
}

interface TreeRow {
  readonly node: RegionTreeNode;
  readonly cells: readonly string[];
}

function rowsOf(node: RegionTreeNode, depth: number): TreeRow[] {
  const { name, kind, code, county, children } = node;
  const number = node.organisationNumber ?? (kind === "municipality" ? "ukjent" : "");
  const cells = ["  ".repeat(depth) + name, code ?? "", number, countyText(county)];
  return [{ node, cells }, ...children.flatMap((child) => rowsOf(child, depth + 1))];
}

function printNeighbours(title: string, rows: readonly TreeRow[], when: "before" | "after"): void {
  const lines = rows.flatMap(({ node }) => neighbourLine(node, when) ?? []);
  if (lines.length === 0) return;
  process.stdout.write(`\n${title}:\n`);
  for (const line of lines) process.stdout.write(`  ${line}\n`);
}

function neighbourLine(node: RegionTreeNode, when: "before" | "after"): string | undefined {
  const neighbours = when === "before" ? node.predecessors : node.successors;
  const [first] = neighbours;
  if (first === undefined) return undefined;
  const subject = `${node.name} (${node.code ?? ""})`;
  if (
    neighbours.length === 1 &&
    first.municipality === node.municipality &&
    first.name === node.name
  ) {
    const verb = when === "before" ? "hadde nummer" : "får nummer";
    return `${subject} ${verb} ${placeText(first)}`;
  }
  const list = new Intl.ListFormat("nb").format(neighbours.map(neighbourText));
  return `${subject} ${when === "before" ? "var" : "blir"} ${list}`;
}

function neighbourText(neighbour: Neighbour): string {
  const place = `${neighbour.name} (${placeText(neighbour)})`;
  return neighbour.inRegion ? place : `${place}, utenfor regionen`;
}

function placeText({ code, county }: Neighbour): string {
  return [code, county?.name].filter((part) => part !== undefined).join(", ");
}

function countyText(county: RegionTreeNode["county"]): string {
  return county === undefined ? "" : `${county.name} (${county.code})`;
}
