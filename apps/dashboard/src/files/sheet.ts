/** A cell of a file: text as it is, a number in the contract's text form, a date, or nothing. */
export type SheetCell =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: string }
  | { readonly kind: "date"; readonly date: string }
  | { readonly kind: "empty" };

/** What is handed out as a file: the same rows as the table on the page, and nothing more. */
export interface Sheet {
  /** The file's name without its ending. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** A cell with text. */
export function textCell(text: string): SheetCell {
  return { kind: "text", text };
}

/** A cell with a number; what is missing is empty. */
export function numberCell(value: number | string | undefined): SheetCell {
  return value === undefined ? { kind: "empty" } : { kind: "number", value: String(value) };
}

/** A cell with a calendar date; what is missing is empty. */
export function dateCell(date: string | undefined): SheetCell {
  return date === undefined ? { kind: "empty" } : { kind: "date", date };
}
