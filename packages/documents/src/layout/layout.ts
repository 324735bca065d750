import { type Language } from "@kompetanseregion/domain";

/** Words. */
export interface TextRun {
  readonly kind: "text";
  readonly text: string;
  /** The language, where it is not the document's own. */
  readonly language?: Language;
  readonly strong?: true;
}

/** A piece of running text. */
export type Run =
  | TextRun
  /** A reference to a source by its number; `use` counts the references to that source from 1. */
  | { readonly kind: "citation"; readonly source: number; readonly use: number }
  /** A reference to a note under the same table. */
  | { readonly kind: "note"; readonly table: number; readonly letter: string };

/** A cell: what it says, and whether it is a number (set to the right). */
export interface Cell {
  readonly runs: readonly Run[];
  readonly numeric?: true;
}

/** A row of a table; the first cell names it. */
export interface Row {
  readonly header: Cell;
  readonly cells: readonly Cell[];
  readonly emphasis?: "total" | "strong";
  /** How deep it is indented. */
  readonly depth?: number;
}

/** A numbered table with its caption, notes and sources. */
export interface Table {
  readonly kind: "table";
  readonly number: number;
  readonly caption: readonly Run[];
  /** The heading of each column, the row names' column first. */
  readonly columns: readonly Cell[];
  readonly rows: readonly Row[];
  readonly notes: readonly { readonly letter: string; readonly runs: readonly Run[] }[];
  /** The sources of all its figures, where they are the same for every row. */
  readonly sources: readonly Run[];
}

/** A bar of a bar chart: a label, its share from 0 to 1 and what it says. */
export interface Bar {
  readonly label: string;
  /** From 0 to 1; absent where it is not shown. */
  readonly share?: number;
  readonly text: string;
}

/** A stretch of a timeline, as positions from 0 (its beginning) to 1 (its end). */
interface TimelinePhase {
  readonly label: string;
  /** The period in words. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** A point of a timeline. */
interface TimelinePoint {
  readonly label: string;
  /** The date in words. */
  readonly text: string;
  readonly at: number;
}

/** A numbered figure, always with the same in words. */
export interface Picture {
  readonly kind: "picture";
  readonly number: number;
  readonly caption: readonly Run[];
  /** What the picture shows, for whoever does not see it. */
  readonly alternative: string;
  readonly drawing:
    | { readonly kind: "bars"; readonly bars: readonly Bar[] }
    | {
        readonly kind: "timeline";
        readonly years: readonly TimelinePoint[];
        readonly phases: readonly TimelinePhase[];
        readonly points: readonly TimelinePoint[];
      };
}

/** A block of a document. */
export type Block =
  | {
      readonly kind: "heading";
      readonly level: 2 | 3;
      readonly id: string;
      readonly text: readonly Run[];
    }
  | { readonly kind: "paragraph"; readonly runs: readonly Run[]; readonly lead?: true }
  | { readonly kind: "quote"; readonly runs: readonly Run[]; readonly attribution: readonly Run[] }
  | {
      readonly kind: "list";
      readonly ordered: boolean;
      readonly items: readonly (readonly Run[])[];
    }
  | {
      readonly kind: "facts";
      readonly items: readonly {
        readonly label: readonly Run[];
        readonly value: readonly Run[];
        readonly explanation?: readonly Run[];
      }[];
    }
  | Table
  | Picture;

/** A source in the list at the end, and how often it is referred to. */
export interface ListedSource {
  readonly number: number;
  readonly runs: readonly Run[];
  readonly uses: number;
}

/** A document ready to be written in any format. */
export interface DocumentLayout {
  readonly language: Language;
  /** What kind of document it is, over the title. */
  readonly kind: string;
  readonly title: readonly Run[];
  /** The title as plain text, for the window and the running header. */
  readonly plainTitle: string;
  /** At the top of each page, beside the title. */
  readonly runningNote: string;
  readonly cover: readonly { readonly label: string; readonly value: readonly Run[] }[];
  readonly coverNote: string;
  /**
   * Set where there is no list of contents and nothing begins a new page: for what is to stand on
   * one `page`, in smaller type, and for what is `brief` anyhow.
   */
  readonly extent?: "page" | "brief";
  readonly blocks: readonly Block[];
  readonly sources: readonly ListedSource[];
  readonly sourcesTitle: string;
  readonly sourcesLead: string;
}
