import { trainingTrend, type TrainingTrendView } from "@kompetanseregion/secretariat";
import { type Command } from "commander";

import { asAsked } from "../as-user.ts";
import { withDesk } from "../desk.ts";
import { dataFolder, printCsv, printJson, printTable } from "../print.ts";

interface TrendAsked {
  readonly region: string | undefined;
  readonly unit: string | undefined;
  readonly courses: readonly string[] | undefined;
  readonly asOf: string | undefined;
  readonly trend: string | true;
  readonly user?: string;
  readonly csv?: true;
  readonly json?: true;
}

/** A figure in print, or the word that stands where a small group is. */
export function shown(count: number | "suppressed" | undefined): string {
  return count === undefined ? "–" : count === "suppressed" ? "skjult" : String(count);
}

/** Prints a unit month by month. */
export async function printTrend(command: Command, asked: TrendAsked): Promise<void> {
  const { region, unit, courses, asOf, trend, user } = asked;
  const view = await withDesk(dataFolder(command), async (desk, operator) =>
    trainingTrend(desk, await asAsked(desk, operator, user), {
      region,
      unit,
      courses,
      asOf,
      ...(trend !== true && { months: Number(trend) }),
    }),
  );
  if (asked.json) printJson(view);
  else if (asked.csv)
    printCsv(["unit", "course", "date", "employees", "inProgress", "completed"], csvRows(view));
  else {
    for (const { id, title, points } of view.courses) {
      process.stdout.write(`\n${title} (${id}), ${view.unit}\n\n`);
      printTable(
        ["Per", "Ansatte", "Fullført", "Underveis"],
        view.dates.map((date, at) => {
          const point = points[at];
          return [date, shown(point?.employees), shown(point?.completed), shown(point?.inProgress)];
        }),
      );
    }
  }
}

function csvRows({ unit, dates, courses }: TrainingTrendView): string[][] {
  return courses.flatMap(({ id, points }) =>
    dates.flatMap((date, at) => {
      const point = points[at];
      if (point === undefined) return [];
      const { employees, inProgress, completed } = point;
      return [[unit, id, date, ...[employees, inProgress, completed].map(String)]];
    }),
  );
}
