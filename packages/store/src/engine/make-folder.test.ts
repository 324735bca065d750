import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, describe, expect, it } from "vitest";

import { makeFolder } from "./make-folder.ts";

const scratch = mkdtempSync(join(tmpdir(), "make-folder-"));

afterAll(() => {
  rmSync(scratch, { recursive: true });
});

describe("making a folder", () => {
  it("makes those above it too, and again changes nothing", () => {
    const folder = join(scratch, "a", "b", "c");
    makeFolder(folder);
    makeFolder(folder);

    expect(existsSync(folder)).toBe(true);
  });

  it("is refused below a file", () => {
    const file = join(scratch, "file");
    writeFileSync(file, "");

    expect(() => {
      makeFolder(join(file, "data"));
    }).toThrow(/ENOTDIR|EEXIST/u);
  });

  it.runIf(existsSync("/proc/self"))("ends where the system lets nobody make one", () => {
    expect(() => {
      makeFolder("/proc/kompetanse/data");
    }).toThrow(/ENOENT|EACCES|EPERM/u);
  });
});
