import { readFileSync } from "node:fs";

import { expect, it, vi } from "vitest";

const file = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");

it("shows in the README a program that runs and prints what it says", async () => {
  const example = file("../examples/in-one-minute.ts");
  const [, shown] = /```ts\n([\s\S]*?)```/u.exec(file("../README.md")) ?? [];
  expect(shown).toBe(example);

  const log = vi.spyOn(console, "log").mockReturnValue();
  await import("../examples/in-one-minute.ts");
  const printed = log.mock.calls.map((words) => words.join(" "));
  log.mockRestore();

  const promised = [...example.matchAll(/\/\/ => ([^,\n]+)/gu)].map(([, text]) => text);
  expect(printed).toEqual(promised);
}, 60_000);
