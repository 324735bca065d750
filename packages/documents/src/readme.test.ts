import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { lines } from "../examples/check-a-table.ts";

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");

describe("the README", () => {
  const readme = read("../README.md");
  const example = read("../examples/check-a-table.ts");

  it("shows the example as it is", () => {
    expect(/```ts\n(.*?)```/su.exec(readme)?.[1]).toBe(example);
  });

  it("says what the example answers", () => {
    const promised = [...example.matchAll(/^\/\/ => (.*)$/gmu)].map(([, line]) => line);

    expect(lines.map((line) => line.replaceAll("\u00a0", " "))).toEqual(promised);
  });

  it("stays within eighty lines", () => {
    expect(readme.trimEnd().split("\n").length).toBeLessThanOrEqual(80);
  });
});
