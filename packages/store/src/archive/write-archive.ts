import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";

import { type Engine } from "../schema/engine.ts";
import { versionOf } from "../schema/migrate.ts";
import { type Database } from "../session.ts";
import { placeFile } from "./place-file.ts";
import { Fingerprint, rowsOf, shapesIn, type TableFingerprint } from "./read-tables.ts";

/** Names the form of an archive, in its first line. */
export const archiveFormat = "kompetanse-archive/1";

/**
 * Writes everything, of whichever version it is, as gzipped lines of JSON: a head, then for each table a line that names it,
 * its rows, and a line with their number and hash; at last a line that says it is the end.
 */
export function writeArchive(
  db: Database,
  engine: Engine,
  file: string,
): Promise<TableFingerprint[]> {
  return placeFile(file, async (partial) => {
    const fingerprints: TableFingerprint[] = [];
    // The rows are about persons: nobody else on the machine may read them.
    const sink = createWriteStream(partial, { mode: 0o600 });
    await pipeline(() => inBlocks(lines(db, engine, fingerprints)), createGzip(), sink);
    return fingerprints;
  });
}

async function* lines(
  db: Database,
  engine: Engine,
  fingerprints: TableFingerprint[],
): AsyncGenerator<string> {
  yield JSON.stringify({ format: archiveFormat, schema: await versionOf(db, engine) });
  for (const [table, shape] of await shapesIn(db, engine)) {
    yield JSON.stringify({ table, columns: shape.columns });
    const fingerprint = new Fingerprint(table);
    for await (const row of rowsOf(db, table, shape)) {
      const line = JSON.stringify(row);
      fingerprint.add(line);
      yield line;
    }
    const figures = fingerprint.finish();
    fingerprints.push(figures);
    yield JSON.stringify({ rows: figures.rows, sha256: figures.sha256 });
  }
  yield JSON.stringify({ end: true });
}

/** Lines joined into blocks: a stream's step for each would cost more than the line. */
async function* inBlocks(source: AsyncIterable<string>): AsyncGenerator<string> {
  let block = "";
  for await (const line of source) {
    block += `${line}\n`;
    if (block.length < 65_536) continue;
    yield block;
    block = "";
  }
  yield block;
}
