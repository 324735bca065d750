import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { contents } from "../../fixtures/full-content.ts";

import { canonicalBytes, type HashedContent } from "./canonical.ts";
import { dayNumber } from "./columns.ts";
import {
  asciiText,
  recordScan,
  type RecordScan,
  scanEnd,
  scanHead,
  scanPosting,
} from "./record-scan.ts";

const decoder = new TextDecoder();
const between = ({ bytes }: RecordScan, from: number, to: number): string =>
  decoder.decode(bytes.subarray(from, to));

/** What the cursor reads of a record, in the words of a voucher. */
function scanned(scan: RecordScan, bytes: Uint8Array) {
  scanHead(scan, bytes);
  const head = {
    version: scan.version,
    series: between(scan, scan.series, scan.seriesEnd),
    year: scan.year,
    number: scan.number,
    booked: scan.booked,
    date: scan.date,
    isReversal: scan.isReversal,
    key: between(scan, scan.key, scan.keyEnd),
    hasInvoice: scan.hasInvoice,
  };
  const postings = Array.from({ length: scan.postings }, () => {
    scanPosting(scan);
    return {
      account: between(scan, scan.account, scan.accountEnd),
      amount: scan.amount,
      project: between(scan, scan.project, scan.projectEnd),
      fund: between(scan, scan.fund, scan.fundEnd),
      activity: between(scan, scan.activity, scan.activityEnd),
      municipality: between(scan, scan.municipality, scan.municipalityEnd),
    };
  });
  scanEnd(scan);
  return { ...head, postings, isBroken: scan.isBroken };
}

function said(content: HashedContent) {
  return {
    version: content.version,
    series: content.series,
    year: content.year,
    number: content.number,
    booked: dayNumber(content.booked),
    date: dayNumber(content.date),
    isReversal: content.reverses !== undefined,
    key: content.idempotencyKey,
    hasInvoice: content.invoice !== undefined,
    postings: content.postings.map(
      ({ account, amount, project, fund, activity = "", municipality = "" }) => ({
        account,
        amount,
        project,
        fund,
        activity,
        municipality,
      }),
    ),
    isBroken: false,
  };
}

describe("a cursor over canonical bytes", () => {
  it("reads what the voucher says, the next one after another with the same cursor", () => {
    const scan = recordScan();

    expect(scan.isBroken).toBe(true);
    fc.assert(
      fc.property(contents, (content) => {
        expect(scanned(scan, canonicalBytes(content).slice())).toEqual(said(content));
      }),
      { numRuns: 300 },
    );
  });

  it("says that a record is broken that is cut short anywhere, or is followed by something", () => {
    fc.assert(
      fc.property(contents, fc.nat(), (content, at) => {
        const bytes = canonicalBytes(content).slice();
        const longer = new Uint8Array(bytes.length + 1);
        longer.set(bytes);
        const scan = recordScan();
        const isBroken = (record: Uint8Array): boolean => {
          scanHead(scan, record);
          content.postings.forEach(() => {
            scanPosting(scan);
          });
          scanEnd(scan);
          return scan.isBroken;
        };

        expect(isBroken(bytes.subarray(0, at % bytes.length))).toBe(true);
        expect(isBroken(longer)).toBe(true);
        expect(isBroken(bytes)).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  it("says that a record of another version is broken", () => {
    const scan = recordScan();
    for (const version of [0, 3]) {
      scanHead(scan, Uint8Array.of(version, ...new Uint8Array(200)));
      expect(scan.isBroken).toBe(true);
    }
    for (const version of [1, 2]) {
      scanHead(scan, Uint8Array.of(version, ...new Uint8Array(200)));
      expect(scan.isBroken).toBe(false);
    }
  });

  it("does not count attachments that a broken record claims to have", () => {
    const scan = recordScan();
    scanHead(scan, Uint8Array.of(1, ...new Uint8Array(100)));
    scan.bytes = new Uint8Array(40).fill(127);
    scan.at = 0;
    const start = performance.now();
    scanEnd(scan);

    expect(scan.isBroken).toBe(true);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe("a text of a record", () => {
  it("is read at once where it is ASCII, and left to the decoder where it is not", () => {
    const bytes = new TextEncoder().encode("xA-2015\u007fø");

    expect(asciiText(bytes, 1, 8)).toBe("A-2015\u007f");
    expect(asciiText(bytes, 1, 9)).toBeUndefined();
    expect(asciiText(bytes, 3, 3)).toBe("");
  });
});
