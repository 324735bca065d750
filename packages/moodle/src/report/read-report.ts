import { linkedController } from "../client/linked.ts";
import { type MoodleClient } from "../client/moodle-client.ts";
import { MoodleError } from "../error/moodle-error.ts";

import { requireSameHeaders } from "./columns.ts";
import { Identities, type Identity } from "./identities.ts";
import { type Page, retrievePage, textsOf } from "./retrieve.ts";
import { SeenPairs } from "./seen-pairs.ts";
import { nextWindow, type Window } from "./windows.ts";

/** How a report is read. */
export interface ReportReading<Row> {
  readonly report: number;
  readonly headers: readonly string[];
  /** Rows of a page; halved where the site cannot answer that many. */
  readonly pageSize: number;
  /** Reads a row; `undefined` where it is about nobody. */
  readonly row: (columns: readonly string[]) => Row | undefined;
  /** What tells rows apart: two whole numbers, none of them negative. */
  readonly identity: (row: Row) => Identity;
  /** How many rows the report has now; asked when everything seems to have been read. */
  readonly countAgain?: () => Promise<number>;
  readonly signal?: AbortSignal;
  readonly onProgress?: (read: number, total: number) => void;
}

const passes = 3;
const smallestPage = 50;

/**
 * Reads a whole report, each row once, and makes sure that it was the whole. The rows come a page at
 * a time, and every row of a page must be taken before the next page is asked for.
 *
 * Offsets move when rows come and go between two pages, and a row that slips through leaves every
 * total right if another one came meanwhile. So each page begins with rows that the page before it
 * ended with. A reading counts as whole only if those agree, every page told the same total, and the
 * different rows are as many as that; otherwise the report is read again, up to three times, and
 * only rows not yielded before follow.
 *
 * @throws {MoodleError} `not-verified` after the last row, if no pass was whole; `report-changed`,
 * if the columns are no longer those of the plan; any failure of a call.
 */
export async function* readReport<Row>(
  client: MoodleClient,
  reading: ReportReading<Row>,
): AsyncGenerator<Iterable<Row>> {
  const yielded = new SeenPairs();
  const size = { now: Math.max(reading.pageSize, 2) };
  for (let pass = 1; pass <= passes; pass += 1) {
    // The first reading yields all that it sees: one note of it is enough.
    const seen = pass === 1 ? yielded : new SeenPairs();
    const totals = new Set<number>();
    let nobody = 0;
    let last = new Identities(0);
    let steady = true;
    for await (const { page, window } of pages(client, reading, size)) {
      totals.add(page.total);
      const now = new Identities(page.rows.length);
      const overlap = Math.min(window.overlap, page.rows.length);
      for (let at = 0; at < overlap; at += 1) now.set(at, identityAt(page, at, reading));
      const agree = overlap === window.overlap && last.endsAs(now, overlap);
      steady &&= agree;
      const from = agree ? overlap : 0;
      yield newRows(page, from, reading, {
        each: (at, identity) => {
          now.set(at, identity);
          if (identity === undefined) nobody += 1;
          else if (seen !== yielded) seen.add(...identity);
        },
        isNew: (identity) => yielded.add(...identity),
      });
      last = now;
      reading.onProgress?.(yielded.size, Math.max(page.total, yielded.size));
    }
    const whole = seen.size + nobody;
    if (!steady || totals.size !== 1 || !totals.has(whole)) continue;
    if (reading.countAgain === undefined || (await reading.countAgain()) === whole) return;
  }
  throw new MoodleError("not-verified", `the report's rows kept moving in ${passes} readings`);
}

/** What is noted of a row, and whether it is one that nobody has seen. */
interface Notes {
  each(at: number, identity: Identity | undefined): void;
  isNew(identity: Identity): boolean;
}

/** The rows of a page from one on, each made when it is asked for: few are in memory at a time. */
function* newRows<Row>(
  page: Page,
  from: number,
  reading: ReportReading<Row>,
  notes: Notes,
): Generator<Row> {
  for (let at = from; at < page.rows.length; at += 1) {
    const row = rowAt(page, at, reading);
    const identity = row && reading.identity(row);
    notes.each(at, identity);
    if (row !== undefined && identity !== undefined && notes.isNew(identity)) yield row;
  }
}

function rowAt<Row>(page: Page, at: number, reading: ReportReading<Row>): Row | undefined {
  const row = page.rows[at];
  return row && reading.row(textsOf(row));
}

function identityAt<Row>(
  page: Page,
  at: number,
  reading: ReportReading<Row>,
): Identity | undefined {
  const row = rowAt(page, at, reading);
  return row && reading.identity(row);
}

interface ReadWindow {
  readonly page: Page;
  readonly window: Window;
}

/** The pages in order, some asked for ahead; each may be halved, and the following with it. */
async function* pages<Row>(
  client: MoodleClient,
  reading: ReportReading<Row>,
  size: { now: number },
): AsyncGenerator<ReadWindow> {
  let end = 0;
  let total = Infinity;
  while (end < total) {
    const { controller: ahead, release } = linkedController(reading.signal);
    const group = windowsFrom(end, size.now, total, client.concurrency).map((window) => ({
      window,
      answer: retrievePage(client, reading.report, window.page, window.size, ahead.signal),
    }));
    // One that fails while another is read must not count as unhandled.
    for (const { answer } of group) answer.catch(() => undefined);
    try {
      for (const { window, answer } of group) {
        const page = await answer.catch((error: unknown) => {
          halveOrThrow(error, size);
          return undefined;
        });
        if (page === undefined) break;
        requireSameHeaders(reading.headers, page.headers);
        total = page.total;
        yield { page, window };
        end = window.from + page.rows.length;
        // A site may give fewer rows a page than asked for: that is then the largest page.
        if (window.from === 0 && end < Math.min(window.size, total)) size.now = Math.max(end, 2);
        // Short before the end: rows were taken away, and the totals will not agree.
        if (page.rows.length <= window.overlap) return;
        if (page.rows.length < window.size) break;
      }
    } finally {
      release();
      ahead.abort();
    }
  }
}

/** The next pages to ask for at once: one while the total is unknown. */
function windowsFrom(end: number, size: number, total: number, most: number): Window[] {
  const windows: Window[] = [];
  for (let reached = end; windows.length < most && reached < total;) {
    const window = nextWindow(reached, size);
    windows.push(window);
    reached = window.from + window.size;
    if (total === Infinity) break;
  }
  return windows;
}

/** Notes that half as much is to be asked for, where that is the cure. */
function halveOrThrow(error: unknown, size: { now: number }): void {
  const half = Math.floor(size.now / 2);
  const curable = error instanceof MoodleError && error.action === "halve";
  if (!curable || half < smallestPage) throw error;
  size.now = half;
}
