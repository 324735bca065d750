import { addDays, type LocalDate, Position } from "@kompetanseregion/domain";

import { type HrPosition } from "./hr-extract.ts";

/**
 * The position as domain knows it: in a period that ends before a day, where HR systems give the
 * last day. Full time where the extract does not say how much.
 *
 * Whose it is and where is for the caller to say; `from` is its first day where the extract gives
 * none.
 *
 * @throws {ZodError} where the position ends before it begins.
 */
export function positionOf(
  { from, through, title, ftePercent = 100, primary, manager }: HrPosition,
  about: Pick<Position, "employee" | "unit"> & { readonly from: LocalDate },
): Position {
  return Position.parse({
    employee: about.employee,
    unit: about.unit,
    period: {
      from: from ?? about.from,
      ...(through !== undefined && { to: addDays(through, 1) }),
    },
    ...(title !== undefined && { title }),
    ftePercent,
    primary,
    manager,
  });
}
