import { readdirSync, readFileSync } from "node:fs";

import ts from "typescript";
import { describe, expect, it } from "vitest";

const source = new URL("../", import.meta.url);

const spoken = new Set(["aria-label", "title", "alt", "placeholder", "caption", "label"]);

const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".tsx"),
);

describe("the pages", () => {
  it.each(files)("keep their words in the catalogues: %s", (name) => {
    expect(wordsIn(name)).toEqual([]);
  });
});

/** Words between tags, and in attributes that are read aloud. */
function wordsIn(name: string): string[] {
  const text = readFileSync(new URL(name, source), "utf8");
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && /\p{L}/u.test(node.text)) found.push(node.text.trim());
    if (
      ts.isJsxAttribute(node) &&
      spoken.has(node.name.getText()) &&
      node.initializer !== undefined &&
      ts.isStringLiteral(node.initializer)
    ) {
      found.push(node.initializer.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
