import { type Statement } from "@kompetanseregion/client";

import { Section } from "../../app/section.tsx";
import { FromSource } from "../../language/from-source.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { Cell, ClosingRows, Row, RowHeading, Rows, StackTable } from "../../table/stack-table.tsx";

/** Who paid, for what, when, and what is left of it. */
export function Funds({ statement }: { readonly statement: Statement }) {
  const { text, format } = useLanguage();
  const { totals } = statement;
  // What was brought in from an earlier project is no part of what was granted.
  const funds = statement.funds.filter(({ carriedIn }) => carriedIn !== true);
  const carried = statement.funds.filter(({ carriedIn }) => carriedIn === true);
  const percent = format.percent(totals.externalShare);

  return (
    <Section title={text("money.funds")}>
      {funds.length === 0 ? (
        <p>{text("money.funds.none")}</p>
      ) : (
        <StackTable
          caption={text("money.funds.caption")}
          columns={[
            { key: "giver", label: text("money.giver") },
            { key: "grant", label: text("money.grant") },
            { key: "year", label: text("money.year"), numeric: true },
            { key: "awarded", label: text("money.awarded"), numeric: true },
            { key: "unspent", label: text("money.unspent"), numeric: true },
            { key: "source", label: text("money.source") },
          ]}
        >
          <Rows>
            {funds.map((fund) => (
              <Row key={fund.id}>
                <RowHeading>
                  <FromSource>{fund.giver}</FromSource> <span className="muted">{fund.id}</span>
                </RowHeading>
                <Cell label={text("money.grant")} wide>
                  <FromSource>{fund.name}</FromSource>
                </Cell>
                <Cell label={text("money.year")} numeric>
                  {String(fund.year)}
                </Cell>
                <Cell label={text("money.awarded")} numeric>
                  {format.kroner(fund.awarded)}
                </Cell>
                <Cell label={text("money.unspent")} numeric>
                  {fund.unspent === undefined
                    ? text("money.unspent.unknown")
                    : format.kroner(fund.unspent)}
                </Cell>
                <Cell label={text("money.source")} wide>
                  <FromSource>{fund.source}</FromSource>
                </Cell>
              </Row>
            ))}
          </Rows>
          <ClosingRows>
            <Row kind="sum">
              <th role="rowheader" scope="row" colSpan={3}>
                {text("money.funds.sum")}
              </th>
              <Cell label={text("money.awarded")} numeric wide>
                {format.kroner(totals.externalFunds)}
              </Cell>
              <td role="cell" colSpan={2} className="blank" />
            </Row>
          </ClosingRows>
        </StackTable>
      )}
      {carried.map(({ id, awarded, year, name, source }) => (
        <p key={id}>
          {text("money.carried", {
            amount: format.kroner(awarded),
            year: String(year),
            name: `${name} (${id})`,
          })}{" "}
          <span className="muted">
            {text("money.source")}: <FromSource>{source}</FromSource>
          </span>
        </p>
      ))}
      <p>
        {percent === undefined
          ? text("money.share.none")
          : text("money.share", {
              numerator: format.kroner(totals.externalFunds),
              denominator: format.kroner(totals.expenses),
              percent,
            })}
      </p>
    </Section>
  );
}
