import { type Answer as AnswerOf, type Contract, moneyRoutes } from "@kompetanseregion/client";
import { useQuery } from "@tanstack/react-query";

import { How } from "../../app/how.tsx";
import { call } from "../../data/client.ts";
import { accountsQuery } from "../../data/money-queries.ts";
import { handOut } from "../../files/hand-out.ts";
import { ReportTools } from "../../files/report-tools.tsx";
import { numberCell, textCell } from "../../files/sheet.ts";
import { writeCsv } from "../../files/write-csv.ts";
import { FileCheck } from "../../form/file-check.tsx";
import { FromSource } from "../../language/from-source.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { Cell, ClosingRows, Row, RowHeading, Rows, StackTable } from "../../table/stack-table.tsx";

/** A budget of one's own held against the books. */
export function BudgetCheck({ project }: { readonly project: string }) {
  const { text } = useLanguage();
  const accounts = useQuery(accountsQuery(project));
  const rows = accounts.data?.rows ?? [];

  // A file to begin with: the books' own accounts and amounts, for the reader to change.
  const begin = () => {
    const made = writeCsv({
      name: "budsjett",
      columns: ["type", "prosjekt", "konto", "periode", "beløp"],
      rows: rows.map(({ key, debit, credit }) => [
        textCell("vedtatt"),
        textCell(project),
        textCell(key.account ?? ""),
        textCell(`${key.year ?? ""}-12`),
        numberCell(credit === "0.00" ? debit : credit),
      ]),
    });
    handOut("budsjett.csv", new Blob([made], { type: "text/csv;charset=utf-8" }));
  };

  return (
    <>
      <p>{text("money.budget.why")}</p>
      <FileCheck
        label={text("money.budget.file")}
        help={text("money.budget.file.help")}
        accept=".csv,.xlsx"
        refused={text("money.notCalculated")}
        onCheck={(file) => call(moneyRoutes.budgetDeviation, { body: file })}
        tools={
          <div>
            <button
              type="button"
              className="ds-button"
              data-variant="secondary"
              disabled={rows.length === 0}
              onClick={begin}
            >
              {text("money.budget.begin")}
            </button>
          </div>
        }
      >
        {(budget) => <Deviation budget={budget} />}
      </FileCheck>
      <How>
        <p>{text("money.budget.how")}</p>
      </How>
    </>
  );
}

type Budget = Extract<AnswerOf<Contract["budgetDeviation"]>, { ok: true }>["answer"];

const figures = ["adjusted", "actual", "deviation", "forecast"] as const;

function Deviation({ budget }: { readonly budget: Budget }) {
  const { text, format } = useLanguage();
  return (
    <>
      <StackTable
        caption={text("money.budget.caption", { date: format.date(budget.on) })}
        columns={[
          { key: "account", label: text("money.account") },
          { key: "year", label: text("money.year"), numeric: true },
          ...figures.map((key) => ({ key, label: text(`money.budget.${key}`), numeric: true })),
        ]}
      >
        <Rows>
          {budget.rows.map((row) => (
            <Row key={`${row.project} ${row.year} ${row.account}`}>
              <RowHeading>
                <FromSource>{row.name === "" ? row.account : row.name}</FromSource>
                {!row.budgeted && (
                  <span className="muted"> {text("money.budget.notBudgeted")}</span>
                )}
              </RowHeading>
              <Cell label={text("money.year")} numeric>
                {String(row.year)}
              </Cell>
              {figures.map((key) => (
                <Cell key={key} label={text(`money.budget.${key}`)} numeric>
                  {format.kroner(row[key])}
                </Cell>
              ))}
            </Row>
          ))}
        </Rows>
        <ClosingRows>
          {budget.totals.map((total) => (
            <Row key={`${total.project} ${total.year} ${total.of}`} kind="sum">
              <RowHeading>{text(`money.budget.of.${total.of}`)}</RowHeading>
              <Cell label={text("money.year")} numeric>
                {String(total.year)}
              </Cell>
              {figures.map((key) => (
                <Cell key={key} label={text(`money.budget.${key}`)} numeric>
                  {format.kroner(total[key])}
                </Cell>
              ))}
            </Row>
          ))}
        </ClosingRows>
      </StackTable>
      <ReportTools
        sheet={() => ({
          name: text("money.budget.outfile"),
          columns: [
            text("money.account"),
            text("money.year"),
            ...figures.map((key) => text(`money.budget.${key}`)),
          ],
          rows: budget.rows.map((row) => [
            textCell(row.name),
            numberCell(row.year),
            ...figures.map((key) => numberCell(row[key])),
          ]),
        })}
      />
    </>
  );
}
