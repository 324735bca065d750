/** Finds the first of some days that is not before a day. */
export class Calendar {
  readonly days: Int32Array;
  readonly #first: number;
  readonly #table: Int32Array;

  /** Takes the days in ascending order, each once. */
  constructor(days: Int32Array) {
    this.days = days;
    this.#first = days[0] ?? 0;
    const last = days.at(-1) ?? this.#first;
    this.#table = new Int32Array(last - this.#first + 1);
    let at = 0;
    for (let day = this.#first; day <= last; day++) {
      while ((days[at] ?? day) < day) at++;
      this.#table[day - this.#first] = at;
    }
  }

  /** The number of the first day that is `day` or later; the number of days where none is. */
  firstFrom(day: number): number {
    const at = day - this.#first;
    if (at <= 0) return 0;
    return at < this.#table.length ? (this.#table[at] ?? 0) : this.days.length;
  }
}
