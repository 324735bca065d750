import { type Answer as AnswerOf, type Contract } from "@kompetanseregion/client";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { Answer } from "../../data/answer.tsx";
import { ProblemNotice } from "../../data/problem-notice.tsx";
import {
  trainingCellQuery,
  type TrainingFigure,
  trainingPeopleQuery,
} from "../../data/training-queries.ts";
import { FromSource } from "../../language/from-source.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { MoreButton } from "../../list/more-button.tsx";
import { Cell, Row, RowHeading, Rows, StackTable } from "../../table/stack-table.tsx";

type TrainingCell = AnswerOf<Contract["trainingCell"]>;

/** What one figure is made of: its parts, where it came from, and the persons for those who may. */
export function CellPanel({
  figure,
  onClose,
}: {
  readonly figure: TrainingFigure;
  readonly onClose: () => void;
}) {
  const { text } = useLanguage();
  const cell = useQuery(trainingCellQuery(figure));
  const [asked, setAsked] = useState(false);
  return (
    <div className="postings">
      <Answer query={cell}>{(data) => <Parts cell={data} />}</Answer>
      {asked ? (
        <People figure={figure} />
      ) : (
        <p className="no-print">
          <button
            type="button"
            className="ds-button"
            data-variant="secondary"
            onClick={() => {
              setAsked(true);
            }}
          >
            {text("training.cell.people")}
          </button>{" "}
          <span className="muted">{text("training.cell.people.why")}</span>
        </p>
      )}
      <button
        type="button"
        className="ds-button no-print"
        data-variant="tertiary"
        onClick={onClose}
      >
        {text("state.close")}
      </button>
    </div>
  );
}

function Parts({ cell }: { readonly cell: TrainingCell }) {
  const { text, format } = useLanguage();
  const measure = cell.status === "enrolled" ? "inProgress" : cell.status;
  const written = (count: TrainingCell["value"]) =>
    count === "suppressed" ? text("figure.hidden") : format.count(count);
  return (
    <>
      <h2 className="ds-heading" data-size="2xs">
        {text("training.cell.title", { measure: text(`measure.${measure}`), unit: cell.name })}
        {": "}
        {written(cell.value)}
      </h2>
      {cell.parts.length === 0 ? (
        <p>{text("training.cell.noParts")}</p>
      ) : (
        <StackTable
          caption={text("training.cell.parts")}
          columns={[
            { key: "unit", label: text("training.unit") },
            { key: "value", label: text(`measure.${measure}`), numeric: true },
          ]}
        >
          <Rows>
            {cell.parts.map(({ unit, name, value }) => (
              <Row key={unit}>
                <RowHeading>
                  <FromSource>{name}</FromSource>
                </RowHeading>
                <Cell label={text(`measure.${measure}`)} numeric>
                  {written(value)}
                </Cell>
              </Row>
            ))}
          </Rows>
        </StackTable>
      )}
      {cell.rest !== undefined && cell.rest > 0 && (
        <p>{text("training.cell.rest.above", { n: format.count(cell.rest) })}</p>
      )}
      {cell.rest !== undefined && cell.rest < 0 && (
        <p>{text("training.cell.rest.below", { n: format.count(-cell.rest) })}</p>
      )}
      {cell.runs.length > 0 && (
        <p className="muted">
          {text("training.cell.runs")}:{" "}
          {cell.runs.map(({ source, run }) => `${source} ${run}`).join(", ")}
        </p>
      )}
    </>
  );
}

function People({ figure }: { readonly figure: TrainingFigure }) {
  const { text, format } = useLanguage();
  const query = useInfiniteQuery(trainingPeopleQuery(figure));
  if (query.isPending) {
    return (
      <p className="waiting" role="status">
        {text("state.loading")}
      </p>
    );
  }
  if (query.isError) {
    return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  }
  const people = query.data.pages.flatMap(({ items }) => items);
  if (people.length === 0) return <p>{text("training.people.none")}</p>;
  return (
    <>
      <StackTable
        caption={text("training.people")}
        columns={[
          { key: "person", label: text("training.people.person") },
          { key: "status", label: text("training.people.status") },
          { key: "since", label: text("training.people.since") },
          { key: "source", label: text("training.people.source") },
        ]}
      >
        <Rows>
          {people.map(({ employee, name, status, since, facts }) => (
            <Row key={employee}>
              <RowHeading>
                {name === undefined ? (
                  text("training.people.employee", { key: employee })
                ) : (
                  <FromSource>{name}</FromSource>
                )}
              </RowHeading>
              <Cell label={text("training.people.status")}>{text(`measure.${status}`)}</Cell>
              <Cell label={text("training.people.since")}>
                {since === undefined ? text("figure.none") : format.shortDate(since)}
              </Cell>
              <Cell label={text("training.people.source")} wide>
                {facts.length === 0
                  ? text("figure.none")
                  : [
                      ...new Set(
                        facts.map(({ provenance }) => `${provenance.source} ${provenance.run}`),
                      ),
                    ].join(", ")}
              </Cell>
            </Row>
          ))}
        </Rows>
      </StackTable>
      <MoreButton query={query} />
    </>
  );
}
