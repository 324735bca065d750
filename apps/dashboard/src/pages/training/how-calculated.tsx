import { type TrainingReport } from "@kompetanseregion/client";

import { How, Meanings } from "../../app/how.tsx";
import { FromSource } from "../../language/from-source.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { Cell, Row, RowHeading, Rows, StackTable } from "../../table/stack-table.tsx";

const measures = ["employees", "completed", "inProgress", "notStarted", "share"] as const;

/** What each figure means, where it came from, and what was left out. */
export function HowCalculated({ report }: { readonly report: TrainingReport }) {
  const { text, counted, format } = useLanguage();
  return (
    <How>
      <Meanings
        of={measures.map((measure) => ({
          name: text(`measure.${measure}`),
          meaning: text(`training.how.${measure}`),
        }))}
      />
      <p>{text("training.how.people")}</p>

      {report.sources.length === 0 ? (
        <p>{text("training.how.noSources")}</p>
      ) : (
        <StackTable
          caption={text("training.how.sources")}
          columns={[
            { key: "source", label: text("training.how.source") },
            { key: "run", label: text("training.how.run") },
            { key: "finished", label: text("training.how.finished") },
          ]}
        >
          <Rows>
            {report.sources.map(({ source, run, finishedAt }) => (
              <Row key={run}>
                <RowHeading>{source}</RowHeading>
                <Cell label={text("training.how.run")} wide>
                  {run}
                </Cell>
                <Cell label={text("training.how.finished")} wide>
                  {finishedAt === undefined
                    ? text("training.how.running")
                    : format.time(finishedAt)}
                </Cell>
              </Row>
            ))}
          </Rows>
        </StackTable>
      )}

      <h2 className="ds-heading" data-size="2xs">
        {text("training.how.leftOut")}
      </h2>
      {report.leftOut.length === 0 ? (
        <p>{text("training.how.nothingLeftOut")}</p>
      ) : (
        <ul>
          {report.leftOut.map(({ code, count, message }) => (
            <li key={message}>
              {code === "unmatched-accounts" ? (
                counted("training.unmatched", count, format.count(count))
              ) : (
                <FromSource>{message}</FromSource>
              )}
            </li>
          ))}
        </ul>
      )}
    </How>
  );
}
