/** Who has completed first aid in Midt-Telemark, before and after Bø and Sauherad became one. */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import * as domain from "@kompetanseregion/domain";
import { hrTableMap, positionOf, readHrTable } from "@kompetanseregion/exchange";
import { moodleSource } from "@kompetanseregion/moodle";
import { findRegion, orgEventsOf } from "@kompetanseregion/regions";
import { buildWorkforce, rollUp, suppress, suppressionPattern } from "@kompetanseregion/reporting";
import { site } from "./pretend-moodle.ts";
// The organisation: municipalities and their merger from the register, workplaces from the HR file.
const day = (text: string) => domain.LocalDate.parse(text);
const file = await readFile("ansatte-2019.csv");
const hr = await readHrTable(file, { ...hrTableMap, levels: ["Kommune", "Arbeidssted"] });
const idOf: Record<string, string> = { Bø: "bo-telemark", Sauherad: "sauherad", Nome: "nome" };
const begun = { kind: "founded", on: "2014-01-01", unitKind: "workplace" };
const workplaces = hr.units.flatMap(({ key: unit, name, parent }) =>
  parent ? domain.OrgEvent.parse({ ...begun, unit, name, parent: idOf[parent] }) : [],
);
const history = domain.orgHistory([...orgEventsOf(findRegion("midt-telemark")), ...workplaces]);
const positions = hr.positions.map((position) => {
  const employee = domain.EmployeeId.parse(position.employeeNumber);
  const unit = domain.OrgUnitId.parse(position.unit);
  return positionOf(position, { employee, unit, from: day("2014-01-01") });
});
// The learning: an account in Moodle is the employee whose number stands in its ID number.
const moodle = moodleSource(site);
const courses = (await Array.fromAsync(moodle.courses())).map(({ key, title }) =>
  domain.Course.parse({ id: key, title, aliases: [] }),
);
const accounts = await Array.fromAsync(moodle.accounts());
const numbers = new Map(accounts.map(({ key, employeeNumber }) => [key, employeeNumber]));
const observedAt = domain.Instant.parse(new Date().toISOString());
const provenance = { source: moodle.id, run: "1", observedAt };
const events = (await Array.fromAsync(moodle.participations())).flatMap((participation) => {
  const employee = domain.EmployeeId.safeParse(numbers.get(participation.account)).data;
  const course = domain.CourseId.parse(participation.course);
  return employee ? domain.trainingEventsOf(participation, { employee, course, provenance }) : [];
});
// The page: small groups are hidden, also from whoever lays one table beside another.
const workforce = buildWorkforce({ ...history, positions, courses, events });
const scope = { units: [domain.OrgUnitId.parse("region:midt-telemark")], persons: false };
const pattern = suppressionPattern(workforce, { scope, since: day("2019-12-31") });
const table = (title: string, on: string, restateOn = on): string => {
  const report = rollUp(workforce, { asOf: day(on), restateOn: day(restateOn), scope });
  const shown = (figure: number | "suppressed") => (figure === "suppressed" ? "skjult" : figure);
  const rows = suppress(report, { pattern }).rows.map(
    ({ name, completed, employees }) =>
      `<tr><th>${name.replaceAll("<", "&lt;")}<td>${shown(completed)}<td>${shown(employees)}\n`,
  );
  const head = `<caption>${title}</caption>\n<tr><th>Eining<th>Fullført<th>Tilsette\n`;
  return `<table>${head}${rows.join("")}</table>\n`;
};
const page = `<!doctype html><html lang="nn"><meta charset="utf-8"><title>Førstehjelp</title>
${table("Siste dag før samanslåinga", "2019-12-31")}
${table("Same dag, i kommunane som no er", "2019-12-31", "2020-01-01")}
${table("Eit halvt år etter", "2020-06-30")}`;
export const server = createServer((_, response) => response.end(page));
server.listen(Number(process.env["PORT"] ?? 8080));
