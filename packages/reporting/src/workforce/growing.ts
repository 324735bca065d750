/** A column of whole numbers that grows as it is filled. */
export class GrowingColumn {
  #values = new Int32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const wider = new Int32Array(this.#values.length * 2);
      wider.set(this.#values);
      this.#values = wider;
    }
    this.#values[this.#length++] = value;
  }

  /** What has been filled in, without the room that is left. */
  values(): Int32Array {
    return this.#values.subarray(0, this.#length);
  }
}

/** Groups rows by a key of 0 … `groups − 1`, keeping their order within a group. */
export function groupRows(keys: Int32Array, groups: number): Grouping {
  const first = new Int32Array(groups + 1);
  for (const key of keys) first[key + 1] = (first[key + 1] ?? 0) + 1;
  for (let group = 0; group < groups; group++) {
    first[group + 1] = (first[group + 1] ?? 0) + (first[group] ?? 0);
  }
  const next = first.slice();
  const rows = new Int32Array(keys.length);
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row] ?? 0;
    const at = next[key] ?? 0;
    rows[at] = row;
    next[key] = at + 1;
  }
  return { first, rows };
}

/** The rows of group `g` are `rows[first[g]]` up to, not including, `rows[first[g + 1]]`. */
export interface Grouping {
  readonly first: Int32Array;
  readonly rows: Int32Array;
}
