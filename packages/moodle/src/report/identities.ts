/** What tells a report's rows apart: two whole numbers, none of them negative. */
export type Identity = readonly [number, number];

const nobody = -1;

/** The identities of a page's rows in their order: two numbers a row, kept when the rows are gone. */
export class Identities {
  readonly #numbers: Float64Array;

  /** @param rows - How many rows the page has; each is about nobody until it is set. */
  constructor(rows: number) {
    this.#numbers = new Float64Array(rows * 2).fill(nobody);
  }

  /** Notes who the row at that place is about; nobody where none is given. */
  set(at: number, [first, second]: Identity = [nobody, nobody]): void {
    this.#numbers[at * 2] = first;
    this.#numbers[at * 2 + 1] = second;
  }

  /** Whether the last so many rows here are the first of the others. */
  endsAs(others: Identities, rows: number): boolean {
    const from = this.#numbers.length - rows * 2;
    if (from < 0 || others.#numbers.length < rows * 2) return false;
    return this.#numbers.subarray(from).every((number, at) => number === others.#numbers[at]);
  }
}
