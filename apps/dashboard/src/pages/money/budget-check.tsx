import { type Answer as AnswerOf, type Contract, moneyRoutes } from "@kompetanseregion/client";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useId } from "react";

import { How } from "../../app/how.tsx";
import { call } from "../../data/client.ts";
import { Issues } from "../../data/issues.tsx";
import { accountsQuery } from "../../data/money-queries.ts";
import { ProblemNotice } from "../../data/problem-notice.tsx";
import { handOut } from "../../files/hand-out.ts";
import { ReportTools } from "../../files/report-tools.tsx";
import { numberCell, textCell } from "../../files/sheet.ts";
import { writeCsv } from "../../files/write-csv.ts";
import { FromSource } from "../../language/from-source.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { Cell, ClosingRows, Row, RowHeading, Rows, StackTable } from "../../table/stack-table.tsx";

/** A budget of one's own held against the books. */
export function BudgetCheck({ project }: { readonly project: string }) {
  const { text } = useLanguage();
  const id = useId();
  const accounts = useQuery(accountsQuery(project));
  const check = useMutation({
    mutationFn: (file: File) => call(moneyRoutes.budgetDeviation, { body: file }),
  });
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
      <div className="form no-print">
        <div className="field">
          <label className="ds-label" htmlFor={`${id}file`}>
            {text("money.budget.file")}
          </label>
          <p className="field-help" id={`${id}help`}>
            {text("money.budget.file.help")}
          </p>
          <input
            id={`${id}file`}
            className="ds-input"
            type="file"
            accept=".csv,.xlsx"
            aria-describedby={`${id}help`}
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file !== undefined) check.mutate(file);
            }}
          />
        </div>
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
      </div>
      <div role="status">
        {check.isPending && <p>{text("state.loading")}</p>}
        {check.isSuccess &&
          (check.data.ok ? (
            <Deviation budget={check.data.answer} />
          ) : (
            <Issues title={text("money.notCalculated")} issues={check.data.issues} />
          ))}
      </div>
      {check.isError && (
        <ProblemNotice
          error={check.error}
          onRetry={() => {
            check.mutate(check.variables);
          }}
        />
      )}
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
