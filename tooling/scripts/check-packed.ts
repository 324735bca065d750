/**
 * Packs every published package and checks the tarball, which is what a region installs: that it is
 * well made, runs no script when it is installed, and is named in the changeset of the release.
 *
 * @packageDocumentation
 */
import { execFileSync } from "node:child_process";
import {
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { packAll, type Packed } from "./pack.ts";

const scratch = mkdtempSync(join(tmpdir(), "packed-"));
const changesets = resolve(import.meta.dirname, "../../.changeset");

/** What npm runs in a project that installs a package from the registry. */
const installScripts = ["preinstall", "install", "postinstall"];

function run(command: string, args: string[], cwd: string): void {
  execFileSync(command, args, { cwd, stdio: ["ignore", "ignore", "inherit"] });
}

/** The packages that a changeset names; the first release names all, later ones go together. */
function releasedBy(changeset: string): string[] {
  const [, frontMatter = ""] = readFileSync(changeset, "utf8").split(/^---$/mu);
  return [...frontMatter.matchAll(/^"(?<name>[^"]+)":/gmu)].map((match) => match[1] ?? "");
}

/** Refuses a first release that leaves a package behind, or names one that does not exist. */
function checkFirstRelease(packed: readonly Packed[]): void {
  // Once released, the changeset is gone, and the packages go on together by its configuration.
  for (const changeset of globSync(join(changesets, "first.md"))) {
    const released = releasedBy(changeset).toSorted().join(", ");
    const names = packed.map(({ name }) => name).join(", ");
    if (released !== names) {
      throw new Error(`.changeset/first.md names ${released}, and packages/ holds ${names}`);
    }
    process.stdout.write(`the first release names all ${String(packed.length)} packages\n`);
  }
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
  const packed = packAll(scratch);
  checkFirstRelease(packed);
  for (const { name, directory, tarball, styles, scripts } of packed) {
    const runs = scripts.filter((script) => installScripts.includes(script));
    if (runs.length > 0) throw new Error(`${name} runs ${runs.join(", ")} when it is installed`);
    run("publint", ["run", "--strict", tarball], directory);
    // Not `attw --pack`: that packs with npm, which leaves publishConfig.exports unused.
    const noTypes = styles.length > 0 ? ["--exclude-entrypoints", ...styles] : [];
    run("attw", [tarball, "--profile", "esm-only", ...noTypes], directory);
    const size = (statSync(tarball).size / 1000).toFixed(0);
    process.stdout.write(`${name}: ${size} kB, publint and attw agree, no install script\n`);
  }
  const domain = packed.find(({ name }) => name === "@kompetanseregion/domain");
  const answer = useAlone(domain?.tarball ?? "");
  const plain = answer.replaceAll("\u00a0", " ").trim();
  if (plain !== "42 av 53 (79,2 %)") throw new Error(`domain alone answered "${plain}"`);
  process.stdout.write(`@kompetanseregion/domain: alone in an empty project: ${plain}\n`);
} finally {
  rmSync(scratch, { recursive: true });
}
