/**
 * An iteration whose source is looked up when the first item is asked for; afterwards it is that
 * source, with nothing in between for each item.
 */
export function deferred<T>(find: () => Promise<AsyncIterable<T>>): AsyncIterableIterator<T> {
  let iterator: AsyncIterator<T> | undefined;
  const begin = async (): Promise<AsyncIterator<T>> => {
    iterator = (await find())[Symbol.asyncIterator]();
    return iterator;
  };
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: () => iterator?.next() ?? begin().then((begun) => begun.next()),
    return: async (value?: unknown) => {
      // Nothing has been begun that would have to be ended.
      if (iterator?.return === undefined) return { done: true, value };
      return iterator.return(value);
    },
  };
}
