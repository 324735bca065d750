import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { crash } from "../testing/crash.ts";
import { openStore } from "./open-sqlite.ts";

/** Each takes a new process; `npm run crash-test` kills a thousand on each engine. */
const kills = 50;

describe("a file whose writers are killed", () => {
  it("has lost nothing that was acknowledged, and holds no half of anything", async () => {
    const folder = mkdtempSync(join(tmpdir(), "kompetanse-crash-"));
    try {
      const env = { STORE_FOLDER: folder };
      const report = await crash({ env, open: () => openStore({ folder }) }, kills);

      expect(report).toMatchObject({ kills, lost: 0, torn: 0 });
      expect(report.acknowledged).toBeGreaterThan(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 120_000);
});
