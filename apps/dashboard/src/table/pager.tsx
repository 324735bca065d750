import { useState } from "react";

import { useLanguage } from "../language/use-language.ts";

/** How many rows are in the page at once: more than anyone reads, fewer than a browser minds. */
const rowsAtOnce = 200;

/** The rows to show now, and the way to the others: 60 000 rows are never all in the page. */
export function usePaged<T>(rows: readonly T[]): {
  readonly shown: readonly T[];
  readonly pager: {
    readonly from: number;
    readonly all: number;
    readonly go: (to: number) => void;
  };
} {
  const [wanted, go] = useState(0);
  // Fewer rows than before, as when a unit is closed: back to the last page that there is.
  const from =
    wanted < rows.length ? wanted : Math.max(0, rows.length - 1 - ((rows.length - 1) % rowsAtOnce));
  return { shown: rows.slice(from, from + rowsAtOnce), pager: { from, all: rows.length, go } };
}

/** Which rows these are of how many; nothing where all are shown. */
export function Pager({ from, all, go }: ReturnType<typeof usePaged>["pager"]) {
  const { text, format } = useLanguage();
  if (all <= rowsAtOnce) return null;
  const to = Math.min(all, from + rowsAtOnce);
  return (
    <nav className="tools" aria-label={text("figure.rows")}>
      <button
        type="button"
        className="ds-button no-print"
        data-variant="secondary"
        disabled={from === 0}
        onClick={() => {
          go(Math.max(0, from - rowsAtOnce));
        }}
      >
        {text("figure.rows.before")}
      </button>
      <button
        type="button"
        className="ds-button no-print"
        data-variant="secondary"
        disabled={to === all}
        onClick={() => {
          go(to);
        }}
      >
        {text("figure.rows.after")}
      </button>
      <p role="status">
        {text("figure.rows.shown", {
          from: format.count(from + 1),
          to: format.count(to),
          all: format.count(all),
        })}
      </p>
    </nav>
  );
}
