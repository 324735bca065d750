import { CourseId, EmployeeId, LocalDate, MunicipalityId } from "@kompetanseregion/domain";

import { fastest, report } from "./measure.ts";
import { type CompletionRecord, realise, type RealiseOptions } from "@kompetanseregion/benefits";

const activity = CourseId.parse("legemiddelhandtering");
const municipalities = Array.from({ length: 7 }, (_, index) =>
  MunicipalityId.parse(`municipality-${index}`),
);
const options: RealiseOptions = {
  activity,
  counterfactual: [{ period: { from: LocalDate.parse("2014-01-01") }, hours: 4 }],
  municipalities,
  expectedHours: 1750,
  basis: "conventional1750",
};

function records(count: number): CompletionRecord[] {
  const on = LocalDate.parse("2015-06-01");
  return Array.from({ length: count }, (_, index) => ({
    // Every twentieth person comes twice.
    person: EmployeeId.parse(`person-${index % 20 === 0 ? index + 1 : index}`),
    activity,
    cycle: "2015",
    on,
    loggedMinutes: 20 + (index % 30),
    required: index % 25 !== 0,
    certificateValid: false,
    outcome: index % 13 === 0 ? "attendedAnyway" : "passed",
    municipality: municipalities[index % 7] ?? MunicipalityId.parse("none"),
  }));
}

/** One pass over completions; the time for each must not grow with their number. */
for (const count of [10_000, 100_000, 1_000_000]) {
  const completions = records(count);
  const { milliseconds, result } = fastest(3, () => realise(completions, options));
  const { savers, excluded, hours } = result;
  const note = `${savers} savers, ${excluded.length} excluded, ${hours.toFixed(1)} h`;
  report(`${count} completions`, milliseconds, note);
}
