import { type Issue } from "@kompetanseregion/domain";
import { type CompletionsImportView, type StaffImportView } from "@kompetanseregion/secretariat";

import { printTable, say } from "./print.ts";

const outcomes: Readonly<Record<StaffImportView["outcome"], string>> = {
  preview: "ville endret dette; ingenting er skrevet",
  imported: "er tatt inn",
  unchanged: "sier det som er kjent fra før; ingenting å skrive",
  refused: "er avvist; ingenting er skrevet",
};

const origins = { given: "oppgitt", remembered: "husket fra sist", usual: "vanlige navn" } as const;

const encodings: Readonly<Record<string, string>> = {
  "utf-8": "UTF-8",
  "windows-1252": "Windows-1252",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
};

/** What an HR extract changes, in bokmål. */
export function printStaff(view: StaffImportView): void {
  const { read, people, units, dropped, issues, table } = view;
  print([
    `HR-fila fra ${view.employer}, ${view.asOf}, ${outcomes[view.outcome]}`,
    "",
    ...(table === undefined ? [] : tableLines(table)),
    `  lest          ${read.employees} ansatte, ${read.positions} stillinger, ${read.units} enheter`,
    `  begynt        ${people.joined.length}`,
    `  sluttet       ${people.left.length}`,
    `  flyttet       ${people.moved.length}`,
    `  endret        ${people.changed.length}`,
    `  nytt navn     ${people.renamed.length}`,
    `  enheter       ${units.founded} nye, ${units.closed} nedlagt, ${units.unitsMoved} flyttet, ${units.unitsRenamed} nytt navn`,
    ...Object.entries(dropped).map(([name, count]) => `  ikke lest     ${name} (${count})`),
  ]);
  tell(issues);
}

/** What a list of completions changes, in bokmål. */
export function printCompletions(view: CompletionsImportView): void {
  const { read, matching, issues, courses } = view;
  print([
    `Fullføringslista fra ${view.employer} ${outcomes[view.outcome]}`,
    "",
    `  kilde         ${view.source}`,
    ...tableLines(view),
    `  lest          ${read.completions} fullføringer av ${read.people} personer`,
    `  nytt          ${view.added} fullføringer`,
    ...(view.gone > 0 ? [`  borte         ${view.gone} fullføringer; historikken er beholdt`] : []),
    `  koblet        ${matching.matched} av ${matching.accounts} personer; ${matching.unmatched} uten ansatt`,
    "",
  ]);
  if (courses.length > 0) {
    printTable(
      ["Kurs i lista", "Fullføringer", "Kurs i regionen"],
      courses.map(({ title, completions, course, isNew }) => [
        title,
        String(completions),
        isNew ? `${course} (nytt)` : course,
      ]),
    );
  }
  tell(issues);
}

function tableLines({
  found,
  columns,
  mapOrigin,
}: Pick<CompletionsImportView, "found" | "columns" | "mapOrigin">): string[] {
  const used = new Set(Object.values(columns));
  const unused = found.columns.filter((name) => name !== "" && !used.has(name));
  const { encoding, delimiter } = found;
  const how =
    encoding === undefined
      ? `XLSX, ark «${found.sheet ?? ""}»`
      : `CSV, ${encodings[encoding] ?? encoding}, skilletegn «${delimiter === "\t" ? "tabulator" : (delimiter ?? "")}»`;
  return [
    `  fil           ${how}, overskrift på linje ${found.headerLine}`,
    `  kolonner      ${
      Object.entries(columns)
        .map(([field, name]) => `${field} = «${name}»`)
        .join(", ") || "ingen"
    } (${origins[mapOrigin]})`,
    ...(unused.length > 0
      ? [`  ikke brukt    ${unused.map((name) => `«${name}»`).join(", ")}`]
      : []),
  ];
}

const most = 20;

function tell(issues: readonly Issue[]): void {
  for (const { at, message, remedy } of issues.slice(0, most)) {
    say(`  – ${at === undefined ? "" : `${at}: `}${message}. ${remedy}`);
  }
  const left = issues.length - most;
  if (left > 0) say(`  … og ${left} til; --rejected FIL gir alle`);
}

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join("\n")}\n`);
}
