import { type Finding, type Reconciliation } from "@kompetanseregion/client";

import { Section } from "../../app/section.tsx";
import { FromSource } from "../../language/from-source.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { Cell, Row, RowHeading, Rows, StackTable } from "../../table/stack-table.tsx";

/** The printed table as it stands, beside what does not agree in it. */
export function PrintedTable({ reconciliation }: { readonly reconciliation: Reconciliation }) {
  const { text, format } = useLanguage();
  const { title, source, columns, rows, findings } = reconciliation;

  return (
    <Section id="avvik" title={text("money.printed")}>
      <p>{text("money.printed.why")}</p>
      <div className="beside">
        <div>
          <StackTable
            caption={<FromSource>{title}</FromSource>}
            columns={[
              { key: "row", label: text("money.row") },
              ...columns.map((column) => ({ key: column, label: column, numeric: true })),
            ]}
          >
            <Rows>
              {rows.map(({ label, cells }) => (
                <Row key={label}>
                  <RowHeading>
                    <FromSource>{label}</FromSource>
                  </RowHeading>
                  {columns.map((column, index) => {
                    const cell = cells[index] ?? null;
                    return (
                      <Cell key={column} label={column} numeric>
                        {cell === null ? (
                          <span className="muted">{text("money.printed.blank")}</span>
                        ) : (
                          format.kroner(cell)
                        )}
                        <Marks findings={findings} row={label} column={column} />
                      </Cell>
                    );
                  })}
                </Row>
              ))}
            </Rows>
          </StackTable>
          <p className="muted">
            {text("money.source")}: <FromSource>{source}</FromSource>
          </p>
        </div>
        {findings.length === 0 ? (
          <p>{text("money.printed.agree")}</p>
        ) : (
          <ol className="findings" aria-label={text("money.findings")}>
            {findings.map((finding, index) => (
              <li
                key={`${finding.kind} ${finding.row} ${finding.column}`}
                id={`avvik-${index + 1}`}
              >
                <FindingView finding={finding} number={index + 1} />
              </li>
            ))}
          </ol>
        )}
      </div>
    </Section>
  );
}

/** The way from a printed figure to what is said about it. */
function Marks({
  findings,
  row,
  column,
}: {
  readonly findings: readonly Finding[];
  readonly row: string;
  readonly column: string;
}) {
  const { text, format } = useLanguage();
  return findings.map((finding, index) =>
    finding.row === row && finding.column === column ? (
      <a key={finding.kind} className="mark" href={`#avvik-${index + 1}`}>
        {text("money.finding", { n: format.count(index + 1) })}
      </a>
    ) : null,
  );
}

const headings = {
  row: "money.finding.row",
  column: "money.finding.column",
  "roll-forward": "money.finding.rollForward",
} as const;

function FindingView({ finding, number }: { readonly finding: Finding; readonly number: number }) {
  const { text, format } = useLanguage();
  const { row, column } = finding;
  return (
    <>
      <h3 className="ds-heading" data-size="2xs">
        {text("money.finding", { n: format.count(number) })}
      </h3>
      <p>{text(headings[finding.kind], { row, column })}</p>
      <dl className="figures">
        <div>
          <dt>{text("money.finding.printed")}</dt>
          <dd>{format.kroner(finding.printed)}</dd>
        </div>
        <div>
          <dt>{text("money.finding.computed")}</dt>
          <dd>{format.kroner(finding.computed)}</dd>
        </div>
        <div>
          <dt>{text("money.finding.residual")}</dt>
          <dd>{format.kroner(finding.residual)}</dd>
        </div>
      </dl>
    </>
  );
}
