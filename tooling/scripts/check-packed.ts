/** Packs every published package and checks the tarball, which is what a region installs. */
import { execFileSync } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const scratch = mkdtempSync(join(tmpdir(), "packed-"));

function run(command: string, args: string[], cwd: string): void {
  execFileSync(command, args, { cwd, stdio: ["ignore", "ignore", "inherit"] });
}

try {
  for (const manifest of globSync("packages/*/package.json")) {
    const directory = resolve(dirname(manifest));
    const { name } = JSON.parse(readFileSync(manifest, "utf8")) as { name: string };
    const tarball = join(scratch, `${name.replaceAll("/", "-")}.tgz`);
    run("pnpm", ["pack", "--out", tarball], directory);
    run("publint", ["run", "--strict", tarball], directory);
    // Not `attw --pack`: that packs with npm, which leaves publishConfig.exports unused.
    run("attw", [tarball, "--profile", "esm-only"], directory);
    process.stdout.write(`${name}: packed, publint and attw agree\n`);
  }
} finally {
  rmSync(scratch, { recursive: true });
}
