import { formatOre, type Ore } from "@kompetanseregion/domain";
import {
  explain,
  type Explanation,
  type PrintedRole,
  reconcile,
  type SlipKind,
} from "@kompetanseregion/ledger";

import { type Checked } from "../input/checked.ts";
import { decodeText, type TextEncodingName } from "../input/decode-text.ts";
import { type ReconciliationView } from "./project-statement.ts";
import { readTable } from "./read-table.ts";

/** Somebody's printed table held against itself: amounts are decimal kroner. */
export interface FileReconciliationView {
  readonly encoding: TextEncodingName;
  readonly columns: readonly string[];
  /** The column that was taken for the sum of the others. */
  readonly sumColumn?: string;
  readonly rows: {
    readonly label: string;
    readonly role: PrintedRole;
    readonly cells: (string | null)[];
  }[];
  readonly findings: ReconciliationView["findings"];
  readonly explanations: ExplanationView[];
}

/** One way the contradictions can have come about, the likeliest first; nothing is edited. */
export interface ExplanationView {
  readonly kind: Explanation["kind"];
  readonly closes: boolean;
  readonly cost: number;
  readonly message: string;
  readonly cells: {
    readonly row: string;
    readonly column: string;
    readonly printed: string;
    readonly instead: string;
    readonly slip?: SlipKind;
  }[];
  readonly moved?: {
    readonly amount: string;
    readonly from: string;
    readonly to: string;
    readonly cell?: string;
  };
}

/**
 * Checks a CSV file of any printed table, and explains what does not add up.
 *
 * The table is the asker's own and nothing stored is read, so there is nobody to authorise.
 *
 * @returns Not `ok` with every problem of the file where it cannot be read.
 */
export function reconcileFile(file: {
  readonly bytes: Uint8Array;
  readonly sumColumn?: string;
}): Checked<FileReconciliationView> {
  const { text, encoding } = decodeText(file.bytes);
  const read = readTable(text, file.sumColumn);
  if (!read.ok) return read;
  const { columns, sumColumn, rows } = read.answer;
  return {
    ok: true,
    answer: {
      encoding,
      columns,
      ...(sumColumn === undefined ? {} : { sumColumn }),
      rows: rows.map(({ label, role, cells }) => ({
        label,
        role,
        cells: cells.map((cell) => (cell === null ? null : kroner(cell))),
      })),
      findings: reconcile(read.answer).map((finding) => ({
        ...finding,
        printed: kroner(finding.printed),
        computed: kroner(finding.computed),
        residual: kroner(finding.residual),
      })),
      explanations: explain(read.answer).map(explanationView),
    },
  };
}

function explanationView({ cells, moved, ...explanation }: Explanation): ExplanationView {
  return {
    ...explanation,
    cells: cells.map((cell) => ({
      ...cell,
      printed: kroner(cell.printed),
      instead: kroner(cell.instead),
    })),
    ...(moved === undefined ? {} : { moved: { ...moved, amount: kroner(moved.amount) } }),
  };
}

function kroner(amount: Ore): string {
  return formatOre(amount, "iso");
}
