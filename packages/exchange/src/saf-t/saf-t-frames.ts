import { ExchangeError } from "../problem/exchange-error.ts";
import { type XmlHandler } from "../xml/read-xml.ts";

/** A record of the file with its values, by their path within it: `DebitAmount/Amount`. */
export interface Frame {
  readonly name: string;
  readonly fields: Map<string, string>;
  readonly children: Frame[];
  /** Whether it is known to have no place in what is read. */
  readonly ignored: boolean;
}

/** What is told of the records. */
export interface FrameListener {
  /** A record begins; what is told of its parent so far stands in the parent's fields. */
  begins(frame: Frame, parent: Frame | undefined): void;
  ends(frame: Frame, parent: Frame | undefined): void;
}

const records = new Set([
  "Header",
  "Account",
  "AnalysisTypeTableEntry",
  "GeneralLedgerEntries",
  "Journal",
  "Transaction",
  "Line",
  "Analysis",
]);

/** They hold people, or what the records here have no words for. */
const passedOver = new Set([
  "Address",
  "Asset",
  "BankAccount",
  "Contact",
  "AuditFileSender",
  "Customer",
  "MovementTypeTableEntry",
  "Owner",
  "PhysicalStockEntry",
  "Product",
  "Supplier",
  "TaxInformation",
  "TaxTableEntry",
  "Taxonomy",
  "UOMTableEntry",
]);

/** Lines of one voucher beyond which it is none. */
const mostLines = 100_000;

/** Gathers the values of a SAF-T file into its records. */
export function safTFrames(listener: FrameListener): XmlHandler {
  const frames: Frame[] = [];
  /** The names since the innermost record. */
  const path: string[] = [];
  const depths: number[] = [];
  let text = "";
  /** How deep we are inside a part that is passed over. */
  let passing = 0;
  let rooted = false;
  return {
    open: (name) => {
      text = "";
      if (!rooted) {
        rooted = true;
        if (name !== "AuditFile") throw notSafT();
      }
      if (passing > 0) {
        passing += 1;
        return;
      }
      const ignored = passedOver.has(name);
      if (!ignored && !records.has(name)) {
        path.push(name);
        return;
      }
      const parent = frames.at(-1);
      if ((parent?.children.length ?? 0) >= mostLines) throw tooManyLines();
      const frame: Frame = { name, fields: new Map(), children: [], ignored };
      if (ignored) {
        passing = 1;
        listener.ends(frame, parent);
        return;
      }
      listener.begins(frame, parent);
      depths.push(path.length);
      frames.push(frame);
    },
    text: (part) => {
      if (passing === 0) text += part;
    },
    close: (name) => {
      if (passing > 0) {
        passing -= 1;
        text = "";
        return;
      }
      const frame = frames.at(-1);
      const depth = depths.at(-1) ?? 0;
      if (frame?.name === name && path.length === depth) {
        frames.pop();
        depths.pop();
        listener.ends(frame, frames.at(-1));
      } else {
        const key = path.length === depth + 1 ? name : path.slice(depth).join("/");
        // A parent's own text is the blanks between its children.
        if (frame !== undefined && (text.trim() !== "" || !hasChildren(frame, key))) {
          frame.fields.set(key, text);
        }
        path.pop();
      }
      text = "";
    },
  };
}

function hasChildren({ fields }: Frame, key: string): boolean {
  for (const known of fields.keys()) if (known.startsWith(`${key}/`)) return true;
  return false;
}

function notSafT(): ExchangeError {
  return new ExchangeError("not-this-format", "the file is no SAF-T file", {
    remedy: "Export SAF-T Financial from the accounting system; it begins with <AuditFile>.",
  });
}

function tooManyLines(): ExchangeError {
  return new ExchangeError("xml-too-deep", `a voucher has more than ${mostLines} lines`, {
    remedy: "Ask the sender how the file was made; it is like no file of its kind.",
  });
}
