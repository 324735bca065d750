/**
 * The server of the load test, in a process of its own so that its memory is its own: fills the
 * folder where that is asked for, makes two tokens, serves, and tells its parent how it goes.
 *
 * @packageDocumentation
 */
import process from "node:process";

import { Instant, osloDate } from "@kompetanseregion/domain";
import {
  actorOfUser,
  createToken,
  openDesk,
  regionAdministrator,
} from "@kompetanseregion/secretariat";
import { z } from "zod";

import { startServer } from "../src/server.ts";
import { everywhere, fill } from "./fill.ts";

const { folder, employees, courses } = z
  .object({ folder: z.string(), employees: z.coerce.number(), courses: z.coerce.number() })
  .parse(JSON.parse(process.argv[2] ?? "{}"));

const now = (): Instant => Instant.parse(new Date().toISOString());
const desk = await openDesk({ folder, clock: { now, today: () => osloDate(now()) } });

if (employees > 0) {
  await fill(desk, { employees, courses });
  await desk.close();
  process.exit(0);
}

const operator = await regionAdministrator(desk);
const region = await createToken(desk, operator, { label: "last", units: ["kongsbergregionen"] });
const municipality = await createToken(desk, await actorOfUser(desk, "kommuneadmin"), {
  label: "last",
  units: ["kongsberg"],
  persons: true,
});
const whole = await createToken(desk, await actorOfUser(desk, everywhere), {
  label: "last",
  units: ["kongsbergregionen"],
  persons: true,
});
const server = await startServer(
  {
    desk,
    dashboard: folder,
    // One asker asks for everybody here.
    rate: { perSecond: 1_000_000, burst: 1_000_000 },
    log: (line) => process.stderr.write(`${line}\n`),
  },
  0,
);
process.on("message", () => {
  const { rss } = process.memoryUsage();
  // The peak is told in kilobytes.
  process.send?.({ rss, peak: process.resourceUsage().maxRSS * 1024 });
});
process.send?.({
  address: server.address,
  region: region.token,
  municipality: municipality.token,
  whole: whole.token,
});
