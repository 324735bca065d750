import { type Chart, type ChartSize, narrowest } from "@kompetanseregion/charts";
import { useLayoutEffect, useMemo, useRef, useState } from "react";

import { useLanguage } from "../language/use-language.ts";
import { Cell, Row, RowHeading, Rows, StackTable } from "../table/stack-table.tsx";

/** A chart, drawn for the width there is, and its content as a table to open. */
export function ChartFigure({ draw }: { readonly draw: (size: ChartSize) => Chart }) {
  const { text } = useLanguage();
  const figure = useRef<HTMLElement>(null);
  const [width, setWidth] = useState<number>();

  useLayoutEffect(() => {
    const element = figure.current;
    if (element === null) return;
    const measure = () => {
      setWidth(Math.max(narrowest, Math.floor(element.clientWidth)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);

  const chart = useMemo(() => (width === undefined ? undefined : draw({ width })), [draw, width]);
  return (
    <figure ref={figure} className="chart-figure">
      {chart !== undefined && (
        <>
          <figcaption>{chart.title}</figcaption>
          {/* Made by our own package, which escapes every label and writes no script or style. */}
          <div dangerouslySetInnerHTML={{ __html: chart.svg }} />
          <details className="ds-details as-table" data-color="neutral">
            <summary>{text("figure.asTable")}</summary>
            <div>
              <StackTable
                caption={chart.title}
                columns={chart.table.columns.map((label, index) => ({
                  key: `${index}`,
                  label,
                  numeric: index > 0,
                }))}
              >
                <Rows>
                  {chart.table.rows.map(([label = "", ...cells], row) => (
                    <Row key={`${row} ${label}`}>
                      <RowHeading>{label}</RowHeading>
                      {cells.map((cell, index) => (
                        <Cell key={`${index}`} label={chart.table.columns[index + 1] ?? ""} numeric>
                          {cell}
                        </Cell>
                      ))}
                    </Row>
                  ))}
                </Rows>
              </StackTable>
            </div>
          </details>
        </>
      )}
    </figure>
  );
}
