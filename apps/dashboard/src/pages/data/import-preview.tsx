import { type Issue } from "@kompetanseregion/client";
import { useState } from "react";

import { handOut } from "../../files/hand-out.ts";
import { textCell } from "../../files/sheet.ts";
import { writeCsv } from "../../files/write-csv.ts";
import { useLanguage } from "../../language/use-language.ts";
import { Mark } from "../../table/mark.tsx";
import { Cell, Row, RowHeading, Rows, StackTable } from "../../table/stack-table.tsx";
import { type ImportView } from "./import-file.ts";
import { issueWord } from "./import-words.ts";
import { countsIn } from "./summary-words.ts";

/** What gives pause and may be accepted by a person who has looked. */
const acceptable = new Set([
  "too-many-leave",
  "mostly-unknown",
  "rows-fell",
  "accounts-fell",
  "completions-fell",
  "course-emptied",
]);
/** More rows than anyone reads on the page; all of them are in the file. */
const mostShown = 20;

/** What a file would change, what is wrong with it, and the way to take it in. */
export function ImportPreview({
  view,
  busy,
  onTake,
}: {
  readonly view: ImportView;
  readonly busy: boolean;
  readonly onTake: (accept: boolean) => void;
}) {
  const { text, format } = useLanguage();
  const [accept, setAccept] = useState(false);
  const counts = countsIn(
    "people" in view
      ? { ...view.people, ...view.units }
      : {
          completions: view.added,
          gone: view.gone,
          courses: view.courses.filter(({ isNew }) => isNew).length,
        },
  );
  const stops = view.issues.filter(({ code }) => acceptable.has(code));
  const mayAccept = view.outcome === "refused" && stops.length > 0;
  const mayTake = view.outcome === "preview" || (mayAccept && accept);
  return (
    <div className="preview">
      <h3 className="ds-heading" data-size="xs">
        {text("data.preview")}
      </h3>
      <p>
        <Mark sign={view.outcome === "refused" ? "missing" : "done"}>
          {text(`data.outcome.${view.outcome}`)}
        </Mark>
      </p>
      <dl className="figures">
        {"people" in view ? (
          <div>
            <dt>{text("data.preview.read")}</dt>
            <dd>{text("data.preview.employees", { n: format.count(view.read.employees) })}</dd>
          </div>
        ) : (
          <div>
            <dt>{text("data.preview.read")}</dt>
            <dd>{text("data.preview.completions", { n: format.count(view.read.completions) })}</dd>
          </div>
        )}
        {counts.map(({ kind, count }) => (
          <div key={kind}>
            <dt>{text(`data.count.${kind}`)}</dt>
            <dd>{format.count(count)}</dd>
          </div>
        ))}
      </dl>
      {view.table !== undefined && (
        <p className="muted">
          {text("data.preview.table", {
            encoding: view.table.encoding ?? view.table.format,
            columns: Object.values(view.table.columns).join(", "),
          })}
        </p>
      )}
      {view.issues.length > 0 && <Issues issues={view.issues} />}
      {mayAccept && (
        <label className="check no-print">
          <input
            type="checkbox"
            checked={accept}
            onChange={({ target }) => {
              setAccept(target.checked);
            }}
          />
          {text("data.import.accept")}
        </label>
      )}
      {mayTake && (
        <p className="no-print">
          <button
            type="button"
            className="ds-button"
            aria-busy={busy}
            onClick={() => {
              onTake(accept);
            }}
          >
            {text("data.import.take")}
          </button>
        </p>
      )}
    </div>
  );
}

function Issues({ issues }: { readonly issues: readonly Issue[] }) {
  const { text, format } = useLanguage();
  const download = () => {
    const rows = issues.map(({ at = "", code, severity, message, remedy }) => {
      const word = issueWord(code);
      return [
        at,
        text(`data.severity.${severity}`),
        word === undefined ? message : text(word),
        remedy,
      ];
    });
    const csv = writeCsv({
      name: text("data.issues.file"),
      columns: [
        text("data.issues.where"),
        text("data.status"),
        text("data.issues.reason"),
        text("data.issues.remedy"),
      ],
      rows: rows.map((row) => row.map(textCell)),
    });
    handOut(`${text("data.issues.file")}.csv`, new Blob([csv], { type: "text/csv" }));
  };
  return (
    <>
      <StackTable
        caption={text("data.issues", { n: format.count(issues.length) })}
        columns={[
          { key: "where", label: text("data.issues.where") },
          { key: "status", label: text("data.status") },
          { key: "reason", label: text("data.issues.reason") },
        ]}
      >
        <Rows>
          {issues.slice(0, mostShown).map((issue, at) => {
            const word = issueWord(issue.code);
            return (
              <Row key={`${issue.code} ${issue.at ?? ""} ${String(at)}`}>
                <RowHeading>{issue.at ?? text("data.issues.file.whole")}</RowHeading>
                <Cell label={text("data.status")}>
                  <Mark sign={issue.severity === "error" ? "missing" : "open"}>
                    {text(`data.severity.${issue.severity}`)}
                  </Mark>
                </Cell>
                <Cell label={text("data.issues.reason")} wide>
                  {word === undefined ? (
                    <span lang="en">
                      {issue.message}. {issue.remedy}
                    </span>
                  ) : (
                    text(word)
                  )}
                </Cell>
              </Row>
            );
          })}
        </Rows>
      </StackTable>
      <p className="no-print">
        {issues.length > mostShown && (
          <span className="muted">{text("data.issues.some", { n: String(mostShown) })} </span>
        )}
        <button type="button" className="ds-button" data-variant="secondary" onClick={download}>
          {text("data.issues.download")}
        </button>
      </p>
    </>
  );
}
