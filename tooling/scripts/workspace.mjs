/**
 * Runs the workspace's commands on a machine that has Node 20 and npm, and nothing else:
 *
 *     npm start                         installs, builds, serves the dashboard
 *     npm test                          every check
 *     npm run bench                     measurements beside the peers, into docs/bench.md
 *     npm run crash-test                kills writers a thousand times on each engine, 12 minutes
 *     npm run load-test                 60 000 employees, 20 at once, beside the goals, 5 minutes
 *     npm run docs:build                the site, with every command it shows run once
 *     npm run examples                  what others write with the packages, from their tarballs
 *     npm run supply-chain              what is shipped: licences, bill of materials, sizes
 *     npm run -s kompetanse -- report   the command line from the checkout
 *
 * Plain JavaScript, because it runs before anything is installed. What it says goes to standard
 * error, so that a command's own output stays clean.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");
const tools = join(root, ".tools");
const installed = join(root, "node_modules/.installed-lockfile");

const env = {
  ...process.env,
  PATH: [join(root, "node_modules/.bin"), join(tools, "node_modules/.bin"), process.env.PATH].join(
    delimiter,
  ),
  KOMPETANSE_DATA: resolve(root, process.env.KOMPETANSE_DATA ?? "data"),
  // Keeps what Node made of the sources, so that the next start is quicker.
  NODE_COMPILE_CACHE: join(tools, "compile-cache"),
  TURBO_TELEMETRY_DISABLED: "1",
  DO_NOT_TRACK: "1",
};

const [command, ...rest] = process.argv.slice(2);
process.exitCode = await main();

async function main() {
  const failed = await install();
  if (failed !== 0) return failed;
  if (command === "start") return start();
  if (command === "test") return test();
  if (command === "crash-test") return run("node", ["packages/store/bench/crash-test.ts", ...rest]);
  if (command === "load-test") return run("node", ["apps/api/bench/load-test.ts", ...rest]);
  if (command === "supply-chain") {
    return run("node", ["tooling/scripts/supply-chain.ts", ...rest]);
  }
  if (command === "docs:build") return run("node", ["tooling/scripts/build-docs.ts", ...rest]);
  if (command === "examples") return run("node", ["tooling/scripts/run-examples.ts", ...rest]);
  if (command === "bench") return run("node", ["tooling/scripts/bench.ts", ...rest]);
  // npm runs scripts at the root; paths a person types are relative to where they stand.
  const cwd = process.env.INIT_CWD ?? root;
  return run("node", [join(root, "apps/cli/src/main.ts"), ...rest], { cwd });
}

async function start() {
  say("building the dashboard (a second start reuses it) …");
  const build = ["run", "build", "--filter=@kompetanseregion/dashboard"];
  const failed = await run("turbo", [...build, "--output-logs=errors-only"], { quiet: true });
  if (failed !== 0) return failed;
  return run("node", ["apps/cli/src/main.ts", "serve", ...rest]);
}

async function test() {
  const steps = [
    ["format", "prettier", ["--check", "."]],
    ["boundaries", "turbo", ["boundaries"]],
    ["lint, types, build", "turbo", ["run", "lint", "typecheck", "build"]],
    ["unused", "knip", []],
    ["supply chain", "node", ["tooling/scripts/supply-chain.ts"]],
    ["unit and property tests", "vitest", ["run", "--coverage"]],
    ["packed packages", "node", ["tooling/scripts/check-packed.ts"]],
    ["browser", "node", ["tooling/scripts/browser-smoke.ts"]],
  ];
  for (const [index, [name, program, args]] of steps.entries()) {
    say(`${name} …`);
    const began = Date.now();
    const failed = await run(program, args);
    say(`${name}: ${failed === 0 ? "passed" : "FAILED"} after ${seconds(began)} s`);
    if (failed !== 0) {
      say(`steps: ${index} passed, 1 failed`);
      return failed;
    }
  }
  say(`steps: ${steps.length} passed, 0 failed`);
  return 0;
}

/** Installs pnpm and the dependencies where the lockfile is not the one installed last. */
async function install() {
  const wanted = createHash("sha256");
  for (const file of ["package.json", "pnpm-workspace.yaml", "pnpm-lock.yaml"]) {
    wanted.update(readFileSync(join(root, file)));
  }
  const lockfile = wanted.digest("hex");
  if (existsSync(installed) && readFileSync(installed, "utf8") === lockfile) return 0;

  const began = Date.now();
  const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  say(`installing ${packageManager} …`);
  mkdirSync(tools, { recursive: true });
  const npm = [
    "install",
    "--prefix",
    tools,
    "--no-save",
    "--no-audit",
    "--no-fund",
    packageManager,
  ];
  let failed = await run("npm", npm, { quiet: true });
  if (failed !== 0) return failed;

  say("installing the dependencies …");
  failed = await run("pnpm", ["install", "--frozen-lockfile", "--loglevel=error"], { quiet: true });
  if (failed !== 0) return failed;
  writeFileSync(installed, lockfile);
  say(`installed in ${seconds(began)} s`);
  return 0;
}

/** Runs a program to its end and answers its exit code; `quiet` moves its output to stderr. */
function run(program, args, { cwd = root, quiet = false } = {}) {
  const child = spawn(program, args, {
    cwd,
    env,
    stdio: ["inherit", quiet ? 2 : "inherit", "inherit"],
  });
  // The terminal sends Ctrl-C to the child as well; wait for it to end in its own way.
  const wait = () => undefined;
  const pass = () => child.kill("SIGTERM");
  process.on("SIGINT", wait);
  process.on("SIGTERM", pass);
  return new Promise((done) => {
    child.on("error", (error) => {
      say(`${program} could not be started: ${error.message}`);
      finish(1);
    });
    child.on("exit", (code, signal) => finish(code ?? (signal === "SIGINT" ? 130 : 143)));

    function finish(code) {
      process.off("SIGINT", wait);
      process.off("SIGTERM", pass);
      done(code);
    }
  });
}

function seconds(began) {
  return ((Date.now() - began) / 1000).toFixed(1);
}

function say(text) {
  process.stderr.write(`${text}\n`);
}
