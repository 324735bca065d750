/**
 * Runs the examples as their readers would: `npm run examples`, or `npm run examples -- own-dashboard`.
 *
 * Builds and packs the packages, copies each folder of `examples/` to an empty place, installs the
 * tarballs there with plain npm, compiles it with every supported TypeScript, runs its `check` and
 * holds what it prints against its `expected.txt`. A folder without a package.json, such as queries
 * for another program, has nothing to run and is only named.
 *
 * @packageDocumentation
 */
import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { z } from "zod";

import { packAll } from "./pack.ts";

const root = resolve(import.meta.dirname, "../..");
const examples = join(root, "examples");

/** The compilers that a reader may have: two that most have, and the native one. */
const compilers = { "5.9": "~5.9.0", "6.0": "~6.0.3", "7.0": "7.0.2" };
/** Nothing an example does takes longer, on a slow machine too. */
const patience = 10 * 60_000;

const Manifest = z.looseObject({
  dependencies: z.record(z.string(), z.string()).default({}),
  scripts: z.object({ check: z.string() }),
});

/** What became of one example: a line of the table, and what to read where it failed. */
interface Outcome {
  readonly example: string;
  readonly cells: readonly string[];
  readonly failures: readonly string[];
}

/** Runs a program to its end; answers what it printed, or what it said when it failed. */
function run(
  program: string,
  args: readonly string[],
  cwd: string,
): { readonly failed: boolean; readonly text: string } {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    encoding: "utf8",
    timeout: patience,
  });
  if (status === 0) return { failed: false, text: stdout };
  return { failed: true, text: [error?.message, stdout, stderr].filter(Boolean).join("\n") };
}

/** Installs every compiler side by side; answers the program of each. */
function installCompilers(scratch: string): readonly (readonly [string, string])[] {
  const folder = join(scratch, "compilers");
  const aliases = Object.entries(compilers).map(
    ([version, range]) => [`typescript-${version}`, `npm:typescript@${range}`] as const,
  );
  writeManifest(folder, { private: true, dependencies: Object.fromEntries(aliases) });
  install(folder);
  return Object.keys(compilers).map((version) => [
    version,
    join(folder, "node_modules", `typescript-${version}`, "bin/tsc"),
  ]);
}

function install(folder: string): void {
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
    timeout: patience,
  });
}

function writeManifest(folder: string, manifest: object): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest, undefined, 2));
}

/** Tries one example in an empty folder, with the tarballs in place of the registry's packages. */
function tryOut(
  example: string,
  {
    scratch,
    tarballs,
    tsc,
  }: {
    readonly scratch: string;
    readonly tarballs: Readonly<Record<string, string>>;
    readonly tsc: readonly (readonly [string, string])[];
  },
): Outcome {
  const source = join(examples, example);
  if (!existsSync(join(source, "package.json"))) {
    return { example, cells: [...tsc.map(() => "–"), "nothing to run", "–"], failures: [] };
  }
  const began = Date.now();
  const folder = join(scratch, example);
  cpSync(source, folder, { recursive: true, filter: (path) => !path.endsWith("node_modules") });

  const manifest = Manifest.parse(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")));
  const ours = Object.keys(manifest.dependencies).filter((name) => name in tarballs);
  const fromTarballs = Object.fromEntries(ours.map((name) => [name, tarballs[name]]));
  writeManifest(folder, {
    ...manifest,
    dependencies: { ...manifest.dependencies, ...fromTarballs },
    // What our packages need of each other comes from the tarballs as well.
    overrides: tarballs,
  });
  install(folder);

  const failures: string[] = [];
  const compiled = tsc.map(([version, program]) => {
    const { failed, text } = run(process.execPath, [program, "--noEmit", "-p", "."], folder);
    if (!failed) return "compiles";
    failures.push(`${example}, TypeScript ${version}:\n${text}`);
    return "FAILS";
  });

  const { failed, text } = run("npm", ["run", "--silent", "check"], folder);
  const expected = readFileSync(join(source, "expected.txt"), "utf8");
  const asExpected = !failed && text === expected;
  if (!asExpected) {
    const wanted = failed ? "" : `\nand not what expected.txt has:\n${expected}`;
    failures.push(`${example}, run, said:\n${text}${wanted}`);
  }
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  return {
    example,
    cells: [...compiled, asExpected ? "as expected" : "DIFFERS", seconds],
    failures,
  };
}

function printTable(outcomes: readonly Outcome[]): void {
  const heading = ["example", ...Object.keys(compilers).map((version) => `TypeScript ${version}`)];
  const rows = [
    [...heading, `Node ${process.versions.node}`, "seconds"],
    ...outcomes.map(({ example, cells }) => [example, ...cells]),
  ];
  const widths = rows[0]?.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  for (const row of rows) {
    const line = row.map((cell, column) => cell.padEnd(widths?.[column] ?? 0)).join("  ");
    process.stdout.write(`${line.trimEnd()}\n`);
  }
}

const asked = process.argv.slice(2);
const known = readdirSync(examples, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .toSorted();
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  throw new Error(`no example is called ${unknown.join(", ")}; there are ${known.join(", ")}`);
}

const began = Date.now();
const scratch = mkdtempSync(join(tmpdir(), "examples-"));
try {
  execFileSync("turbo", ["run", "build", "--filter=./packages/*", "--output-logs=errors-only"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const tarballs = Object.fromEntries(
    packAll(scratch).map(({ name, tarball }) => [name, `file:${tarball}`]),
  );
  const tsc = installCompilers(scratch);
  const outcomes = (asked.length > 0 ? asked : known).map((example) =>
    tryOut(example, { scratch, tarballs, tsc }),
  );
  printTable(outcomes);
  process.stdout.write(`${((Date.now() - began) / 1000).toFixed(0)} seconds in all\n`);
  const failures = outcomes.flatMap((outcome) => outcome.failures);
  for (const failure of failures) process.stderr.write(`\n${failure}\n`);
  if (failures.length > 0) process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true });
}
