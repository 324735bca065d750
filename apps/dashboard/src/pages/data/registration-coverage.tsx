import { useQuery } from "@tanstack/react-query";

import { How } from "../../app/how.tsx";
import { Section } from "../../app/section.tsx";
import { Answer } from "../../data/answer.tsx";
import { registrationQuery } from "../../data/data-queries.ts";
import { FromSource } from "../../language/from-source.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { CountFigure } from "../../table/count-figure.tsx";
import { Cell, Row, RowHeading, Rows, StackTable } from "../../table/stack-table.tsx";

/** No deeper than municipality and sector: a workplace has its own leader. */
const deepestUnit = 2;

/** How far the units have come in getting their employees an account, at the right workplace. */
export function RegistrationCoverage() {
  const { text, format } = useLanguage();
  const query = useQuery(registrationQuery);
  return (
    <Section title={text("data.match.coverage")}>
      <Answer query={query}>
        {({ asOf, rows, unknownWorkplaces, withoutWorkplace }) => (
          <>
            <StackTable
              caption={text("data.match.coverage.caption", { date: format.date(asOf) })}
              columns={[
                { key: "unit", label: text("data.unit") },
                { key: "employed", label: text("measure.employees"), numeric: true },
                { key: "registered", label: text("data.match.registered"), numeric: true },
                { key: "placed", label: text("data.match.placed"), numeric: true },
              ]}
            >
              <Rows>
                {rows
                  .filter(({ depth }) => depth <= deepestUnit)
                  .map((row) => (
                    <Row key={row.unit}>
                      <RowHeading className={`unit depth-${String(row.depth)}`}>
                        <FromSource>{row.name}</FromSource>
                      </RowHeading>
                      <Cell label={text("measure.employees")} numeric>
                        <CountFigure count={row.employed} />
                      </Cell>
                      <Cell label={text("data.match.registered")} numeric>
                        <CountFigure count={row.registered} />
                      </Cell>
                      <Cell label={text("data.match.placed")} numeric>
                        <CountFigure count={row.placed} />
                      </Cell>
                    </Row>
                  ))}
              </Rows>
            </StackTable>
            <p>
              {text("data.match.workplaces", {
                unknown: format.count(unknownWorkplaces.length),
                without: format.count(withoutWorkplace),
              })}
            </p>
            <How>
              <p>{text("data.match.how")}</p>
            </How>
          </>
        )}
      </Answer>
    </Section>
  );
}
