/**
 * Builds the site: `npm run docs:build`.
 *
 * Makes the reference from the docstrings, runs every block of commands that the pages show, and
 * builds the pages into `docs/.vitepress/dist`. A block that cannot be run says why on its page, and
 * is listed. `--site-only` leaves the commands out, `--commands-only` all else; with it, pages can be
 * named.
 *
 * @packageDocumentation
 */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

const docs = resolve(import.meta.dirname, "../../docs");
const main = resolve(docs, "../apps/cli/src/main.ts");

/** A block of code on a page. */
interface Block {
  readonly page: string;
  readonly line: number;
  readonly language: string;
  readonly lines: readonly string[];
  /** Why it cannot be run here, where the page says so. */
  readonly notRun: string | undefined;
  /** The file that the commands after it find it in, where the page says so. */
  readonly file: string | undefined;
}

/**
 * Every block of code of a page, in order.
 *
 * The word after the fence's language is what is done with it: nothing for `sh`, which is run, line
 * by line; `no-run: why`; or `file=name`. What a program prints is `text`, and no code.
 */
function blocksOf(page: string): Block[] {
  const lines = readFileSync(join(docs, page), "utf8").split("\n");
  const blocks: Block[] = [];
  for (let start = 0; start < lines.length; start += 1) {
    const at = `${page}:${start + 1}`;
    const line = lines[start] ?? "";
    if (/^ {4}\S/u.test(line) && lines[start - 1] === "") {
      throw new Error(`${at}: fence this block, so that it can be run or say why not`);
    }
    const fence = /^```(?<language>\S+)(?: no-run: (?<notRun>.+)| file=(?<file>\S+))?$/u.exec(line);
    if (fence?.groups === undefined) continue;
    const { language = "", notRun, file } = fence.groups;
    if (!["sh", "text"].includes(language) && notRun === undefined && file === undefined) {
      throw new Error(`${at}: say which file this is, or why it is not run`);
    }
    const end = lines.indexOf("```", start);
    const inside = lines.slice(start + 1, end);
    blocks.push({ page, line: start + 1, language, lines: inside, notRun, file });
    start = end;
  }
  return blocks;
}

/** The words of a command as a shell would give them; quotes keep words together, # ends it. */
function wordsOf(command: string): string[] {
  const words: string[] = [];
  for (const match of command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/gu)) {
    const [, double, single, plain] = match;
    if (plain?.startsWith("#") === true) break;
    words.push(double ?? single ?? plain ?? "");
  }
  return words;
}

/** The region whose empty store a page's commands begin with; the demo's where it names none. */
function regionOf(page: string): string | undefined {
  const [first, second = ""] = readFileSync(join(docs, page), "utf8").split("\n");
  return first === "---" ? /^region: (?<id>\S+)$/u.exec(second)?.groups?.["id"] : undefined;
}

/** Runs every command of the pages; each page begins with a store as nobody has touched it. */
function runCommands(asked: readonly string[]): void {
  const scratch = mkdtempSync(join(tmpdir(), "docs-"));
  try {
    const demo = join(scratch, "demo");
    const said = kompetanse(["org"], { data: demo, cwd: scratch });
    if (said !== undefined) throw new Error(`the demo could not be loaded:\n${said}`);
    let ran = 0;
    const left: string[] = [];
    // Records of decisions show no code, and the reference is made from docstrings.
    const exclude = ["node_modules", "reference", "decisions"];
    const pages = asked.length > 0 ? asked : globSync("**/*.md", { cwd: docs, exclude }).toSorted();
    for (const page of pages) {
      // In a folder that a page goes into, the settings there say where the store is.
      let data = join(scratch, "data");
      let cwd = join(scratch, "here");
      cpSync(join(docs, "public/eksempler"), cwd, { recursive: true });
      const region = regionOf(page);
      if (region === undefined) {
        cpSync(demo, data, { recursive: true });
      } else {
        const said = kompetanse(["init", "--from", region, "--store", data], { data, cwd });
        if (said !== undefined) throw new Error(`${page}: init failed:\n${said}`);
      }
      for (const { line, language, lines, notRun, file } of blocksOf(page)) {
        if (file !== undefined) writeFileSync(join(cwd, file), `${lines.join("\n")}\n`);
        const commands = lines.filter((command) => command.trim() !== "");
        if (notRun !== undefined) {
          left.push(...commands.map((command) => `${page}:${line}: ${command} (${notRun})`));
        }
        if (language !== "sh" || notRun !== undefined) continue;
        for (const command of commands) {
          const [program, ...args] = wordsOf(command);
          if (program === "cd") {
            cwd = join(cwd, ...args);
            data = "";
            continue;
          }
          if (program !== "kompetanse") throw new Error(`${page}:${line}: cannot run ${command}`);
          const said = kompetanse(args, { data, cwd });
          if (said !== undefined) throw new Error(`${page}:${line}: ${command} failed:\n${said}`);
          ran += 1;
        }
      }
      rmSync(join(scratch, "data"), { recursive: true });
      rmSync(join(scratch, "here"), { recursive: true });
    }
    process.stdout.write(
      `${ran} commands of the pages ran; ${left.length} lines are shown and not run\n`,
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

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    "site-only": { type: "boolean", default: false },
    "commands-only": { type: "boolean", default: false },
  },
});
if (!values["site-only"]) runCommands(values["commands-only"] ? positionals : []);
if (!values["commands-only"]) {
  makeReference();
  execFileSync("vitepress", ["build"], { cwd: docs, stdio: "inherit", env: withDocsTools() });
  process.stdout.write(`the site is in ${join("docs", ".vitepress", "dist")}\n`);
}
