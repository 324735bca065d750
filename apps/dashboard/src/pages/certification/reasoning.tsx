import { useQuery } from "@tanstack/react-query";

import { Answer } from "../../data/answer.tsx";
import { standingQuery } from "../../data/certification-queries.ts";
import { FromSource } from "../../language/from-source.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { Cell, Row, RowHeading, Rows, StackTable } from "../../table/stack-table.tsx";

/** Where one employee stands, rule by rule, with the facts it follows from. */
export function Reasoning({
  certificate,
  employee,
  name,
  asOf,
}: {
  readonly certificate: string;
  readonly employee: string;
  readonly name: string;
  readonly asOf: string;
}) {
  const { text, format, language } = useLanguage();
  const query = useQuery(standingQuery(certificate, employee, asOf));
  return (
    <div className="postings">
      <h3 className="ds-heading" data-size="2xs">
        {text("certification.why.title", { name })}
      </h3>
      <Answer query={query}>
        {({ status, reasoning, evidence, requirement }) => (
          <>
            <p>
              <strong>{text(`certification.state.${status.state}`)}</strong>{" "}
              <FromSource>{status.text}</FromSource>
            </p>
            <ol>
              {reasoning.map((step) => (
                <li key={`${step.on} ${step.rule} ${step.text.nb}`}>
                  {format.shortDate(step.on)}:{" "}
                  {language === "en" ? step.text.en : <FromSource>{step.text.nb}</FromSource>}
                </li>
              ))}
            </ol>
            <p className="muted">
              <FromSource>{requirement.citation}</FromSource>
            </p>
            {evidence.length === 0 ? (
              <p>{text("certification.why.noEvidence")}</p>
            ) : (
              <StackTable
                caption={text("certification.why.evidence")}
                columns={[
                  { key: "on", label: text("certification.why.on") },
                  { key: "what", label: text("certification.why.text") },
                  { key: "course", label: text("certification.why.course") },
                  { key: "source", label: text("certification.why.source") },
                ]}
              >
                <Rows>
                  {evidence.map(({ kind, course, on, source, run }) => (
                    <Row key={`${kind} ${course} ${on} ${run}`}>
                      <RowHeading>{format.shortDate(on)}</RowHeading>
                      <Cell label={text("certification.why.text")}>
                        {text(`certification.fact.${kind}`)}
                      </Cell>
                      <Cell label={text("certification.why.course")}>{course}</Cell>
                      <Cell label={text("certification.why.source")} wide>
                        {source} {run}
                      </Cell>
                    </Row>
                  ))}
                </Rows>
              </StackTable>
            )}
          </>
        )}
      </Answer>
    </div>
  );
}
