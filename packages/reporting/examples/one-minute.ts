import {
  Course,
  LocalDate,
  OrgUnit,
  Placement,
  Position,
  TrainingEvent,
} from "@kompetanseregion/domain";
import { buildWorkforce, rollUp, suppress } from "@kompetanseregion/reporting";

const period = { from: "2014-01-01" };
const unit = (id: string) => OrgUnit.parse({ id, kind: "department", name: id, period });
const inKommune = (id: string) => Placement.parse({ unit: id, parent: "kommune", period });
const works = (employee: string, at: string) =>
  Position.parse({ employee, unit: at, period, ftePercent: 50, primary: true, manager: false });
const provenance = { source: "file:liste.csv", run: "1", observedAt: "2015-12-31T12:00:00Z" };
const done = { kind: "completed", course: "legemiddel", precision: "day", provenance };

const workforce = buildWorkforce({
  units: ["kommune", "hjemmetjeneste", "sykehjem"].map(unit),
  placements: ["hjemmetjeneste", "sykehjem"].map(inKommune),
  positions: [works("a", "hjemmetjeneste"), works("a", "sykehjem"), works("b", "sykehjem")],
  courses: [Course.parse({ id: "legemiddel", title: "Legemiddelhåndtering", aliases: [] })],
  events: [TrainingEvent.parse({ ...done, employee: "a", on: "2015-11-02" })],
});

const scope = { units: [unit("kommune").id], persons: true };
const asOf = LocalDate.parse("2015-12-31");
const report = rollUp(workforce, { asOf, scope });
const shown = suppress(report).rows.map((row) => row.completed);

export const answer = [
  ...report.rows.map((row) => `${row.unit}: ${row.completed} of ${row.employees}`),
  `published: ${shown.join()}`,
];
