import { formatRatio } from "@kompetanseregion/domain";

import { createClient } from "@kompetanseregion/client";

/** Prints how many have completed a course, municipality by municipality. */
export async function completedByMunicipality(
  baseUrl: string,
  course: string,
  fetch = globalThis.fetch,
): Promise<string[]> {
  const client = createClient({ baseUrl, fetch });
  const { rows } = await client.trainingReport({ course: [course], asOf: "2015-12-31" });
  return rows
    .filter(({ kind }) => kind === "municipality")
    .map(({ name, completed, employees }) =>
      completed === "suppressed" || employees === "suppressed"
        ? `${name}: skjult`
        : `${name}: ${formatRatio(
            {
              numerator: completed,
              denominator: employees,
              counts: "completed",
              outOf: "employees",
            },
            "nb",
          )}`,
    );
}
