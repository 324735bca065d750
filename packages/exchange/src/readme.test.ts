import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { answer } from "../examples/one-minute.ts";

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");

describe("the README's example", () => {
  const readme = read("../README.md");

  it("is the file that runs here", () => {
    expect(/```ts\n(.*?)```/su.exec(readme)?.[1]).toBe(read("../examples/one-minute.ts"));
  });

  it.each(answer)("answers %s, as the README says", (line) => {
    expect(readme).toContain(`\`${line}\``);
  });
});
