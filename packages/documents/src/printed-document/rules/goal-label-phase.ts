import { grouped } from "../grouped.ts";
import { type DocumentRule, placesOf } from "./rule.ts";

/** A goal's label says which phase it belongs to, where another phase has the same. */
export const goalLabelPhase: DocumentRule = ({ goalListings }, { list }) => {
  const phasesOf = grouped(
    goalListings.flatMap(({ phase, place, goals }) =>
      goals.map(({ label }) => ({ label, phase, place })),
    ),
    ({ label }) => label,
  );
  const shared = [...phasesOf].filter(([, uses]) => new Set(uses.map((use) => use.phase)).size > 1);
  if (goalListings.length === 0) return [];
  const uses = shared.flatMap(([, found]) => found);
  return [
    {
      code: "goal-label-phase",
      at: shared.length === 0 ? placesOf(goalListings) : placesOf(uses),
      holds: shared.length === 0,
      severity: "warning",
      values: {
        labels: list(shared.map(([label]) => label)),
        scoped: list([
          ...new Set(uses.map(({ phase, label }) => `${phase}.${label.replace(" ", "")}`)),
        ]),
      },
    },
  ];
};
