import { expect, it } from "vitest";

import { EmployeeId } from "../organisation/employee.ts";
import { Instant } from "../time/instant.ts";
import { CourseId } from "../training/course.ts";
import { Provenance } from "../training/training-event.ts";
import { trainingEventsOf } from "./training-events-of.ts";

const about = {
  employee: EmployeeId.parse("a"),
  course: CourseId.parse("hlr"),
  provenance: Provenance.parse({
    source: "moodle:laering.example.no",
    run: "1",
    observedAt: "2020-01-02T03:00:00Z",
  }),
};
const seen = { account: "6", course: "28", precision: "second" } as const;

it("tells each date of a participation as a fact of the employee and course given", () => {
  const facts = trainingEventsOf(
    {
      ...seen,
      enrolledAt: Instant.parse("2019-10-01T08:00:00Z"),
      completedAt: Instant.parse("2019-10-02T08:00:00Z"),
    },
    about,
  );
  expect(facts).toEqual([
    { ...about, kind: "enrolled", on: "2019-10-01", precision: "second" },
    { ...about, kind: "completed", on: "2019-10-02", precision: "second" },
  ]);
});

it("dates by the calendar in Norway, not by UTC", () => {
  const completedAt = Instant.parse("2019-12-31T23:30:00Z");
  expect(trainingEventsOf({ ...seen, completedAt }, about)[0]?.on).toBe("2020-01-01");
});

it("tells nothing of a participation without dates", () => {
  expect(trainingEventsOf(seen, about)).toEqual([]);
});
