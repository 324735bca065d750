/**
 * The tarballs of the published packages: what a region gets from the registry.
 *
 * @packageDocumentation
 */
import { execFileSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { z } from "zod";

const root = resolve(import.meta.dirname, "../..");

const Manifest = z.object({
  name: z.string(),
  exports: z.record(z.string(), z.unknown()),
  scripts: z.record(z.string(), z.string()).default({}),
});

/** A published package and its tarball. */
export interface Packed {
  /** Its name at the registry. */
  readonly name: string;
  /** The folder of its sources. */
  readonly directory: string;
  /** Where its tarball is. */
  readonly tarball: string;
  /** What it exports that is no program: style sheets, by path within the package. */
  readonly styles: readonly string[];
  /** The names of its scripts; of those npm itself may run some. */
  readonly scripts: readonly string[];
}

/** Packs every folder of `packages/` as it was built last, into one folder. */
export function packAll(into: string): Packed[] {
  return globSync("packages/*/package.json", { cwd: root })
    .toSorted()
    .map((path) => {
      const manifest = resolve(root, path);
      const directory = dirname(manifest);
      const { name, scripts, exports } = Manifest.parse(JSON.parse(readFileSync(manifest, "utf8")));
      const tarball = join(into, `${name.replaceAll("/", "-")}.tgz`);
      execFileSync("pnpm", ["pack", "--out", tarball], {
        cwd: directory,
        stdio: ["ignore", "ignore", "inherit"],
      });
      const styles = Object.keys(exports).filter((path) => path.endsWith(".css"));
      return { name, directory, tarball, styles, scripts: Object.keys(scripts) };
    });
}
