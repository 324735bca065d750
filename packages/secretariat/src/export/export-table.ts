import { type LocalisedText } from "@kompetanseregion/domain";
import { type Cell } from "@kompetanseregion/exchange";

import { type Actor } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";

/** What the cells of a column hold; an empty cell is always possible. */
export type ColumnKind =
  | "text"
  /** A whole number. */
  | "count"
  /** A calendar date. */
  | "date"
  /** Kroner, exact; debit is positive. */
  | "kroner";

/** A column. Names are kept for good: columns are added last, and never renamed or moved. */
export interface ExportColumn {
  readonly name: string;
  readonly kind: ColumnKind;
  /** What it says, and what an empty cell means, for whoever builds on it. */
  readonly about: string;
}

/** What is exported; everything left out means all that the actor may see, as of today. */
export interface ExportQuery {
  /** `YYYY-MM-DD`; today where left out. It says nothing of the books, which are whole. */
  readonly asOf?: string | undefined;
  /** Start at this unit instead of the region. */
  readonly unit?: string | undefined;
}

/** A row: as many cells as there are columns, each of its column's kind or empty. */
export type ExportRow = readonly Cell[];

/** What a table is, and how its rows are read. */
export interface ExportDefinition {
  readonly title: LocalisedText;
  readonly columns: readonly ExportColumn[];
  /** Refuses what must be refused at once; the rows come as they are asked for. */
  readonly read: (desk: Desk, actor: Actor, query: ExportQuery) => Promise<Iterable<ExportRow>>;
}
