/** How wrong guesses slow down the next one. */
interface Slope {
  /** Wrong guesses that cost nothing: people mistype. */
  readonly free: number;
  /** The longest wait, in seconds; never so long that others can lock somebody out. */
  readonly longest: number;
  /** After how many seconds one wrong guess is forgotten. */
  readonly forgets: number;
}

/** By what guesses are counted: the account they are about, and the address they come from. */
export const slopes = {
  account: { free: 3, longest: 30, forgets: 300 },
  // A whole municipality may come from one address.
  address: { free: 20, longest: 60, forgets: 60 },
} as const satisfies Readonly<Record<string, Slope>>;

/** What is counted. */
export interface AttemptKey {
  readonly by: keyof typeof slopes;
  readonly value: string;
}

/** Wrong guesses of passphrases and codes, and how long they make the next one wait. */
export interface Attempts {
  /**
   * Begins a guess: it counts as wrong until `succeeded` says otherwise, so that guesses made at
   * the same time slow each other down.
   *
   * @returns Seconds to wait before the next guess; 0 where this one may be made.
   */
  begin(keys: readonly AttemptKey[]): number;
  /** Forgets the account's wrong guesses, and this one of the address. */
  succeeded(keys: readonly AttemptKey[]): void;
}

interface Count {
  readonly wrong: number;
  readonly at: number;
  readonly freeAt: number;
}

/** How many accounts and addresses are remembered; the longest unused are forgotten first. */
const remembered = 10_000;

/**
 * Counts guesses in memory: a restart forgets them, which whoever guesses cannot bring about.
 *
 * @param now - Milliseconds since 1970.
 */
export function countAttempts(now: () => number): Attempts {
  const counts = new Map<string, Count>();

  const wrongNow = ({ by, value }: AttemptKey): number => {
    const count = counts.get(`${by} ${value}`);
    if (count === undefined) return 0;
    return Math.max(0, count.wrong - (now() - count.at) / 1000 / slopes[by].forgets);
  };
  const keep = (key: AttemptKey, wrong: number): void => {
    const name = `${key.by} ${key.value}`;
    // Deleted first, so that the map's order is the order of use.
    counts.delete(name);
    const wait = waitAfter(slopes[key.by], wrong);
    counts.set(name, { wrong, at: now(), freeAt: now() + wait * 1000 });
    const [oldest] = counts.keys();
    if (counts.size > remembered && oldest !== undefined) counts.delete(oldest);
  };

  return {
    begin: (keys) => {
      const freeAt = keys.map(({ by, value }) => counts.get(`${by} ${value}`)?.freeAt ?? 0);
      const wait = Math.max(0, ...freeAt) - now();
      if (wait > 0) return Math.ceil(wait / 1000);
      for (const key of keys) keep(key, wrongNow(key) + 1);
      return 0;
    },
    succeeded: (keys) => {
      for (const key of keys) {
        if (key.by === "account") counts.delete(`${key.by} ${key.value}`);
        else keep(key, Math.max(0, wrongNow(key) - 1));
      }
    },
  };
}

/** Seconds to wait after as many wrong guesses: none for the free ones, then twice as long each time. */
function waitAfter({ free, longest }: Slope, wrong: number): number {
  // What is forgotten while somebody waits makes no difference to the next wait.
  const beyond = Math.round(wrong) - free;
  return beyond <= 0 ? 0 : Math.min(longest, 2 ** (beyond - 1));
}
