import {
  type Actor,
  type Desk,
  projectStatementView,
  trainingReport,
} from "@kompetanseregion/secretariat";

/** Tells what a region asks every year: who has completed what, and what is left of the money. */
export async function yearInTwoLines(desk: Desk, actor: Actor): Promise<string[]> {
  const report = await trainingReport(desk, actor, {
    courses: ["strategisk-kompetanseledelse"],
    asOf: "2015-12-31",
  });
  const statement = await projectStatementView(desk, actor, "kompetanseregionen");
  const [region] = report.rows;
  const closing = statement.rows.find(({ role }) => role === "closing");
  return [
    `${region?.name ?? "?"}: ${region?.completed ?? "?"} av ${region?.employees ?? "?"}`,
    `Utgående balanse 2015: ${closing?.cells[1]?.amount ?? "?"} kr`,
  ];
}
