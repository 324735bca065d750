import { Course, EmployeeId, Instant, LocalDate } from "@kompetanseregion/domain";
import { openStoreInMemory } from "@kompetanseregion/store";

const store = await openStoreInMemory();
const { learning } = store;
const source = "file:completions-2015.csv";
const now = Instant.parse("2015-12-31T10:00:00Z");

const course = Course.parse({ id: "hygiene", title: "Hygiene", aliases: [] });
await learning.saveCourses([course]);
const run = await learning.beginRun({ source, startedAt: now });
await learning.saveObservedCourses(source, [
  { key: "42", title: "Hygiene 2015", visible: true, course: course.id },
]);
const seen = {
  account: "7",
  courseKey: "42",
  kind: "completed",
  on: LocalDate.parse("2015-11-03"),
  precision: "day",
  observedAt: now,
} as const;
console.log(await learning.appendObservations(source, run, [seen])); // => 1
console.log(await learning.appendObservations(source, run, [seen])); // => 0, it is there already

// Whose account it is becomes known later, and its history comes along.
const employee = EmployeeId.parse("employee-1");
await learning.matchAccounts(source, [{ account: "7", employee }]);
for await (const { kind, on } of learning.events()) console.log(kind, on); // => completed 2015-11-03

await store.close();
