import { type Ore } from "@kompetanseregion/domain";

import { type Figure } from "../figure/figure.ts";

/** The amount a figure holds; `undefined` where it is empty or holds something else. */
export function amountOf(figure: Figure | null | undefined): Ore | undefined {
  return figure?.value.kind === "amount" ? figure.value.amount : undefined;
}
