import { type TrainingEvent, type TrainingEventKind } from "@kompetanseregion/domain";

/** The kinds of facts in the order that facts of one day are read: a revocation comes last. */
export const kinds = ["enrolled", "started", "completed", "revoked"] as const;
export const precisions = ["second", "minute", "day"] as const;

export const completed = 2;
export const revoked = 3;

const kindNumber: Record<TrainingEventKind, number> = {
  enrolled: 0,
  started: 1,
  completed,
  revoked,
};
const precisionNumber: Record<TrainingEvent["precision"], number> = {
  second: 0,
  minute: 1,
  day: 2,
};

/** Kind and precision as one small number. */
export function codeOf(event: TrainingEvent): number {
  return kindNumber[event.kind] + 4 * precisionNumber[event.precision];
}
