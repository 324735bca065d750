/**
 * Writes to a store until it is killed, and says so after every commit. Started by `crash.ts`.
 *
 * @packageDocumentation
 */
import { flushCompileCache } from "node:module";
import { env, stdout } from "node:process";

import { openStoreOnServer } from "../engine/open-postgres.ts";
import { openStore } from "../engine/open-sqlite.ts";
import { at, completion } from "./samples.ts";

const { STORE_FOLDER: folder = "", STORE_URL: url } = env;
// On a busy machine the other writer, which never pauses, may have the lock for long.
const patience = 60_000;
const store = await (url === undefined
  ? openStore({ folder, patience })
  : openStoreOnServer({ url, patience }));
const source = "file:crash.csv";
// Node would keep it at the end, and there will be none.
flushCompileCache();

for (;;) {
  const count = await store.transaction(async ({ audit, learning }) => {
    // Three tables that must agree: an entry, a run, and what the run brought.
    const { number } = await audit.append({ at, actor: "t", action: "t", scope: "t", count: 0 });
    const run = await learning.beginRun({ source, startedAt: at });
    await learning.saveObservedCourses(source, [{ key: "42", title: "Hygiene", visible: true }]);
    await learning.appendObservations(source, run, [completion(1, `account-${number}`)]);
    return number;
  });
  stdout.write(`${count}\n`);
}
