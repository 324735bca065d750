import { type MoodleClient } from "../client/moodle-client.ts";
import { MoodleError } from "../error/moodle-error.ts";

import { requireSameHeaders } from "./columns.ts";
import { type Page, retrievePage } from "./retrieve.ts";
import { SeenPairs } from "./seen-pairs.ts";

/** How a report is read. */
export interface ReportReading<Row> {
  readonly report: number;
  readonly headers: readonly string[];
  /** Rows of a page; halved where the site cannot answer that many. */
  readonly pageSize: number;
  /** Reads a row; `undefined` where it is about nobody. */
  readonly row: (columns: readonly string[]) => Row | undefined;
  /** What tells rows apart: two whole numbers, none of them negative. */
  readonly identity: (row: Row) => readonly [number, number];
  readonly signal?: AbortSignal;
  readonly onProgress?: (read: number, total: number) => void;
}

const passes = 3;
const smallestPage = 50;

/**
 * Reads a whole report, each row once, and makes sure that it was the whole.
 *
 * Offsets move when rows come and go between two pages, and nothing in a page shows it. So a
 * reading counts as whole only if every page told the same total and the different rows are as many
 * as that; otherwise it is read again, up to three times, and only rows not yielded before follow.
 *
 * @throws {MoodleError} `not-verified` after the last row, if no pass was whole; `report-changed`,
 * if the columns are no longer those of the plan; any failure of a call.
 */
export async function* readReport<Row>(
  client: MoodleClient,
  reading: ReportReading<Row>,
): AsyncGenerator<Row> {
  const yielded = new SeenPairs();
  const size = { now: reading.pageSize };
  for (let pass = 1; pass <= passes; pass += 1) {
    const seen = new SeenPairs();
    const totals = new Set<number>();
    let nobody = 0;
    for await (const page of pages(client, reading, size)) {
      totals.add(page.total);
      for (const columns of page.rows) {
        const row = reading.row(columns);
        if (row === undefined) {
          nobody += 1;
          continue;
        }
        const [first, second] = reading.identity(row);
        seen.add(first, second);
        if (yielded.add(first, second)) yield row;
      }
      reading.onProgress?.(yielded.size, Math.max(page.total, yielded.size));
    }
    if (totals.size === 1 && totals.has(seen.size + nobody)) return;
  }
  throw new MoodleError("not-verified", `the report's rows kept moving in ${passes} readings`);
}

/** The pages in order, some asked for ahead; each may be halved, and the following with it. */
async function* pages<Row>(
  client: MoodleClient,
  reading: ReportReading<Row>,
  size: { now: number },
): AsyncGenerator<Page> {
  let from = 0;
  let total = Infinity;
  while (from < total) {
    const asked = size.now;
    const wanted = total === Infinity ? 1 : Math.ceil((total - from) / asked);
    const ahead = new AbortController();
    const signal = reading.signal ? AbortSignal.any([reading.signal, ahead.signal]) : ahead.signal;
    const group = Array.from({ length: Math.min(wanted, client.concurrency) }, (_, at) =>
      retrievePage(client, reading.report, from / asked + at, asked, signal),
    );
    // One that fails while another is read must not count as unhandled.
    for (const page of group) page.catch(() => undefined);
    try {
      for (const promise of group) {
        const page = await promise.catch((error: unknown) => {
          halveOrThrow(error, size);
          return undefined;
        });
        if (page === undefined) break;
        requireSameHeaders(reading.headers, page.headers);
        total = page.total;
        yield page;
        // A site may give fewer rows a page than asked for; it then counts pages by its own size.
        if (from === 0 && page.rows.length < asked) size.now = page.rows.length;
        from += from === 0 ? page.rows.length : asked;
        // Empty before the end: rows were taken away, and the totals will not agree.
        if (page.rows.length === 0) return;
      }
    } finally {
      ahead.abort();
    }
  }
}

/** Notes that half as much is to be asked for, where that is the cure and the pages still fit. */
function halveOrThrow(error: unknown, size: { now: number }): void {
  const half = size.now / 2;
  const curable = error instanceof MoodleError && error.action === "halve";
  if (!curable || half < smallestPage || !Number.isInteger(half)) throw error;
  size.now = half;
}
