/**
 * A forest in which units can be moved one by one: each unit knows its parent and its children.
 *
 * Units are known by lasting numbers; the arrays have room for some more than there are.
 */
export class Forest {
  /** The parent of each unit: −1 at the top, −2 where the unit does not exist on the day. */
  readonly parent: Int32Array;
  readonly #firstChild: Int32Array;
  readonly #next: Int32Array;
  readonly #previous: Int32Array;

  constructor(parents: Int32Array, room: number) {
    this.parent = new Int32Array(room).fill(-2);
    this.parent.set(parents);
    this.#firstChild = new Int32Array(room).fill(-1);
    this.#next = new Int32Array(room).fill(-1);
    this.#previous = new Int32Array(room).fill(-1);
    for (const [unit, parent] of parents.entries()) if (parent >= 0) this.#link(unit, parent);
  }

  /** Hangs a unit, with all below it, somewhere else: under a unit, at the top or nowhere. */
  hang(unit: number, parent: number): void {
    const before = this.parent[unit] ?? -2;
    if (before >= 0) this.#unlink(unit, before);
    this.parent[unit] = parent;
    if (parent >= 0) this.#link(unit, parent);
  }

  /** The unit and all units above it; none for no unit. */
  upFrom(unit: number): number[] {
    const found: number[] = [];
    for (let at = unit; at >= 0; at = this.parent[at] ?? -1) found.push(at);
    return found;
  }

  /** The unit and all units below it. */
  subtree(unit: number): number[] {
    const found = [unit];
    // The list grows while it is walked.
    for (const above of found) {
      let child = this.#firstChild[above] ?? -1;
      for (; child >= 0; child = this.#next[child] ?? -1) found.push(child);
    }
    return found;
  }

  #link(unit: number, parent: number): void {
    const first = this.#firstChild[parent] ?? -1;
    this.#next[unit] = first;
    this.#previous[unit] = -1;
    if (first >= 0) this.#previous[first] = unit;
    this.#firstChild[parent] = unit;
  }

  #unlink(unit: number, parent: number): void {
    const [before, after] = [this.#previous[unit] ?? -1, this.#next[unit] ?? -1];
    if (before >= 0) this.#next[before] = after;
    else this.#firstChild[parent] = after;
    if (after >= 0) this.#previous[after] = before;
  }
}
