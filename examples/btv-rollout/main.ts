/** How far a platform has come in BTV's 53 municipalities, from a list of visits. */
import { readFile } from "node:fs/promises";

import {
  coverage,
  formatRatio,
  LocalDate,
  membersOn,
  RolloutEvent,
} from "@kompetanseregion/domain";
import { readCsv, readDate } from "@kompetanseregion/exchange";
import { findMunicipality, findRegion, midtTelemarkReport } from "@kompetanseregion/regions";

const endOf2015 = LocalDate.parse("2015-12-31");
const municipalities = membersOn(findRegion("btv"), endOf2015);

const { rows } = await readCsv(await readFile("besok-2015.csv"));
const [, ...visits] = await Array.fromAsync(rows);
const events = visits.map(({ line, cells: [participant, stage, date] }) => {
  const on = readDate(date);
  if (!on.ok) throw new Error(`line ${String(line)}: ${on.problem.message}`);
  return RolloutEvent.parse({ participant, stage, on: on.value });
});

for (const text of ["2015-03-31", "2015-06-30", "2015-09-30", "2015-12-31"]) {
  const visited = coverage(municipalities, events, "visited", LocalDate.parse(text));
  console.log(text, formatRatio(visited, "nb"));
}

const visited = new Set<string>(
  events.filter(({ stage }) => stage === "visited").map(({ participant }) => participant),
);
const left = municipalities.filter((id) => !visited.has(id));
console.log("Igjen:", left.map((id) => findMunicipality(id).name).join(", "));

const { ratio, printedPercent } = midtTelemarkReport.rollout.visited;
console.log(`Rapporten: ${formatRatio(ratio, "nb")}, trykt som ${String(printedPercent)} %`);
