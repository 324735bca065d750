import { createClient } from "@kompetanseregion/client";
import { fakeServer } from "@kompetanseregion/client/testing";

/** A client of a server in memory. */
export const demo = createClient({ baseUrl: "http://demo.example", fetch: fakeServer().fetch });

/** The same while a source is being read, to see what the page says then. */
export const busy = createClient({
  baseUrl: "http://demo.example",
  fetch: fakeServer({
    syncRuns: () => ({
      items: [
        {
          id: "7",
          source: "moodle:demo",
          startedAt: "2026-11-01T09:00:00Z",
          status: "running",
          summary: {},
        },
      ],
    }),
  }).fetch,
});
