/**
 * Writes a store of the present schema version as a fixture, once for each released version:
 * `node bench/write-fixture.ts`. Later versions must be able to open it.
 *
 * @packageDocumentation
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import { openStore } from "../src/engine/open-sqlite.ts";
import { headVersion } from "../src/schema/migrate.ts";
import { fill } from "../src/testing/samples.ts";

const folder = mkdtempSync(join(tmpdir(), "kompetanse-fixture-"));
const store = await openStore({ folder });
await fill(store);
await store.backup(join(folder, "copy"));
await store.close();
const fixture = new URL(`../src/schema/fixtures/schema-${headVersion}.sqlite.gz`, import.meta.url);
writeFileSync(fixture, gzipSync(readFileSync(join(folder, "copy")), { level: 9 }), { flag: "wx" });
rmSync(folder, { recursive: true });
