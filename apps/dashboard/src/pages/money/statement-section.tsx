import { type Statement } from "@kompetanseregion/client";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Fragment, useId } from "react";

import { How } from "../../app/how.tsx";
import { Section } from "../../app/section.tsx";
import { FromSource } from "../../language/from-source.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { Cell, Row, RowHeading, Rows, StackTable } from "../../table/stack-table.tsx";
import { negated } from "./negated.ts";
import { PostingsPanel } from "./postings-panel.tsx";

const route = getRouteApi("/okonomi");

type StatementRow = Statement["rows"][number];

/** The statement; each amount opens to its postings, in a row right under it. */
export function StatementSection({ statement }: { readonly statement: Statement }) {
  const { text } = useLanguage();
  const { post, kolonne, vis } = route.useSearch();
  const navigate = route.useNavigate();
  const panel = useId();

  const columns = statement.columns.map(({ key, label }) => ({
    key,
    label: /^\d+$/u.test(key) ? label : text("money.column.all"),
  }));
  // The books write what came in and what is left with a minus; people do not.
  const amountOf = ({ role }: StatementRow, amount: string): string =>
    vis === "enkel" && role !== "line" && role !== "expenses" ? negated(amount) : amount;
  const show = (chosen: { post: string; kolonne: string } | undefined) => {
    void navigate({
      search: ({ prosjekt, vis: layout }) => ({
        ...(prosjekt === undefined ? {} : { prosjekt }),
        ...(layout === undefined ? {} : { vis: layout }),
        ...chosen,
      }),
      replace: true,
      resetScroll: false,
    });
  };

  return (
    <Section title={text("money.statement")}>
      <nav className="choices no-print" aria-label={text("money.layout")}>
        <ul>
          {([undefined, "enkel"] as const).map((layout) => (
            <li key={layout ?? ""}>
              <Link
                className="ds-link"
                to="/okonomi"
                search={({ vis: _, ...before }) => ({
                  ...before,
                  ...(layout === undefined ? {} : { vis: layout }),
                })}
                activeOptions={{ exact: true, includeSearch: true }}
                resetScroll={false}
              >
                {text(layout === undefined ? "money.layout.source" : "money.layout.plain")}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <p className="note">
        {text(vis === undefined ? "money.layout.source.why" : "money.layout.plain.why")}
      </p>
      <StackTable
        caption={
          <>
            <FromSource>{statement.project.name}</FromSource>
            {": "}
            {text("money.statement.caption")}
          </>
        }
        columns={[
          { key: "row", label: text("money.row") },
          ...columns.map((column) => ({ ...column, numeric: true })),
        ]}
      >
        <Rows>
          {statement.rows.map((row) => {
            const openIndex =
              row.key === post ? columns.findIndex(({ key }) => key === kolonne) : -1;
            const openCell = row.cells[openIndex];
            const openColumn = columns[openIndex];
            return (
              <Fragment key={row.key}>
                <Row {...(row.role === "line" ? {} : { kind: "sum" })}>
                  <RowHeading>
                    <RowLabel row={row} isPlain={vis === "enkel"} />
                  </RowHeading>
                  {columns.map(({ key, label }, index) => {
                    const cell = row.cells[index];
                    const isOpen = index === openIndex;
                    return (
                      <Cell key={key} label={label} numeric>
                        {cell === undefined ? null : cell.postings.length === 0 ? (
                          <Amount kroner={amountOf(row, cell.amount)} />
                        ) : (
                          <button
                            type="button"
                            className="amount"
                            aria-expanded={isOpen}
                            aria-controls={isOpen ? panel : undefined}
                            onClick={() => {
                              show(isOpen ? undefined : { post: row.key, kolonne: key });
                            }}
                          >
                            <Amount kroner={amountOf(row, cell.amount)} />
                            <span className="ds-sr-only">{`, ${text("money.postings.show")}`}</span>
                          </button>
                        )}
                      </Cell>
                    );
                  })}
                </Row>
                {openCell !== undefined && openColumn !== undefined && (
                  <Row kind="panel">
                    <td role="cell" colSpan={columns.length + 1} id={panel}>
                      <PostingsPanel
                        cell={openCell}
                        title={<RowLabel row={row} isPlain={vis === "enkel"} />}
                        column={openColumn.label}
                        onClose={() => {
                          show(undefined);
                        }}
                      />
                    </td>
                  </Row>
                )}
              </Fragment>
            );
          })}
        </Rows>
      </StackTable>
      <How>
        <p>{text("money.statement.how")}</p>
      </How>
    </Section>
  );
}

function Amount({ kroner }: { readonly kroner: string }) {
  const { format } = useLanguage();
  return format.kroner(kroner);
}

/** The catalogue's word for the rows every statement has, the source's own for the lines. */
function RowLabel({ row, isPlain }: { readonly row: StatementRow; readonly isPlain: boolean }) {
  const { text } = useLanguage();
  if (row.role === "line") return <FromSource>{row.label}</FromSource>;
  return text(`money.${isPlain ? "plain" : "role"}.${row.role}`);
}
