import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { answer } from "../examples/two-days.ts";

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");

describe("the README's example", () => {
  const readme = read("../README.md");

  it("is the file that runs here", () => {
    expect(/```ts\n(.*?)```/su.exec(readme)?.[1]).toBe(read("../examples/two-days.ts"));
  });

  it.each(answer)("answers %s, as the README says", (line) => {
    expect(readme).toContain(`\`${line}\``);
  });
});
