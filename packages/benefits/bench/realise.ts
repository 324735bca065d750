import { CourseId, EmployeeId, LocalDate, MunicipalityId } from "@kompetanseregion/domain";

import { fastest, print, say, shown } from "./measure.ts";
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

/** Records one by one, as a store would give them; every twentieth person comes twice. */
function* records(people: readonly EmployeeId[]): Iterable<CompletionRecord> {
  const on = LocalDate.parse("2015-06-01");
  for (const [index, person] of people.entries()) {
    yield {
      person: (index % 20 === 0 ? people[index + 1] : undefined) ?? person,
      activity,
      cycle: "2015",
      on,
      loggedMinutes: 20 + (index % 30),
      required: index % 25 !== 0,
      certificateValid: false,
      outcome: index % 13 === 0 ? "attendedAnyway" : "passed",
      municipality: municipalities[index % 7] ?? MunicipalityId.parse("none"),
    };
  }
}

/** Completions realised in one pass, and how the time of each grows with their number. */
export async function growthOfCompletions(most: number): Promise<void> {
  const ids = Array.from({ length: most }, (_, index) => EmployeeId.parse(`person-${index}`));
  await fastest(5, () => realise(records(ids.slice(0, 20_000)), options));
  const times: number[] = [];
  let equal = "";
  for (const count of [most / 8, most / 4, most / 2, most]) {
    const people = ids.slice(0, count);
    const { milliseconds, result } = await fastest(3, () => realise(records(people), options));
    times.push(milliseconds);
    say(`${count} completions: ${shown(milliseconds)}`);
    const { savers, excluded } = result;
    equal = `${savers} savers and ${excluded.length} excluded are all ${savers + excluded.length}`;
  }
  const [first = Number.NaN, ...others] = times;
  const last = others.at(-1) ?? Number.NaN;
  print({
    subject: "benefits",
    work: `${most.toLocaleString("nb")} completions realised in one pass; time of each against an eighth`,
    ours: shown(last),
    peer: "—",
    peerTook: "—",
    ratio: `${(last / first / 8).toFixed(2)}× each`,
    goal: "≤ 1 s",
    met: (last * 1_000_000) / most <= 1000,
    equal,
  });
}
