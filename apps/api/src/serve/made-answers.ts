/** Answers to reads, kept as the bytes they are sent as. */
export interface MadeAnswers {
  /**
   * The answer to what is asked; made once, however many ask for it at a time.
   *
   * What throws is kept for nobody.
   *
   * @param key - Which data, for whom, and what is asked of it.
   * @param make - Makes the answer's text.
   */
  of(key: string, make: () => Promise<string>): Promise<Uint8Array<ArrayBuffer>>;
}

/** How many bytes of answers are kept. */
const most = 32 * 1024 * 1024;
/** An answer longer than this is made anew: it would drive out all the others. */
const longest = most / 8;

/**
 * Keeps answers in memory, those asked for longest ago forgotten first.
 *
 * The key holds the answer's version, so an answer of data that has changed is never given; it is
 * forgotten when its turn comes.
 *
 * @param room - How many bytes are kept in all.
 */
export function madeAnswers(room: number = most): MadeAnswers {
  const kept = new Map<string, Uint8Array<ArrayBuffer>>();
  const begun = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  let held = 0;

  function keep(key: string, bytes: Uint8Array<ArrayBuffer>): void {
    if (bytes.length > Math.min(longest, room)) return;
    kept.set(key, bytes);
    held += bytes.length;
    for (const [oldest, { length }] of kept) {
      if (held <= room) break;
      kept.delete(oldest);
      held -= length;
    }
  }

  async function made(key: string, make: () => Promise<string>): Promise<Uint8Array<ArrayBuffer>> {
    try {
      const bytes = new TextEncoder().encode(await make());
      keep(key, bytes);
      return bytes;
    } finally {
      begun.delete(key);
    }
  }

  return {
    of: (key, make) => {
      const known = kept.get(key);
      if (known !== undefined) {
        kept.delete(key);
        kept.set(key, known);
        return Promise.resolve(known);
      }
      const under = begun.get(key) ?? made(key, make);
      if (!kept.has(key)) begun.set(key, under);
      return under;
    },
  };
}
