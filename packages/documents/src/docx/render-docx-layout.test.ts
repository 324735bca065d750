import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { type Language } from "@kompetanseregion/domain";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { everyKind } from "../document/fixtures/every-kind.ts";
import { layOut } from "../document/lay-out.ts";
import { renderDocx } from "../document/render.ts";
import { kongsbergregionen } from "../final-report/fixtures/kongsbergregionen.ts";
import { wordsOfLayout } from "./fixtures/words-of-layout.ts";

const languages: readonly Language[] = ["nb", "nn", "en"];
const scratch = mkdtempSync(join(tmpdir(), "kompetanse-docx-"));
const pixel = Uint8Array.from(
  Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=",
    "base64",
  ),
);

const files = new Map<Language, Uint8Array>();
const partOf = (language: Language, part: string) =>
  strFromU8(unzipSync(files.get(language) ?? new Uint8Array())[part] ?? new Uint8Array());
const all = (pattern: RegExp, text: string) =>
  [...text.matchAll(pattern)].map(([, found]) => found ?? "");

beforeAll(async () => {
  for (const language of languages) {
    files.set(language, await renderDocx(kongsbergregionen, language, () => pixel));
  }
});

afterAll(() => {
  rmSync(scratch, { recursive: true });
});

describe("the final report as DOCX", () => {
  const { blocks } = layOut(kongsbergregionen, "nb");
  const count = (kind: string) => blocks.filter((block) => block.kind === kind).length;

  it.each([
    ["nb", "nb-NO"],
    ["nn", "nn-NO"],
    ["en", "en-GB"],
  ] as const)("says in %s which language it is in, and its title", (language, tag) => {
    const { plainTitle } = layOut(kongsbergregionen, language);

    expect(partOf(language, "word/styles.xml")).toContain(`<w:lang w:val="${tag}"/>`);
    expect(partOf(language, "docProps/core.xml")).toContain(`<dc:title>${plainTitle}<`);
  });

  it("marks words that are in another language than its own", () => {
    expect(partOf("en", "word/document.xml")).toContain('<w:lang w:val="nb-NO"/>');
    expect(partOf("nb", "word/document.xml")).not.toContain("<w:lang ");
  });

  it("has a header row in every table, chapters as headings and one title", () => {
    const body = partOf("nb", "word/document.xml");
    const styles = all(/<w:pStyle w:val="([^"]+)"\/>/gu, body);

    expect(all(/(<w:tblHeader\/>)/gu, body)).toHaveLength(count("table"));
    expect(styles.filter((style) => style === "Title")).toHaveLength(1);
    expect(styles.filter((style) => /^Heading[12]$/u.test(style))).toHaveLength(
      count("heading") + 1,
    );
  });

  it("says in words what each picture shows, and holds it as SVG and as PNG", () => {
    const body = partOf("nb", "word/document.xml");
    const names = Object.keys(unzipSync(files.get("nb") ?? new Uint8Array()));

    const shown = blocks.flatMap((block) => (block.kind === "picture" ? block.alternative : []));
    expect(all(/<wp:docPr [^>]*descr="([^"]+)"/gu, body)).toEqual(shown);
    for (const ending of [".svg", ".png"]) {
      expect(names.some((name) => name.startsWith("word/media/") && name.endsWith(ending))).toBe(
        true,
      );
    }
  });

  it("leads every reference to a place that is there", () => {
    const body = partOf("nb", "word/document.xml");
    const places = new Set(all(/<w:bookmarkStart [^>]*w:name="([^"]+)"/gu, body));
    const anchors = all(/<w:hyperlink [^>]*w:anchor="([^"]+)"/gu, body);

    expect(anchors.length).toBeGreaterThan(20);
    expect(anchors.filter((anchor) => !places.has(anchor))).toEqual([]);
  });
});

const writer = "soffice";
const hasWriter = spawnSync(writer, ["--version"]).status === 0;
if (!hasWriter) {
  process.stderr.write("not run: DOCX opened in LibreOffice, for there is no `soffice` here\n");
}

/** What LibreOffice makes of files, in the folder that they are in. */
function converted(to: string, paths: readonly string[]): void {
  execFileSync(
    writer,
    [
      "--headless",
      // A profile of its own: a LibreOffice that is open already would take the work over.
      `-env:UserInstallation=${pathToFileURL(join(scratch, "profile")).href}`,
      ...["--convert-to", to, "--outdir", scratch],
      ...paths,
    ],
    { stdio: "ignore" },
  );
}

describe.skipIf(!hasWriter)("documents opened in LibreOffice", { timeout: 180_000 }, () => {
  const all = everyKind.flatMap((document) =>
    languages.map((language) => ({
      document,
      language,
      path: join(scratch, `${document.kind}-${language}.docx`),
    })),
  );
  const read = (path: string) =>
    readFileSync(path.replace(/docx$/u, "txt"), "utf8")
      .replace(/^\ufeff/u, "")
      // What the writer puts before the items of a list.
      .replace(/^[ \t]*(?:•|\d+\.)[ \t]/gmu, "")
      .replace(/\s+/gu, "");

  beforeAll(async () => {
    for (const { document, language, path } of all) {
      writeFileSync(path, await renderDocx(document, language, () => pixel));
    }
    const paths = all.map(({ path }) => path);
    converted("txt:Text (encoded):UTF8", paths);
    converted(
      "pdf",
      paths.filter((path) => path.includes("one-pager")),
    );
  }, 180_000);

  it.each(all)("have the words of the model, in its order: $document.kind, $language", (one) => {
    const words = wordsOfLayout(layOut(one.document, one.language)).join("");

    expect(read(one.path)).toBe(words.replace(/\s+/gu, ""));
  });

  it("are one page where they are called so", () => {
    for (const language of languages) {
      const pdf = readFileSync(join(scratch, `one-pager-${language}.pdf`), "latin1");

      expect(pdf.match(/\/Type\s*\/Page\b(?!s)/gu)).toHaveLength(1);
    }
  });
});
