import { type FundStatement } from "@kompetanseregion/client";
import { useQuery } from "@tanstack/react-query";

import { How } from "../../app/how.tsx";
import { Section } from "../../app/section.tsx";
import { Answer } from "../../data/answer.tsx";
import { fundsQuery } from "../../data/money-queries.ts";
import { statusQuery } from "../../data/queries.ts";
import { ReportTools } from "../../files/report-tools.tsx";
import { numberCell, textCell } from "../../files/sheet.ts";
import { FromSource } from "../../language/from-source.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { Cell, Row, RowHeading, Rows, StackTable } from "../../table/stack-table.tsx";

/** Each fund's conditions, what became of it year by year, and what is left. */
export function FundConditions({ project }: { readonly project: string }) {
  const { text } = useLanguage();
  const query = useQuery(fundsQuery);
  return (
    <Section title={text("money.conditions")} id="vilkar">
      <Answer query={query}>
        {({ funds }) => <Conditions funds={funds.filter((fund) => isFor(fund, project))} />}
      </Answer>
    </Section>
  );
}

/** A fund that is bound to other projects has no place here. */
function isFor({ restriction }: FundStatement, project: string): boolean {
  return restriction.level !== "project" || restriction.projects.includes(project);
}

function Conditions({ funds }: { readonly funds: readonly FundStatement[] }) {
  const { text, format } = useLanguage();
  const status = useQuery(statusQuery);
  const titles = new Map(status.data?.courses.map(({ id, title }) => [id, title]));
  if (funds.length === 0) return <p>{text("money.funds.none")}</p>;
  const bound = ({ restriction }: FundStatement): string => {
    switch (restriction.level) {
      case "none":
        return text("money.bound.none");
      case "project":
        return text("money.bound.project");
      case "activity":
        return text("money.bound.activity", {
          names: restriction.activities.map((id) => `«${titles.get(id) ?? id}»`).join(", "),
        });
    }
  };
  const leftOf = ({ years }: FundStatement): string => {
    const last = years.at(-1);
    if (last === undefined) return text("figure.none");
    const { undetermined, carriedOut } = last;
    return undetermined === undefined
      ? format.kroner(carriedOut)
      : text("money.left.between", {
          least: format.kroner(undetermined.least),
          most: format.kroner(undetermined.most),
        });
  };
  return (
    <>
      <StackTable
        caption={text("money.conditions.caption")}
        columns={[
          { key: "fund", label: text("money.fund") },
          { key: "bound", label: text("money.bound") },
          { key: "mode", label: text("money.mode") },
          { key: "unused", label: text("money.unused") },
          { key: "spent", label: text("money.spent"), numeric: true },
          { key: "left", label: text("money.left"), numeric: true },
        ]}
      >
        <Rows>
          {funds.map((fund) => (
            <Row key={fund.id}>
              <RowHeading>
                <FromSource>{fund.name}</FromSource>
                <br />
                <span className="muted">
                  <FromSource>{fund.giver}</FromSource> {fund.id}
                </span>
              </RowHeading>
              <Cell label={text("money.bound")} wide>
                {bound(fund)}
              </Cell>
              <Cell label={text("money.mode")}>{text(`money.mode.${fund.mode}`)}</Cell>
              <Cell label={text("money.unused")} wide>
                {text(`money.unused.${fund.unused}`)}
              </Cell>
              <Cell label={text("money.spent")} numeric>
                {fund.years.map(({ year, spent }) => (
                  <span key={year} className="yearly">
                    <span className="muted">{String(year)}</span> {format.kroner(spent)}
                  </span>
                ))}
              </Cell>
              <Cell label={text("money.left")} numeric>
                <strong>{leftOf(fund)}</strong>
              </Cell>
            </Row>
          ))}
        </Rows>
      </StackTable>
      <ReportTools
        sheet={() => ({
          name: text("money.conditions.file"),
          columns: [
            text("money.fund"),
            text("money.giver"),
            text("money.grant"),
            text("money.year"),
            text("money.carriedIn"),
            text("money.received"),
            text("money.spent"),
            text("money.left"),
          ],
          rows: funds.flatMap((fund) =>
            fund.years.map((year) => [
              textCell(fund.id),
              textCell(fund.giver),
              textCell(fund.name),
              numberCell(year.year),
              numberCell(year.carriedIn),
              numberCell(year.received),
              numberCell(year.spent),
              year.undetermined === undefined ? numberCell(year.carriedOut) : textCell("?"),
            ]),
          ),
        })}
      />
      <How>
        <p>{text("money.conditions.how")}</p>
      </How>
    </>
  );
}
