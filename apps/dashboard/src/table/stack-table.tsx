import { type ReactNode } from "react";

/** A column's heading. */
export interface Column {
  readonly key: string;
  readonly label: string;
  readonly numeric?: boolean;
}

/**
 * A table that puts each row's cells under its heading on a narrow screen, and stays a table.
 *
 * The roles say again what the elements say: a browser forgets it once CSS lays the rows out as a
 * grid. On a wide screen the columns' headings show; on a narrow one each cell shows its own.
 */
export function StackTable({
  caption,
  columns,
  describedBy,
  sticky = false,
  children,
}: {
  readonly caption: ReactNode;
  readonly columns: readonly Column[];
  readonly describedBy?: string;
  readonly sticky?: boolean;
  readonly children: ReactNode;
}) {
  return (
    // The design system's class without its component, which every first load would fetch.
    <table
      className="ds-table stack"
      data-color="neutral"
      role="table"
      data-sticky-header={sticky || undefined}
      aria-describedby={describedBy}
    >
      <caption>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ key, label, numeric = false }) => (
            <th
              key={key}
              role="columnheader"
              scope="col"
              className={numeric ? "number" : undefined}
            >
              {label}
            </th>
          ))}
        </tr>
      </thead>
      {children}
    </table>
  );
}

/** Rows of a table. */
export function Rows({ children }: { readonly children: ReactNode }) {
  return <tbody role="rowgroup">{children}</tbody>;
}

/** Closing rows of a table. */
export function ClosingRows({ children }: { readonly children: ReactNode }) {
  return <tfoot role="rowgroup">{children}</tfoot>;
}

/** A row; `kind` only changes how it looks. */
export function Row({
  kind,
  children,
}: {
  readonly kind?: "sum" | "panel";
  readonly children: ReactNode;
}) {
  return (
    <tr role="row" className={kind}>
      {children}
    </tr>
  );
}

/** What a row is about. */
export function RowHeading({
  className,
  children,
}: {
  readonly className?: string;
  readonly children: ReactNode;
}) {
  return (
    <th role="rowheader" scope="row" className={className}>
      {children}
    </th>
  );
}

/** A cell, with its column's heading for narrow screens. */
export function Cell({
  label,
  numeric = false,
  wide = false,
  children,
}: {
  readonly label: string;
  readonly numeric?: boolean;
  /** Takes a line of its own on a narrow screen. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}) {
  const classes = [numeric ? "number" : "", wide ? "wide" : ""].join(" ").trim();
  return (
    <td role="cell" className={classes === "" ? undefined : classes}>
      {/* Screen readers say the column's heading themselves. */}
      <span className="cell-label" aria-hidden="true">
        {label}
      </span>
      <span className="cell-value">{children}</span>
    </td>
  );
}
