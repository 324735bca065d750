import { type Decimal } from "decimal.js";

import { toExact } from "../decimal/amount.ts";
import { sumOf } from "../decimal/exact.ts";

/** What one municipality, or all of them, has realised. */
export interface RealisedHours {
  /** Hours freed, less the hours that were added. */
  readonly hours: Decimal;
  /** Persons and cycles that saved hours. */
  readonly savers: number;
  /** Hours that were added by those who attended anyway. */
  readonly addedHours: Decimal;
}

/** Counts persons for each period and sums minutes, so that nothing is rounded on the way. */
export class Tally {
  readonly #hours: readonly Decimal[];
  readonly #unlogged: Decimal;
  readonly #savers: number[];
  #minutesSpent = 0;
  #minutesAdded = 0;
  #unloggedSpent = 0;
  #unloggedAdded = 0;

  constructor(hours: readonly Decimal[], unlogged: Decimal | undefined) {
    this.#hours = hours;
    this.#unlogged = unlogged ?? toExact(0);
    this.#savers = hours.map(() => 0);
  }

  save(period: number, minutes: number | undefined): void {
    this.#savers[period] = (this.#savers[period] ?? 0) + 1;
    if (minutes === undefined) this.#unloggedSpent += 1;
    else this.#minutesSpent += minutes;
  }

  add(minutes: number | undefined): void {
    if (minutes === undefined) this.#unloggedAdded += 1;
    else this.#minutesAdded += minutes;
  }

  total(): RealisedHours {
    const before = sumOf(
      this.#hours.map((hours, period) => hours.times(this.#savers[period] ?? 0)),
    );
    const addedHours = this.#spent(this.#minutesAdded, this.#unloggedAdded);
    return {
      hours: before.minus(this.#spent(this.#minutesSpent, this.#unloggedSpent)).minus(addedHours),
      savers: this.#savers.reduce((sum, count) => sum + count, 0),
      addedHours,
    };
  }

  #spent(minutes: number, unlogged: number): Decimal {
    return toExact(minutes).div(60).plus(this.#unlogged.times(unlogged));
  }
}
