import { readFileSync } from "node:fs";

import { describe, expect, it, vi } from "vitest";

function read(file: string): string {
  return readFileSync(new URL(`../${file}`, import.meta.url), "utf8");
}

describe("the README's example", () => {
  it("is the file that runs", () => {
    const block = /```ts\n([\s\S]*?)```/u.exec(read("README.md"))?.[1];

    expect(block).toBe(read("examples/read-a-site.ts"));
  });

  it("prints what its comments say", async () => {
    const printed: string[] = [];
    const log = vi.spyOn(console, "log").mockImplementation((...values: unknown[]) => {
      printed.push(values.join(" "));
    });
    await import("../examples/read-a-site.ts");
    log.mockRestore();
    const promised = [...read("examples/read-a-site.ts").matchAll(/\/\/ => (.*)$/gmu)].map(
      ([, text]) => text,
    );

    expect(printed).toEqual(promised);
  });
});
