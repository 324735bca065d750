/**
 * Loads the real server, on this machine only and for a bounded time; `npm run load-test`:
 *
 *     node apps/api/bench/load-test.ts [employees] [courses] [seconds]
 *
 * It makes up a region of 60 000 employees and 40 courses in a temporary folder, asks as 20 at once,
 * and tells latencies, memory and the time of a whole export beside the goals. It ends with 1 where
 * a goal is missed.
 *
 * @packageDocumentation
 */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";

import autocannon from "autocannon";
import { z } from "zod";

const Started = z.object({
  address: z.string(),
  region: z.string(),
  municipality: z.string(),
  whole: z.string(),
});
const Memory = z.object({ rss: z.number(), peak: z.number() });

const [employees = 60_000, courses = 40, seconds = 10] = process.argv.slice(2).map(Number);
const connections = 20;
/** How long an answer is waited for, in milliseconds. */
const longest = 180_000;
const goals = { report: 200, unchanged: 10, peak: 400, export: 5_000 };
const folder = mkdtempSync(join(tmpdir(), "kompetanse-load-"));
let missed = 0;

try {
  tell("machine", `${cpus().length} processors, load ${loadavg()[0]?.toFixed(1) ?? "?"}`);
  const began = performance.now();
  const maker = child({ folder, employees, courses });
  const [code] = z
    .tuple([z.number().nullable()])
    .rest(z.unknown())
    .parse(await once(maker, "exit"));
  if (code !== 0) throw new Error("the region could not be made up");
  tell("made up", `${employees} employees x ${courses} courses, ${since(began)} ms`);
  await measure(child({ folder, employees: 0, courses: 0 }));
} finally {
  rmSync(folder, { recursive: true });
}
process.exitCode = missed === 0 ? 0 : 1;

async function measure(server: ChildProcess): Promise<void> {
  try {
    const [message] = z
      .tuple([z.unknown()])
      .rest(z.unknown())
      .parse(await once(server, "message"));
    const { address, region, municipality, whole } = Started.parse(message);
    const own = `${address}/api/v1/reports/training?unit=kongsberg&depth=1`;
    await loadReport("who sees names", own, municipality);
    // None of these has been asked before, and each is another answer.
    const asked = datesOf(60).map((asOf) => `${own}&asOf=${asOf}`);
    await load(
      "60 other dates, each new",
      asked,
      { authorization: `Bearer ${municipality}` },
      goals.report,
      asked.length,
    );
    for (const form of ["training.csv", "training.csv?profile=excel-nb", "training.parquet"]) {
      await download(`${address}/export/v1/${form}`, form, whole);
    }
    await tellMemory(server, "peak memory");
    // Last, because a server that makes the published figures hears nothing else meanwhile.
    if (await loadReport("figures only", own, region)) {
      await tellMemory(server, "peak memory with published figures");
    }
  } finally {
    // A server that calculates does not hear that it is to stop.
    server.kill("SIGKILL");
    await once(server, "exit");
  }
}

async function loadReport(who: string, url: string, token: string): Promise<boolean> {
  const headers = { authorization: `Bearer ${token}` };
  const first = performance.now();
  const answer = await firstAnswer(url, headers);
  if (answer === undefined) {
    missed += 1;
    tell(`first report after a start, ${who}`, `none within ${longest} ms (MISSED)`);
    return false;
  }
  tell(`first report after a start, ${who}`, `${since(first)} ms`);
  await load(`scoped report, ${who}`, [url], headers, goals.report);
  const tag = { ...headers, "if-none-match": answer.headers.get("etag") ?? "" };
  await load(`unchanged (304), ${who}`, [url], tag, goals.unchanged);
  return true;
}

/** The answer, read to its end; none where it takes too long. */
async function firstAnswer(
  url: string,
  headers: Record<string, string>,
): Promise<Response | undefined> {
  try {
    const answer = await fetch(url, { headers, signal: AbortSignal.timeout(longest) });
    await answer.text();
    return answer;
  } catch (error) {
    if (error instanceof DOMException && error.name === "TimeoutError") return undefined;
    throw error;
  }
}

async function tellMemory(server: ChildProcess, what: string): Promise<void> {
  server.send("memory");
  const [message] = z
    .tuple([z.unknown()])
    .rest(z.unknown())
    .parse(await once(server, "message"));
  const { rss, peak } = Memory.parse(message);
  hold(what, megabytes(peak), goals.peak, `MB; ${megabytes(rss)} MB now`);
}

/** So many days back, one after the other, from the end of 2025. */
function datesOf(count: number): string[] {
  const last = Date.parse("2025-12-31T00:00:00Z");
  return Array.from({ length: count }, (_, day) =>
    new Date(last - day * 86_400_000).toISOString().slice(0, 10),
  );
}

/** Asks for the addresses in turn: for some seconds, or so many times in all. */
async function load(
  what: string,
  urls: readonly string[],
  headers: Record<string, string>,
  goal: number,
  amount?: number,
): Promise<void> {
  const [url = ""] = urls;
  const paths = urls.map((one) => one.slice(new URL(one).origin.length));
  let next = 0;
  const { latency, requests, errors, timeouts, statusCodeStats } = await autocannon({
    url,
    headers,
    connections,
    ...(amount === undefined ? { duration: seconds } : { amount }),
    requests: [
      { setupRequest: (request) => ({ ...request, path: paths[next++ % paths.length] ?? "/" }) },
    ],
  });
  const codes = Object.entries(statusCodeStats ?? {}).map(
    ([code, { count }]) => `${code} x ${count}`,
  );
  const failed = errors + timeouts;
  hold(
    `${what}, p99 of ${connections} at once`,
    latency.p99,
    goal,
    `ms; p50 ${latency.p50} ms, ${Math.round(requests.average)} a second, ${codes.join(" ")}, ${failed} failed`,
  );
}

async function download(url: string, form: string, token: string): Promise<void> {
  const began = performance.now();
  const answer = await fetch(url, {
    headers: { authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(longest),
  });
  let bytes = 0;
  let lines = 0;
  let first: number | undefined;
  // The body's type has no elements in Node's own types.
  for await (const piece of answer.body as AsyncIterable<Uint8Array>) {
    first ??= since(began);
    bytes += piece.length;
    if (form.includes("csv")) lines += piece.filter((byte) => byte === 10).length;
  }
  const rows = lines > 0 ? `, ${lines - 1} rows` : "";
  hold(
    `export ${form}`,
    since(began),
    goals.export,
    `ms; first bytes after ${first ?? "?"} ms, ${(bytes / 1e6).toFixed(1)} MB${rows}`,
  );
}

function child(options: object): ChildProcess {
  return fork(join(import.meta.dirname, "serve.ts"), [JSON.stringify(options)]);
}

/** Tells a figure beside its goal, and counts it where it is missed. */
function hold(what: string, value: number, goal: number, rest: string): void {
  const isMet = value <= goal;
  if (!isMet) missed += 1;
  tell(what, `${value} ${rest} (goal ${goal}, ${isMet ? "met" : "MISSED"})`);
}

function tell(what: string, text: string): void {
  process.stdout.write(`${what}: ${text}\n`);
}

function since(began: number): number {
  return Math.round(performance.now() - began);
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1e6);
}
