/** Packs every published package and checks the tarball, which is what a region installs. */
import { execFileSync } from "node:child_process";
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const scratch = mkdtempSync(join(tmpdir(), "packed-"));

function run(command: string, args: string[], cwd: string): void {
  execFileSync(command, args, { cwd, stdio: ["ignore", "ignore", "inherit"] });
}

/** Installs one tarball with plain npm in an empty project and asks it something. */
function useAlone(tarball: string): string {
  const project = join(scratch, "alone");
  mkdirSync(project);
  writeFileSync(
    join(project, "main.mjs"),
    `import { formatRatio, Ratio } from "@kompetanseregion/domain";
const visited = { numerator: 42, denominator: 53, counts: "visited", outOf: "municipalities" };
console.log(formatRatio(Ratio.parse(visited), "nb"));`,
  );
  writeFileSync(join(project, "package.json"), '{ "private": true }');
  run("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error", tarball], project);
  return execFileSync(process.execPath, ["main.mjs"], { cwd: project, encoding: "utf8" });
}

try {
  const tarballs = new Map<string, string>();
  for (const manifest of globSync("packages/*/package.json")) {
    const directory = resolve(dirname(manifest));
    const { name } = JSON.parse(readFileSync(manifest, "utf8")) as { name: string };
    const tarball = join(scratch, `${name.replaceAll("/", "-")}.tgz`);
    run("pnpm", ["pack", "--out", tarball], directory);
    run("publint", ["run", "--strict", tarball], directory);
    // Not `attw --pack`: that packs with npm, which leaves publishConfig.exports unused.
    run("attw", [tarball, "--profile", "esm-only"], directory);
    process.stdout.write(`${name}: packed, publint and attw agree\n`);
    tarballs.set(name, tarball);
  }
  const answer = useAlone(tarballs.get("@kompetanseregion/domain") ?? "");
  const plain = answer.replaceAll("\u00a0", " ").trim();
  if (plain !== "42 av 53 (79,2 %)") throw new Error(`domain alone answered "${plain}"`);
  process.stdout.write(`@kompetanseregion/domain: alone in an empty project: ${plain}\n`);
} finally {
  rmSync(scratch, { recursive: true });
}
