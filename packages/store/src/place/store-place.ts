import { existsSync } from "node:fs";
import { join } from "node:path";

import { inspectFile } from "../engine/inspect-sqlite.ts";
import { openStoreOnServer, versionOnServer } from "../engine/open-postgres.ts";
import { databaseIn, openStore } from "../engine/open-sqlite.ts";
import { headVersion } from "../schema/migrate.ts";
import { StoreError } from "../store-error.ts";
import { type Store } from "../store.ts";
import { shownAddress } from "./server-address.ts";

/** Where a store is: in a file in the data folder or, where an address is given, on a server. */
export interface StorePlace {
  /** The data folder; with a server it holds only what is kept before a migration. */
  readonly folder: string;
  /** The server's address: `postgres://user@host:5432/database`. */
  readonly url?: string | undefined;
}

/**
 * The store there, made where there is none; see `openStore` and `openStoreOnServer`.
 *
 * @throws {StoreError} `missing` where there is none and `existing` asks for one.
 */
export async function openStoreAt(
  place: StorePlace,
  { existing = false }: { readonly existing?: boolean } = {},
): Promise<Store> {
  const { folder, url } = place;
  if (existing && !(await hasStore(place))) {
    throw new StoreError("missing", `there is no store in ${shownPlace(place)}`);
  }
  return url === undefined
    ? openStore({ folder })
    : openStoreOnServer({ url, backups: join(folder, "backups") });
}

async function hasStore({ folder, url }: StorePlace): Promise<boolean> {
  return url === undefined ? existsSync(databaseIn(folder)) : (await versionOnServer(url)) > 0;
}

/**
 * The schema version of what is there, 0 for nothing, and the version that this program makes of
 * it. Nothing is written, made or brought forward.
 *
 * @throws {StoreError} `corrupt`, `foreign`, `newer`, `locked`; `unreachable` for a server.
 */
export async function storeVersion({
  folder,
  url,
}: StorePlace): Promise<{ readonly version: number; readonly head: number }> {
  const path = databaseIn(folder);
  if (url !== undefined) return { version: await versionOnServer(url), head: headVersion };
  return { version: existsSync(path) ? inspectFile(path, "quick") : 0, head: headVersion };
}

/** The place as it may be shown: without a password. */
export function shownPlace({ folder, url }: StorePlace): string {
  return url === undefined ? folder : shownAddress(url);
}
