/**
 * Syncs a store from a made-up site, and says so on every call; started to be killed by
 * `crash.ts`.
 *
 * @packageDocumentation
 */
import { env, stdout } from "node:process";

import { moodleSite } from "@kompetanseregion/moodle/testing";
import { openStore } from "@kompetanseregion/store";

import { connectMoodle } from "../connect-moodle.ts";
import { sync } from "../sync.ts";
import { moodleFixtures } from "./moodle-fixtures.ts";
import { operator, syncDesk } from "./sync-desk.ts";

const { STORE_FOLDER: folder = "" } = env;
const { describedSite } = await moodleFixtures();
const description = describedSite(300, 4);
const site = moodleSite(description);
const source = connectMoodle(
  {
    kind: "moodle",
    url: description.url,
    token: { environment: "NONE" },
    reading: { pageSize: 100 },
  },
  {
    token: description.token,
    fetch: async (input, init) => {
      stdout.write("call\n");
      // Time for whoever wants to kill it.
      await new Promise((resolve) => setTimeout(resolve, 5));
      return site.fetch(input, init);
    },
  },
);
const desk = await syncDesk("2026-05-01T03:00:00Z", await openStore({ folder }));
const { resumed } = await sync(desk, operator, source, {
  onProgress: (text) => stdout.write(`${text}\n`),
});
stdout.write(resumed ? "resumed\n" : "begun\n");
await desk.close();
