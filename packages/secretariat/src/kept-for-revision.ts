import { dataRevision, type Desk } from "./desk.ts";

/**
 * Keeps what is made of the store while its revision and the date stay as they are: every request
 * asks who asks, and the answer is the same until somebody writes.
 *
 * Only for what is made of records whose writes raise the revision; sessions, tokens and the audit
 * log are not among them.
 *
 * @param make - Makes it; what it rejects with is kept for nobody.
 * @param most - How many are kept; the first are forgotten first.
 */
export function keptForRevision<T>(
  make: (desk: Desk, key: string) => Promise<T>,
  most = 1_000,
): (desk: Desk, key: string) => Promise<T> {
  const desks = new WeakMap<
    Desk,
    { readonly of: string; readonly made: Map<string, Promise<T>> }
  >();
  return async (desk, key) => {
    // Read first: what is made may be newer than it is kept for, and never older.
    const of = `${await dataRevision(desk)} ${desk.clock.today()}`;
    let kept = desks.get(desk);
    if (kept?.of !== of) {
      kept = { of, made: new Map() };
      desks.set(desk, kept);
    }
    const { made } = kept;
    const known = made.get(key);
    if (known !== undefined) return known;
    const [oldest] = made.keys();
    if (oldest !== undefined && made.size >= most) made.delete(oldest);
    const begun = make(desk, key);
    made.set(key, begun);
    begun.catch(() => made.delete(key));
    return begun;
  };
}
