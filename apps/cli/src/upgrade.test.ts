import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

import { afterAll, beforeAll, expect, it } from "vitest";

const main = fileURLToPath(new URL("main.ts", import.meta.url));
const oldest = new URL(
  "../../../packages/store/src/schema/fixtures/schema-1.sqlite.gz",
  import.meta.url,
);
const data = mkdtempSync(join(tmpdir(), "kompetanse-upgrade-"));

beforeAll(() => {
  const file = join(data, "kompetanse.sqlite");
  writeFileSync(file, gunzipSync(readFileSync(oldest)));
  // The store's own fixture holds a word here; what the program keeps is said as it says it.
  const region = { id: "fjellregionen", name: "Fjellregionen", unit: "region", demo: false };
  const database = new DatabaseSync(file);
  database.prepare("update setting set value = ? where key = 'region'").run(JSON.stringify(region));
  database.close();
});
afterAll(() => {
  rmSync(data, { recursive: true });
});

it("answers from a store that the first version of the schema made", { timeout: 120_000 }, () => {
  const env = { ...process.env, KOMPETANSE_DATA: data, DATABASE_URL: "" };
  const answer = execFileSync(process.execPath, [main, "plan", "--json"], { env });

  expect(JSON.parse(answer.toString())).toMatchObject({
    region: { id: "fjellregionen", name: "Fjellregionen" },
    members: [{ municipality: "fjellby", name: "Fjellby" }],
  });
});
