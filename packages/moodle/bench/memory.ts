/** Streams a large site and tells the most room it took: `node bench/memory.ts [accounts]`; 450 000. */
import { spawn } from "node:child_process";
import { once } from "node:events";

import { moodleSource } from "../src/source/moodle-source.ts";

const [accounts = 450_000] = process.argv.slice(2).map(Number);
const site = spawn(
  process.execPath,
  [new URL("./large-site.ts", import.meta.url).pathname, `${accounts}`],
  { stdio: ["ignore", "pipe", "inherit"] },
);
const [port] = (await once(site.stdout, "data")) as [Buffer];
const source = moodleSource({
  baseUrl: `http://127.0.0.1:${port.toString().trim()}`,
  token: "t",
});

const began = performance.now();
let read = 0;
let completed = 0;
for await (const _ of source.accounts()) read += 1;
for await (const _ of source.participations()) completed += 1;
site.kill();
const seconds = (performance.now() - began) / 1000;
const peak = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(
  `${JSON.stringify({ accounts: read, participations: completed, seconds, peak })}\n`,
);
