/**
 * Runs every package's measurements in turn, side by side with their peers, and writes one table.
 *
 *     npm run bench                      all, into docs/bench.md
 *     npm run bench -- ledger reporting  these packages, to standard output only
 *     npm run bench -- --quick           small sizes, to standard output only
 *
 * A package takes part by a script named `bench`, which prints one row a line as JSON ({@link Row})
 * and talks on standard error. A goal that is not met is shown, not hidden; what fails the run is a
 * bench that breaks, or whose answers are not equal.
 */
import { spawn, spawnSync } from "node:child_process";
import { copyFileSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { basename, dirname, join, resolve } from "node:path";

import { z } from "zod";

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

const words = process.argv.slice(2);
const quick = words.includes("--quick");
const asked = words.filter((word) => !word.startsWith("--"));

const measured = packagesWithBench();
const unknown = asked.filter((name) => !measured.includes(name));
if (unknown.length > 0) {
  say(`no bench in: ${unknown.join(", ")}; there is one in: ${measured.join(", ")}`);
  process.exit(2);
}

installPeers();
const rows: Row[] = [];
const broken: string[] = [];
for (const name of asked.length > 0 ? asked : measured) {
  say(`${name} …`);
  const { printed, exitCode } = await bench(name);
  rows.push(...printed);
  if (exitCode !== 0) broken.push(name);
}

const table = asTable(rows);
process.stdout.write(`${table}\n`);
const unmet = rows.filter(({ met }) => met === false).length;
const uncompared = rows.filter(({ met }) => met === null).length;
say(
  `${String(rows.length)} rows, ${String(unmet)} below their goal, ${String(uncompared)} without their peer`,
);
if (!quick && asked.length === 0 && broken.length === 0) {
  writeFileSync(join(root, "docs/bench.md"), page(table));
}
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

async function bench(name: string): Promise<{ printed: Row[]; exitCode: number }> {
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
  return { printed: lines.map((line) => Row.parse(JSON.parse(line))), exitCode };
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

function page(rowsOfAll: string): string {
  const [processor] = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `# Measurements

Made by \`npm run bench\`, which installs its peers from npm, measures ours and theirs alternately in
one run on the same work, and compares the answers. hledger, ledger and beancount are Debian's
packages (\`apt-get install hledger ledger beancount\`). Figures are of one machine: read the ratios,
and run it on yours.

- Machine: ${String(cpus().length)} × ${processor?.model ?? "unknown processor"}, ${String(gigabytes)} GB
- Node ${process.version}, ${new Date().toISOString().slice(0, 10)}

${rowsOfAll}
`;
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
