import { grouped } from "../grouped.ts";
import { type DocumentRule, placesOf } from "./rule.ts";

/** A due date that moved from one document to the next was moved by a decision. */
export const goalDateChange: DocumentRule = ({ goalDueDates, goalDateChanges }, { date, list }) =>
  [...grouped(goalDueDates, ({ goal }) => goal)].flatMap(([goal, dues]) => {
    const moves = dues.slice(1).flatMap((later, index) => {
      const earlier = dues[index];
      return earlier === undefined || earlier.due === later.due ? [] : { earlier, later };
    });
    const undecided = moves.filter(
      ({ earlier, later }) =>
        !goalDateChanges.some(
          (change) =>
            change.goal === goal && change.from === earlier.due && change.to === later.due,
        ),
    );
    return {
      code: "goal-date-change" as const,
      at: placesOf(dues),
      holds: undecided.length === 0,
      severity: "warning" as const,
      values: {
        goal,
        printed: list(dues.map(({ document, due }) => `${document}: ${date(due)}`)),
      },
    };
  });
