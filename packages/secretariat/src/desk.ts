import { type Instant, type LocalDate } from "@kompetanseregion/domain";
import { gatherWorkforce, type Workforce } from "@kompetanseregion/reporting";
import { openStoreAt, type Store, type StorePlace } from "@kompetanseregion/store";

/** Tells the time; the machine's in the apps, a fixed one in tests. */
export interface Clock {
  now(): Instant;
  /** The date in Norway. */
  today(): LocalDate;
}

/** What every use case works at: the open store and the clock. */
export interface Desk {
  readonly store: Store;
  readonly clock: Clock;
  /** The people and their training, kept in memory until any of it changes. */
  workforce(): Promise<Workforce>;
  close(): Promise<void>;
}

/**
 * Opens the store in a folder or on a server, and makes it ready for use cases.
 *
 * @throws {StoreError} If the store is locked, damaged, newer, the folder cannot be written, or the
 *   server does not answer.
 */
export async function openDesk({
  clock,
  existing = false,
  ...place
}: StorePlace & {
  readonly clock: Clock;
  /** Whether to refuse, with `missing`, where there is no store yet. */
  readonly existing?: boolean;
}): Promise<Desk> {
  return deskOver(await openStoreAt(place, { existing }), clock);
}

/** Makes an open store ready for use cases; closing the desk closes the store. */
export function deskOver(store: Store, clock: Clock): Desk {
  let kept: { readonly revision: number; readonly workforce: Promise<Workforce> } | undefined;
  return {
    store,
    clock,
    workforce: async () => {
      const revision = await store.trainingRevision();
      if (kept?.revision !== revision) {
        const begun = { revision, workforce: read(store) };
        kept = begun;
        begun.workforce.catch(() => {
          if (kept === begun) kept = undefined;
        });
      }
      return kept.workforce;
    },
    close: () => store.close(),
  };
}

/** A number that grows with every change of the data; the same number means the same answers. */
export function dataRevision(desk: Desk): Promise<number> {
  return desk.store.revision();
}

async function read(store: Store): Promise<Workforce> {
  return gatherWorkforce({
    units: await store.organisation.units(),
    placements: await store.organisation.placements(),
    positions: await store.people.positions(),
    courses: await store.learning.courses(),
    events: store.learning.events(),
  });
}
