/**
 * Runs every package's measurements in turn, side by side with their peers, and writes one table.
 *
 *     npm run bench                      all, into docs/bench.md
 *     npm run bench -- ledger reporting  these packages, to standard output only
 *     npm run bench -- --quick           small sizes, to standard output only
 *     npm run bench -- --out FILE        the page into another file, whatever was run
 *
 * A package takes part by a script named `bench`, which prints one row a line as JSON ({@link Row})
 * and talks on standard error. A goal that is not met is shown, not hidden; what fails the run is a
 * bench that breaks, or whose answers are not equal.
 */
import { spawn, spawnSync } from "node:child_process";
import { copyFileSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";

import { z } from "zod";

import { machineTime, othersBetween } from "./machine-time.ts";

const root = resolve(import.meta.dirname, "../..");
const peers = join(root, ".tools/bench-peers");

const Manifest = z.object({ scripts: z.record(z.string(), z.string()).default({}) });

/** One thing measured. Times and sizes are text with their unit, as they are to be read. */
const Row = z.strictObject({
  subject: z.string().min(1),
  work: z.string().min(1),
  ours: z.string().min(1),
  peer: z.string(),
  peerTook: z.string(),
  ratio: z.string(),
  goal: z.string(),
  /** Null where the peer is not installed, so that nothing could be compared. */
  met: z.boolean().nullable(),
  /** What was compared between the answers, and how close they were. */
  equal: z.string(),
});
type Row = z.infer<typeof Row>;

/** A package's rows, and how it went. */
interface Part {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly exitCode: number;
  readonly seconds: number;
  /** How many processors others kept busy meanwhile; none where the system does not tell. */
  readonly others: number | undefined;
}

const { values, positionals: asked } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: "boolean", default: false }, out: { type: "string" } },
});
const { quick } = values;

const measured = packagesWithBench();
const unknown = asked.filter((name) => !measured.includes(name));
if (unknown.length > 0) {
  say(`no bench in: ${unknown.join(", ")}; there is one in: ${measured.join(", ")}`);
  process.exit(2);
}

installPeers();
const parts: Part[] = [];
for (const name of asked.length > 0 ? asked : measured) {
  say(`${name} …`);
  parts.push(await bench(name));
  say(`${name}: ${inMinutes(parts.at(-1)?.seconds ?? 0)}`);
}

const rows = parts.flatMap((part) => part.rows);
const table = asTable(rows);
process.stdout.write(`${table}\n`);
const unmet = rows.filter(({ met }) => met === false).length;
const uncompared = rows.filter(({ met }) => met === null).length;
say(
  `${String(rows.length)} rows, ${String(unmet)} below their goal, ${String(uncompared)} without their peer or a goal`,
);
const broken = parts.filter(({ exitCode }) => exitCode !== 0).map(({ name }) => name);
const isWhole = !quick && asked.length === 0 && broken.length === 0;
const file = values.out ?? (isWhole ? join(root, "docs/bench.md") : undefined);
if (file !== undefined) writeFileSync(file, page(parts, table));
if (broken.length > 0) {
  say(`broken: ${broken.join(", ")}`);
  process.exitCode = 1;
}

function packagesWithBench(): string[] {
  return globSync("packages/*/package.json", { cwd: root })
    .filter((path) => {
      const manifest = Manifest.parse(JSON.parse(readFileSync(join(root, path), "utf8")));
      return manifest.scripts["bench"] !== undefined;
    })
    .map((path) => basename(dirname(path)))
    .toSorted();
}

/** Installs the peers that come from npm; without them their rows say that they were not there. */
function installPeers(): void {
  mkdirSync(peers, { recursive: true });
  copyFileSync(join(import.meta.dirname, "bench-peers.json"), join(peers, "package.json"));
  say("installing the peers from npm …");
  const npm = ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const { status } = spawnSync("npm", npm, { cwd: peers, stdio: ["ignore", 2, 2] });
  if (status !== 0) say("the peers could not be installed");
}

async function bench(name: string): Promise<Part> {
  const from = machineTime();
  const script = quick ? ["bench", "--quick"] : ["bench"];
  const child = spawn("pnpm", ["run", "--silent", ...script], {
    cwd: join(root, "packages", name),
    env: { ...process.env, BENCH_PEERS: peers },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (piece: string) => (output += piece));
  const exitCode = await new Promise<number>((done) => {
    child.once("error", () => {
      done(1);
    });
    child.once("close", (code) => {
      done(code ?? 1);
    });
  });
  const lines = output.split("\n").filter((line) => line.startsWith("{"));
  const to = machineTime();
  return {
    name,
    rows: lines.map((line) => Row.parse(JSON.parse(line))),
    exitCode,
    seconds: to.at - from.at,
    others: othersBetween(from, to),
  };
}

function asTable(all: readonly Row[]): string {
  const head = ["", "Work", "Ours", "Peer", "Peer took", "Ratio", "Goal", "Met", "Compared"];
  const body = all.map((row) => [
    row.subject,
    row.work,
    row.ours,
    row.peer,
    row.peerTook,
    row.ratio,
    row.goal,
    row.met === null ? "not compared" : row.met ? "yes" : "**no**",
    row.equal,
  ]);
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...body.map(line)].join("\n");
}

function page(all: readonly Part[], rowsOfAll: string): string {
  const [processor] = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const whole = all.reduce((sum, { seconds }) => sum + seconds, 0);
  const times = all.map(({ name, seconds, others }) => {
    const beside = others === undefined ? "not told" : others.toFixed(2);
    return `| ${name} | ${inMinutes(seconds)} | ${beside} |`;
  });
  return `# Figures, and how to repeat them

\`\`\`sh no-run: it writes this page, and takes the machine for itself
npm run bench
npm run bench -- --quick          # minutes, with small sizes; this page is left alone
npm run bench -- ledger           # one package; this page is left alone
\`\`\`

installs the peers that npm has (DuckDB, squiggle, dinero.js) beside the workspace, takes PostgreSQL,
SQLite, hledger, ledger and beancount as they are installed, runs every package and its peers in turns
on the same work, compares the answers, and writes this page. The three ledgers are Debian's:
\`apt-get install hledger ledger beancount time\`. A peer that is not there is said to be so. Each package's \`bench/README.md\` says what is measured, and why so.

Figures are of one machine, and what is compared is the ratio. Where a figure falls short of its goal,
the table says so. A bench whose answers differ from its peer's ends the run, and there is no table.

${quick ? "- **Small sizes** (\`--quick\`): no goal is set for them\n" : ""}- Machine: ${String(cpus().length)} × ${processor?.model ?? "unknown processor"}, ${String(gigabytes)} GB
- Node ${process.version}, ${new Date().toISOString().slice(0, 10)}
- Time for all of it: ${inMinutes(whole)}

"Others" is how many of the processors other programs kept busy meanwhile, on average; 0 is a machine
that did nothing else, and with more than 0.2 times are upper bounds.

| Package | Took | Others |
| ------- | ---- | ------ |
${times.join("\n")}

## The table

${rowsOfAll}
`;
}

/** Such as `3 min 20 s`. */
function inMinutes(seconds: number): string {
  const whole = Math.round(seconds);
  return whole < 60
    ? `${String(whole)} s`
    : `${String(Math.floor(whole / 60))} min ${String(whole % 60)} s`;
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
