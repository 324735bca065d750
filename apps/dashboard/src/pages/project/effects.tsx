import { type ProjectReport } from "@kompetanseregion/client";

import { Section } from "../../app/section.tsx";
import { FromSource } from "../../language/from-source.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { Cell, Row, RowHeading, Rows, StackTable } from "../../table/stack-table.tsx";
import { GoalStatus } from "./goal-status.tsx";

/** What the results are meant to lead to; what cannot be measured yet says why. */
export function Effects({ effects }: { readonly effects: ProjectReport["effects"] }) {
  const { text } = useLanguage();
  return (
    <Section title={text("project.effects")} id="effekt">
      <StackTable
        caption={text("project.effects.caption")}
        columns={[
          { key: "effect", label: text("project.effect") },
          { key: "said", label: text("project.said") },
          { key: "indicator", label: text("project.indicator") },
          { key: "status", label: text("project.status") },
        ]}
      >
        <Rows>
          {effects.map(({ id, text: words, parts, statement, indicator, status }) => (
            <Row key={id}>
              <RowHeading>
                <strong>{id}</strong> <FromSource>{words}</FromSource>
                {parts.length > 0 && (
                  <ul className="parts">
                    {parts.map((part) => (
                      <li key={part.id}>
                        <FromSource>{part.text}</FromSource>
                      </li>
                    ))}
                  </ul>
                )}
              </RowHeading>
              <Cell label={text("project.said")} wide>
                {statement === undefined ? (
                  <span className="muted">{text("project.said.nothing")}</span>
                ) : (
                  <FromSource>{statement}</FromSource>
                )}
              </Cell>
              <Cell label={text("project.indicator")} wide>
                {indicator === undefined ? (
                  <span className="muted">{text("project.indicator.none")}</span>
                ) : (
                  <FromSource>{indicator}</FromSource>
                )}
              </Cell>
              <Cell label={text("project.status")}>
                <GoalStatus status={status} />
              </Cell>
            </Row>
          ))}
        </Rows>
      </StackTable>
    </Section>
  );
}
