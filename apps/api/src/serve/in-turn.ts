/** Does what it is given when everything given before is done. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** A queue of its own; one that fails does not stop the next. */
export function inTurn(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
}
