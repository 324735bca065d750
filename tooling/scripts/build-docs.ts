/**
 * Builds the site: `npm run docs:build`.
 *
 * Makes the reference from the docstrings, runs every block of commands that the pages show, and
 * builds the pages into `docs/.vitepress/dist`. `--site-only` leaves the commands out.
 *
 * @packageDocumentation
 */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

const docs = resolve(import.meta.dirname, "../../docs");
const main = resolve(docs, "../apps/cli/src/main.ts");

/** A block of commands on a page. */
interface Block {
  readonly page: string;
  readonly line: number;
  readonly commands: readonly string[];
  /** Why it cannot be run here, where the page says so. */
  readonly notRun: string | undefined;
}

/** The blocks of the pages that readers follow; records of decisions show none. */
function blocksOf(page: string): Block[] {
  const lines = readFileSync(join(docs, page), "utf8").split("\n");
  const blocks: Block[] = [];
  for (let start = 0; start < lines.length; start += 1) {
    const fence = /^```sh(?: no-run: (.+))?$/u.exec(lines[start] ?? "");
    if (fence === null) continue;
    const end = lines.indexOf("```", start);
    const commands = lines.slice(start + 1, end).filter((line) => line.trim() !== "");
    blocks.push({ page, line: start + 1, commands, notRun: fence[1] });
    start = end;
  }
  return blocks;
}

/** The words of a command as a shell would give them; quotes keep words together. */
function wordsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/gu)].map(
    ([, double, single, plain]) => double ?? single ?? plain ?? "",
  );
}

/** Runs every command of the pages on the demo region; each page begins with it as it was. */
function runCommands(): void {
  const scratch = mkdtempSync(join(tmpdir(), "docs-"));
  try {
    const demo = join(scratch, "demo");
    const said = kompetanse(["org"], { data: demo, cwd: scratch });
    if (said !== undefined) throw new Error(`the demo could not be loaded:\n${said}`);
    let ran = 0;
    const left: string[] = [];
    for (const page of globSync("**/*.md", { cwd: docs, exclude: ["node_modules", "reference"] })) {
      const data = join(scratch, "data");
      const cwd = join(scratch, "here");
      cpSync(demo, data, { recursive: true });
      cpSync(join(docs, "sekretariat"), cwd, { recursive: true });
      for (const { line, commands, notRun } of blocksOf(page)) {
        for (const command of commands) {
          if (notRun !== undefined) {
            left.push(`${page}:${line}: ${command} (${notRun})`);
            continue;
          }
          const [program, ...args] = wordsOf(command);
          if (program !== "kompetanse") throw new Error(`${page}:${line}: cannot run ${command}`);
          const said = kompetanse(args, { data, cwd });
          if (said !== undefined) throw new Error(`${page}:${line}: ${command} failed:\n${said}`);
          ran += 1;
        }
      }
      rmSync(data, { recursive: true });
      rmSync(cwd, { recursive: true });
    }
    process.stdout.write(
      `${ran} commands of the pages ran; ${left.length} are shown and not run\n`,
    );
    for (const command of left) process.stdout.write(`  ${command}\n`);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** Runs a command; answers what it said where it failed. */
function kompetanse(
  args: readonly string[],
  { data, cwd }: { readonly data: string; readonly cwd: string },
): string | undefined {
  const env = { ...process.env, KOMPETANSE_DATA: data, DATABASE_URL: "" };
  const { status, stderr } = spawnSync(process.execPath, [main, ...args], {
    cwd,
    env,
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  return status === 0 ? undefined : stderr;
}

/** The reference of every package, from the docstrings of what it exports. */
function makeReference(): void {
  const packages = globSync("packages/*/src/index.ts", { cwd: resolve(docs, "..") }).toSorted();
  execFileSync(
    "typedoc",
    [
      ...["--plugin", "typedoc-plugin-markdown", "--out", "reference", "--readme", "none"],
      ...["--name", "Reference", "--router", "module", "--disableSources", "--skipErrorChecking"],
      ...["--excludeInternal", "--logLevel", "Error", "--tsconfig", "tsconfig.reference.json"],
      // GitHub and the site show the same.
      ...["--useCodeBlocks", "true", "--entryFileName", "index", "--hidePageHeader", "true"],
      ...packages.flatMap((entry) => ["--entryPoints", join("..", entry)]),
    ],
    { cwd: docs, stdio: "inherit", env: withDocsTools() },
  );
}

function withDocsTools(): NodeJS.ProcessEnv {
  return { ...process.env, PATH: `${join(docs, "node_modules/.bin")}:${process.env["PATH"]}` };
}

const { values } = parseArgs({ options: { "site-only": { type: "boolean", default: false } } });
makeReference();
if (!values["site-only"]) runCommands();
execFileSync("vitepress", ["build"], { cwd: docs, stdio: "inherit", env: withDocsTools() });
process.stdout.write(`the site is in ${join("docs", ".vitepress", "dist")}\n`);
