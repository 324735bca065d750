/** Streams one part of a large site and tells the most room it took: `node bench/memory.ts [rows] [part]`. */
import { spawn } from "node:child_process";
import { once } from "node:events";

import { moodleSource } from "../src/source/moodle-source.ts";

const [rows = "450000", part = "accounts"] = process.argv.slice(2);
const site = spawn(process.execPath, [new URL("./large-site.ts", import.meta.url).pathname, rows], {
  stdio: ["ignore", "pipe", "inherit"],
});
const [port] = (await once(site.stdout, "data")) as [Buffer];
const source = moodleSource({
  baseUrl: `http://127.0.0.1:${port.toString().trim()}`,
  token: "t",
});

let read = 0;
const items = part === "accounts" ? source.accounts() : source.participations();
for await (const _ of items) read += 1;
site.kill();
const peak = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(`${JSON.stringify({ read, peak })}\n`);
