import {
  CertificationFact,
  CertificationPolicy,
  LocalDate,
  OrgEvent,
  orgHistory,
  OrgUnitId,
  statusOf,
  successorsOn,
} from "@kompetanseregion/domain";

const day = (text: string) => LocalDate.parse(text);
const unit = (text: string) => OrgUnitId.parse(text);
const founded = (id: string, on: string) =>
  OrgEvent.parse({ kind: "founded", on, unit: id, unitKind: "municipality", name: id });
const history = orgHistory([
  founded("bo", "2013-01-01"),
  founded("sauherad", "2013-01-01"),
  founded("mt", "2020-01-01"),
  { kind: "merged", on: day("2020-01-01"), from: [unit("bo"), unit("sauherad")], into: unit("mt") },
]);
const boOn = (date: string) => successorsOn(history, unit("bo"), day(date)).join();

const yearly = CertificationPolicy.parse({
  certificate: "legemiddelhandtering",
  title: { nb: "Legemiddelhåndtering", nn: "Legemiddelhandtering", en: "Medication handling" },
  version: 1,
  period: { from: "2014-01-01" },
  components: [{ id: "legemiddelhandtering", kind: "course" }],
  validity: { mode: "fromCompletion", months: 12 },
  graceDays: 0,
  noticeDays: 60,
  acceptsPriorLearning: false,
});
const completed = CertificationFact.parse({
  kind: "achieved",
  employee: "e1",
  component: "legemiddelhandtering",
  on: "2023-02-12",
});
const status = statusOf([completed], [yearly], day("2024-01-15"));

export const answer = [
  `Bø on 2019-12-31: ${boOn("2019-12-31")}`,
  `Bø on 2020-01-01: ${boOn("2020-01-01")}`,
  `${status.state}, last valid day ${status.lastValidDay ?? "none"}`,
];
