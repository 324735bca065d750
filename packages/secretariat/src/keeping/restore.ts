import { type BackupKind, restoreInto, shownPlace, type StorePlace } from "@kompetanseregion/store";

/** What was restored, and where; no password is in it. */
export interface RestoreView {
  readonly to: string;
  readonly kind: BackupKind;
  readonly tables: readonly {
    readonly table: string;
    readonly rows: number;
    /** Over the table's rows; equal to that of the store that was backed up. */
    readonly sha256: string;
  }[];
}

/**
 * Puts a backup where there is no store.
 *
 * There is no actor: until it is restored there is no store that knows who may, and whoever has the
 * file and the machine has what is in it.
 */
export async function restore(place: StorePlace, file: string): Promise<RestoreView> {
  return { to: shownPlace(place), ...(await restoreInto(place, file)) };
}
