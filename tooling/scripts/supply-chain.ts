/**
 * Checks what the server and the command line bring with them, and writes it down for a release:
 *
 *     node tooling/scripts/supply-chain.ts                the check, with every figure
 *     node tooling/scripts/supply-chain.ts --out FOLDER   and bills of materials, notices, sizes
 *
 * @packageDocumentation
 */
import { execFileSync } from "node:child_process";
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";

import { z } from "zod";

/** The most packages of others that the server and the command line may need when they run. */
const mostPackages = 75;

/** Licences that MIT-licensed software can be shipped with without further thought. */
const allowed = new Set([
  "MIT",
  "MIT-0",
  "ISC",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "0BSD",
  "MPL-2.0",
  "BlueOak-1.0.0",
  "Unlicense",
  // The dashboard's typeface.
  "OFL-1.1",
]);

const installScripts = ["preinstall", "install", "postinstall"];

interface Dependency {
  readonly name: string;
  readonly version: string;
  readonly path: string;
}

interface Listed {
  readonly version: string;
  readonly path: string;
  readonly dependencies?: Record<string, Listed> | undefined;
}

const Listed: z.ZodType<Listed> = z.object({
  version: z.string(),
  path: z.string(),
  get dependencies() {
    return z.record(z.string(), Listed).optional();
  },
});

const Manifest = z.object({
  license: z.string().optional(),
  repository: z.union([z.string(), z.object({ url: z.string() })]).optional(),
  homepage: z.string().optional(),
  scripts: z.record(z.string(), z.string()).default({}),
});

/** Every package of others that a program of ours needs when it runs, once for each version. */
function runtimeDependencies(program: string): Dependency[] {
  const list = ["list", "--prod", "--json", "--depth", "Infinity", "--filter", program];
  const answer = execFileSync("pnpm", list, { encoding: "utf8", maxBuffer: 1e8 });
  const [project] = z
    .array(z.object({ dependencies: z.record(z.string(), Listed).default({}) }))
    .parse(JSON.parse(answer));
  const found = new Map<string, Dependency>();
  const walk = (dependencies: Record<string, Listed>): void => {
    for (const [name, { version, path, dependencies: below = {} }] of Object.entries(
      dependencies,
    )) {
      const key = `${name}@${version}`;
      if (!found.has(key)) found.set(key, { name, version, path });
      walk(below);
    }
  };
  walk(project?.dependencies ?? {});
  return [...found.values()]
    .filter(({ name }) => !name.startsWith("@kompetanseregion/"))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** What stands against shipping a package; nothing, for most. */
function objections({ name, version, path }: Dependency): string[] {
  const { license, scripts } = manifestOf(path);
  const licences = (license ?? "none").replaceAll(/[()]/gu, "").split(/ (?:OR|AND) /u);
  return [
    ...(licences.every((licence) => !allowed.has(licence)) ? [`has the licence ${license}`] : []),
    ...installScripts
      .filter((script) => script in scripts)
      .map((script) => `runs a script at ${script}`),
    ...(globSync("**/*.node", { cwd: path }).length > 0 ? ["brings a native module"] : []),
    ...(existsSync(join(path, "binding.gyp")) ? ["builds a native module"] : []),
  ].map((objection) => `${name}@${version} ${objection}`);
}

function manifestOf(path: string): z.infer<typeof Manifest> {
  return Manifest.parse(JSON.parse(readFileSync(join(path, "package.json"), "utf8")));
}

/** One table of all, then the licence texts as their authors wrote them. */
function noticesOf(dependencies: readonly Dependency[]): string {
  const rows = dependencies.map(({ name, version, path }) => {
    const { license = "", homepage = "" } = manifestOf(path);
    return `| ${name} | ${version} | ${license} | ${homepage} |`;
  });
  const texts = dependencies.map(({ name, version, path }) => {
    const files = globSync("{LICENSE,LICENCE,license,licence,NOTICE,COPYING}*", { cwd: path });
    const read = files.map((file) => readFileSync(join(path, file), "utf8").trim());
    const text = read.length > 0 ? read.join("\n\n") : "The package ships no licence text.";
    return `## ${name} ${version}\n\n\`\`\`\`text\n${text}\n\`\`\`\``;
  });
  return [
    "# Third-party notices",
    "What the server, the dashboard and the command line are shipped with, beside our own packages.",
    ["| Package | Version | Licence | Home |", "| --- | --- | --- | --- |", ...rows].join("\n"),
    ...texts,
    "",
  ].join("\n\n");
}

/** How large each published package is, packed, and how many packages of others it needs. */
function sizesOf(folder: string): string {
  const rows = globSync("packages/*/package.json")
    .toSorted()
    .map((manifest) => {
      const directory = resolve(dirname(manifest));
      const name = `@kompetanseregion/${basename(directory)}`;
      const tarball = join(folder, `${basename(directory)}.tgz`);
      execFileSync("pnpm", ["pack", "--out", tarball], { cwd: directory, stdio: "ignore" });
      const kilobytes = (readFileSync(tarball).byteLength / 1000).toFixed(0);
      return `| ${name} | ${kilobytes} | ${runtimeDependencies(name).length} |`;
    });
  return [
    "| Package | kB packed | Packages of others |",
    "| --- | ---: | ---: |",
    ...rows,
    "",
  ].join("\n");
}

const { values } = parseArgs({ options: { out: { type: "string" } } });
const dependencies = runtimeDependencies("@kompetanseregion/cli");
const dashboard = runtimeDependencies("@kompetanseregion/dashboard");
const found = [...dependencies, ...dashboard].flatMap(objections);
process.stdout.write(
  `the server and the command line run on ${dependencies.length} packages of others (at most ${mostPackages}), the dashboard is built from ${dashboard.length}\n`,
);
for (const objection of new Set(found)) process.stdout.write(`${objection}\n`);
if (found.length > 0 || dependencies.length > mostPackages) process.exitCode = 1;

if (values.out !== undefined) {
  mkdirSync(values.out, { recursive: true });
  const all = new Map([...dependencies, ...dashboard].map((one) => [one.path, one]));
  writeFileSync(join(values.out, "THIRD-PARTY-NOTICES.md"), noticesOf([...all.values()]));
  writeFileSync(join(values.out, "sizes.md"), sizesOf(resolve(values.out)));
  const sbom = ["sbom", "--sbom-format", "cyclonedx", "--sbom-type", "application", "--prod"];
  const bill = execFileSync("pnpm", [...sbom, "--filter", "@kompetanseregion/cli"], {
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  writeFileSync(join(values.out, "kompetanse.cdx.json"), bill);
  process.stdout.write(`written to ${values.out}\n`);
}
