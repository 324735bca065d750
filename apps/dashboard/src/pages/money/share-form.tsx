import { type Answer as AnswerOf, type Contract, moneyRoutes } from "@kompetanseregion/client";
import { LocalDate } from "@kompetanseregion/domain";
import { useQuery } from "@tanstack/react-query";

import { How } from "../../app/how.tsx";
import { Answer } from "../../data/answer.tsx";
import { call } from "../../data/client.ts";
import { Issues } from "../../data/issues.tsx";
import { planQuery } from "../../data/plan-queries.ts";
import { ReportTools } from "../../files/report-tools.tsx";
import { numberCell, textCell } from "../../files/sheet.ts";
import { EntryForm, type EntryField } from "../../form/entry-form.tsx";
import { FromSource } from "../../language/from-source.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { Cell, ClosingRows, Row, RowHeading, Rows, StackTable } from "../../table/stack-table.tsx";

const keys = ["equal", "inhabitants", "employees", "fte", "participants"] as const;

type Key = (typeof keys)[number];
type Plan = AnswerOf<Contract["plan"]>;

const byFigures = ({ key = "" }: Readonly<Record<string, string>>): boolean =>
  key !== "" && key !== "equal";

/** A joint cost shared between the region's municipalities, to the øre. */
export function ShareForm() {
  const { text } = useLanguage();
  const query = useQuery(planQuery);
  return (
    <>
      <p>{text("money.shares.why")}</p>
      <Answer query={query}>{(plan) => <Form plan={plan} />}</Answer>
      <How>
        <p>{text("money.shares.how")}</p>
      </How>
    </>
  );
}

function Form({ plan }: { readonly plan: Plan }) {
  const { text } = useLanguage();
  const fields: EntryField<string>[] = [
    { name: "amount", label: text("money.shares.amount") },
    {
      name: "key",
      label: text("money.shares.key"),
      options: keys.map((key) => ({ value: key, label: text(`money.key.${key}`) })),
    },
    { name: "on", label: text("money.shares.on"), type: "date", initial: plan.asOf },
    ...plan.members.map(({ municipality, name }) => ({
      name: `weight ${municipality}`,
      label: text("money.shares.weight", { name }),
      when: byFigures,
    })),
    {
      name: "source",
      label: text("money.shares.source"),
      help: text("money.shares.source.help"),
      when: byFigures,
    },
    {
      name: "equalPercent",
      label: text("money.shares.equalPercent"),
      help: text("money.shares.equalPercent.help"),
      optional: true,
      when: byFigures,
    },
  ];
  return (
    <EntryForm
      name="shares"
      label={text("money.shares")}
      required={text("money.required")}
      submit={text("money.calculate")}
      keeps
      fields={fields}
      onSend={(values) => {
        const { amount = "", key = "equal", on, source = "", equalPercent = "" } = values;
        const weights = plan.members
          .map(({ municipality }) => {
            const written = values[`weight ${municipality}`] ?? "";
            return `${municipality}=${written.replaceAll(/\s/gu, "").replace(",", ".")}`;
          })
          .join(",");
        const day = LocalDate.parse(on);
        return call(moneyRoutes.shares, {
          body: {
            amount,
            key: keys.find((known): known is Key => known === key) ?? "equal",
            on: day,
            region: plan.region.id,
            ...(byFigures(values) ? { weights, source, asOf: day } : {}),
            ...(byFigures(values) && equalPercent !== "" ? { equalPercent } : {}),
          },
        });
      }}
      done={(checked) =>
        checked.ok ? (
          <Shared shares={checked.answer} />
        ) : (
          <Issues title={text("money.notCalculated")} issues={checked.issues} />
        )
      }
    />
  );
}

type Shares = Extract<AnswerOf<Contract["shares"]>, { ok: true }>["answer"];

function Shared({ shares }: { readonly shares: Shares }) {
  const { text, format } = useLanguage();
  const hasWeights = shares.shares.some(({ weight }) => weight !== undefined);
  return (
    <>
      <StackTable
        caption={text("money.shares.caption", { date: format.date(shares.on) })}
        columns={[
          { key: "municipality", label: text("money.shares.municipality") },
          ...(hasWeights
            ? [{ key: "weight", label: text("money.shares.figure"), numeric: true }]
            : []),
          { key: "amount", label: text("money.amount"), numeric: true },
        ]}
      >
        <Rows>
          {shares.shares.map(({ municipality, name, weight, amount }) => (
            <Row key={municipality}>
              <RowHeading>
                <FromSource>{name}</FromSource>
              </RowHeading>
              {hasWeights && (
                <Cell label={text("money.shares.figure")} numeric>
                  {weight === undefined ? text("figure.none") : format.decimal(String(weight))}
                </Cell>
              )}
              <Cell label={text("money.amount")} numeric>
                {format.kroner(amount)}
              </Cell>
            </Row>
          ))}
        </Rows>
        <ClosingRows>
          <Row kind="sum">
            <th role="rowheader" scope="row" colSpan={hasWeights ? 2 : 1}>
              {text("money.postings.sum")}
            </th>
            <Cell label={text("money.amount")} numeric>
              {format.kroner(shares.amount)}
            </Cell>
          </Row>
        </ClosingRows>
      </StackTable>
      <ReportTools
        sheet={() => ({
          name: text("money.shares.file"),
          columns: [text("money.shares.municipality"), text("money.amount")],
          rows: shares.shares.map(({ name, amount }) => [textCell(name), numberCell(amount)]),
        })}
      />
    </>
  );
}
