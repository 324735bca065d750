import { type ProjectReport } from "@kompetanseregion/client";

import { Section } from "../../app/section.tsx";
import { ReportTools } from "../../files/report-tools.tsx";
import { numberCell, textCell } from "../../files/sheet.ts";
import { FromSource } from "../../language/from-source.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { Cell, Row, RowHeading, Rows, StackTable } from "../../table/stack-table.tsx";
import { GoalStatus } from "./goal-status.tsx";

/** The result goals, phase by phase, each with its parts: nothing open hides under a closed goal. */
export function Goals({ report }: { readonly report: ProjectReport }) {
  const { text, format, language } = useLanguage();
  const { goals, phases, project } = report;
  const withGoals = phases.filter(({ id }) => goals.some(({ phase }) => phase === id));
  return (
    <Section title={text("project.goals")} id="mal">
      {withGoals.map(({ id, name }) => (
        <StackTable
          key={id}
          caption={text("project.goals.caption", { phase: name[language] })}
          columns={[
            { key: "goal", label: text("project.goal") },
            { key: "said", label: text("project.said") },
            { key: "status", label: text("project.status") },
            { key: "parts", label: text("project.attained"), numeric: true },
          ]}
        >
          <Rows>
            {goals
              .filter(({ phase }) => phase === id)
              .flatMap((goal) => [
                <Row key={goal.id}>
                  <RowHeading>
                    <strong>{shortId(goal.id)}</strong> <FromSource>{goal.text}</FromSource>
                    {goal.aliases.length > 0 && (
                      <span className="muted">
                        {" "}
                        {text("project.alias", { names: goal.aliases.join(", ") })}
                      </span>
                    )}
                  </RowHeading>
                  <Cell label={text("project.said")} wide>
                    {goal.statement === undefined ? (
                      <span className="muted">
                        {text(
                          goal.parts.length > 0 ? "project.said.parts" : "project.said.nothing",
                        )}
                      </span>
                    ) : (
                      <FromSource>{goal.statement}</FromSource>
                    )}
                  </Cell>
                  <Cell label={text("project.status")}>
                    <GoalStatus status={goal.status} />
                  </Cell>
                  <Cell label={text("project.attained")} numeric>
                    {text("figure.ofCount", {
                      numerator: format.count(goal.attained.numerator),
                      denominator: format.count(goal.attained.denominator),
                    })}
                  </Cell>
                </Row>,
                ...goal.parts.map((part) => (
                  <Row key={part.id}>
                    <RowHeading className="part">
                      <span className="muted">{text("project.part", { id: partId(part.id) })}</span>{" "}
                      <FromSource>{part.text}</FromSource>
                      {part.printedAs !== undefined && (
                        <span className="muted">
                          {" "}
                          {text("project.printedAs", { name: part.printedAs })}
                        </span>
                      )}
                    </RowHeading>
                    <Cell label={text("project.said")} wide>
                      {part.statement === undefined ? (
                        <span className="muted">{text("project.said.nothing")}</span>
                      ) : (
                        <FromSource>{part.statement}</FromSource>
                      )}
                    </Cell>
                    <Cell label={text("project.status")}>
                      <GoalStatus status={part.status} />
                    </Cell>
                    <td role="cell" className="blank" />
                  </Row>
                )),
              ])}
          </Rows>
        </StackTable>
      ))}
      <ReportTools
        sheet={() => ({
          name: `${text("project.file")}-${project.id}`,
          columns: [
            text("project.id"),
            text("project.goal"),
            text("project.status"),
            text("project.attained"),
            text("project.parts"),
            text("project.said"),
          ],
          rows: goals.flatMap((goal) => [
            [
              textCell(goal.id),
              textCell(goal.text),
              textCell(text(`project.status.${goal.status}`)),
              numberCell(goal.attained.numerator),
              numberCell(goal.attained.denominator),
              textCell(goal.statement ?? ""),
            ],
            ...goal.parts.map((part) => [
              textCell(part.id),
              textCell(part.text),
              textCell(text(`project.status.${part.status}`)),
              numberCell(undefined),
              numberCell(undefined),
              textCell(part.statement ?? ""),
            ]),
          ]),
        })}
      />
    </Section>
  );
}

/** `HP.RM1` is printed as «RM 1» within its phase. */
function shortId(id: string): string {
  return id.split(".").slice(1).join(".").replace(/^RM/u, "RM\u00a0");
}

/** `HP.RM1.D2` is part 2 of its goal. */
function partId(id: string): string {
  return id.split(".D")[1] ?? id;
}
