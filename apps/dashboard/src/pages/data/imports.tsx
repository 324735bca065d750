import {
  type Answer as AnswerOf,
  ClientError,
  type Contract,
  dataRoutes,
} from "@kompetanseregion/client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { EmptyNotice } from "../../app/empty-notice.tsx";
import { Section } from "../../app/section.tsx";
import { Answer } from "../../data/answer.tsx";
import { call } from "../../data/client.ts";
import { importsQuery, type Tagged, unitsQuery } from "../../data/data-queries.ts";
import { useWrite, type Write } from "../../data/use-write.ts";
import { useDraft } from "../../form/draft.ts";
import { Field } from "../../form/field.tsx";
import { FromSource } from "../../language/from-source.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { Mark } from "../../table/mark.tsx";
import { Cell, Row, RowHeading, Rows, StackTable } from "../../table/stack-table.tsx";
import { Confirm } from "./confirm.tsx";
import { type ImportAsked, importFile, type ImportView } from "./import-file.ts";
import { ImportPreview } from "./import-preview.tsx";
import { faultWord, importFormats, isFormat } from "./import-words.ts";
import { Outcome } from "./outcome.tsx";
import { summaryWords } from "./summary-words.ts";
import { TextField } from "./text-field.tsx";

const empty = { format: "hr-csv", employer: "", asOf: "", map: "", list: "", whole: "" };
/** What a column map looks like; the names on the left are the format's own. */
const mapExamples = {
  completions: `columns:
  employeeNumber: [Ansattnr]
  course: [Kurs]
  completedOn: [Fullført]
courses:
  Brannvern 2016: brannvern`,
  "hr-csv": `columns:
  employeeNumber: [Ansattnr]
  name: [Navn]
  from: [Startdato]
levels:
  - [Sektor]
  - [Enhet]`,
};
const largest = 20 * 1024 * 1024;

/** Files that are taken in: looked at first, then confirmed; the latest may be taken back. */
export function Imports() {
  return (
    <>
      <TakeIn />
      <Runs />
    </>
  );
}

function TakeIn() {
  const { text } = useLanguage();
  const units = useQuery(unitsQuery);
  const { draft, set } = useDraft("import", empty);
  const [file, setFile] = useState<File>();
  const [tried, setTried] = useState(false);
  const preview = useWrite((asked: ImportAsked, key) => importFile(asked, { key, preview: true }));
  const taken = useWrite((asked: ImportAsked, key) => importFile(asked, { key, preview: false }));
  const [asked, setAsked] = useState<ImportAsked>();
  const format = isFormat(draft.format) ? draft.format : "hr-csv";
  const forget = () => {
    preview.reset();
    taken.reset();
    setAsked(undefined);
  };
  const employerError = tried && draft.employer === "" ? text("data.required") : undefined;
  const fileError = tooLarge(file)
    ? text("data.import.tooLarge")
    : tried && file === undefined
      ? text("data.required")
      : undefined;
  const shown: ImportView | undefined = taken.result ?? preview.result;

  return (
    <Section title={text("data.import.new")}>
      <form
        className="form no-print"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (file === undefined || tooLarge(file) || draft.employer === "") return;
          const { employer, asOf, map, list, whole } = draft;
          const ask = { file, format, employer, asOf, map, list, whole: whole !== "" };
          forget();
          setAsked(ask);
          preview.send(ask);
        }}
      >
        <Field label={text("data.import.format")}>
          {(control) => (
            <select
              {...control}
              className="ds-input"
              value={format}
              onChange={(event) => {
                forget();
                set({ format: event.target.value });
              }}
            >
              {importFormats.map((each) => (
                <option key={each} value={each}>
                  {text(`data.format.${each}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={text("data.import.employer")} error={employerError}>
          {(control) => (
            <select
              {...control}
              className="ds-input"
              required
              value={draft.employer}
              onChange={(event) => {
                forget();
                set({ employer: event.target.value });
              }}
            >
              <option value="" />
              {(units.data ?? [])
                .filter(({ kind }) => kind === "municipality")
                .map(({ unit, name }) => (
                  <option key={unit} value={unit}>
                    {name}
                  </option>
                ))}
            </select>
          )}
        </Field>
        {format === "completions" ? (
          <>
            <TextField
              label={text("data.import.list")}
              help={text("data.import.list.help")}
              value={draft.list}
              onText={(list) => {
                forget();
                set({ list });
              }}
            />
            <label className="check">
              <input
                type="checkbox"
                checked={draft.whole !== ""}
                onChange={({ target }) => {
                  forget();
                  set({ whole: target.checked ? "whole" : "" });
                }}
              />
              {text("data.import.whole")}
            </label>
          </>
        ) : (
          <Field label={text("data.import.asOf")} help={text("data.import.asOf.help")}>
            {(control) => (
              <input
                {...control}
                className="ds-input"
                type="date"
                value={draft.asOf}
                onChange={(event) => {
                  forget();
                  set({ asOf: event.target.value });
                }}
              />
            )}
          </Field>
        )}
        <Field
          label={text("data.import.file")}
          help={text("data.import.file.help")}
          error={fileError}
        >
          {(control) => (
            <input
              {...control}
              className="ds-input"
              type="file"
              required
              onChange={(event) => {
                forget();
                setFile(event.target.files?.[0]);
              }}
            />
          )}
        </Field>
        {(format === "completions" || format === "hr-csv") && (
          <details className="ds-details as-table" data-color="neutral">
            <summary>{text("data.import.map")}</summary>
            <div>
              <Field label={text("data.import.map.label")} help={text("data.import.map.help")}>
                {(control) => (
                  <textarea
                    {...control}
                    className="ds-input"
                    rows={6}
                    maxLength={4_000}
                    spellCheck={false}
                    value={draft.map}
                    onChange={(event) => {
                      forget();
                      set({ map: event.target.value });
                    }}
                  />
                )}
              </Field>
              <p className="field-help">{text("data.import.map.example")}</p>
              <pre className="example" lang="en">
                {mapExamples[format]}
              </pre>
            </div>
          </details>
        )}
        <div>
          <button type="submit" className="ds-button" aria-busy={preview.isPending}>
            {text("data.import.preview")}
          </button>
        </div>
      </form>
      <Tried of={preview} />
      <Outcome of={taken}>{() => <p>{text("data.import.done")}</p>}</Outcome>
      {shown !== undefined && asked !== undefined && (
        <ImportPreview
          view={shown}
          busy={taken.isPending}
          onTake={(accept) => {
            const ask = { ...asked, accept };
            setAsked(ask);
            taken.send(ask);
          }}
        />
      )}
    </Section>
  );
}

/** What came of looking at a file; one that cannot be read at all is told in plain words. */
function Tried({ of: preview }: { readonly of: Write<ImportAsked, ImportView> }) {
  const { text } = useLanguage();
  const { error } = preview;
  const word = faultWord(error instanceof ClientError ? error.problem?.reason : undefined);
  if (word === undefined) return <Outcome of={preview} />;
  return (
    <div className="ds-alert" data-color="danger" role="alert">
      <h3 className="ds-heading" data-size="xs">
        {text("data.fault")}
      </h3>
      <p>{text(word)}</p>
    </div>
  );
}

function tooLarge(file: File | undefined): boolean {
  return file !== undefined && file.size > largest;
}

function Runs() {
  const { text } = useLanguage();
  const query = useQuery(importsQuery);
  return (
    <Section title={text("data.import.runs")}>
      <Answer query={query}>{(runs) => <RunsTable runs={runs} />}</Answer>
    </Section>
  );
}

type ImportRuns = AnswerOf<Contract["imports"]>;

function RunsTable({ runs: { answer, tag } }: { readonly runs: Tagged<ImportRuns> }) {
  const { text, format } = useLanguage();
  const units = useQuery(unitsQuery);
  const undo = useWrite((ifMatch: string) => call(dataRoutes.undoImport, {}, { ifMatch }));
  const nameOf = (unit: string) => units.data?.find((each) => each.unit === unit)?.name ?? unit;
  const last = answer.items.find(({ canBeUndone }) => canBeUndone);
  return (
    <>
      {answer.items.length === 0 ? (
        <EmptyNotice title={text("data.import.none")} next={text("data.import.none.next")} />
      ) : (
        <StackTable
          caption={text("data.import.runs.caption")}
          columns={[
            { key: "at", label: text("data.when") },
            { key: "unit", label: text("data.unit") },
            { key: "format", label: text("data.import.format") },
            { key: "by", label: text("data.by") },
            { key: "what", label: text("data.what") },
            { key: "status", label: text("data.status") },
          ]}
        >
          <Rows>
            {answer.items.map((run) => (
              <Row key={run.id}>
                <RowHeading>{format.time(run.at)}</RowHeading>
                <Cell label={text("data.unit")}>
                  <FromSource>{nameOf(run.unit)}</FromSource>
                </Cell>
                <Cell label={text("data.import.format")}>
                  {isFormat(run.format) ? text(`data.format.${run.format}`) : run.format}
                </Cell>
                <Cell label={text("data.by")}>{run.actor}</Cell>
                <Cell label={text("data.what")} wide>
                  {summaryWords(run.summary, text, format.count)}
                </Cell>
                <Cell label={text("data.status")}>
                  <Mark sign={run.undoneAt === undefined ? "done" : "none"}>
                    {run.undoneAt === undefined
                      ? text("data.import.stands")
                      : text("data.import.undone", { when: format.time(run.undoneAt) })}
                  </Mark>
                </Cell>
              </Row>
            ))}
          </Rows>
        </StackTable>
      )}
      {last !== undefined && (
        <p>
          <Confirm
            label={text("data.import.undo")}
            question={text("data.import.undo.ask", {
              unit: nameOf(last.unit),
              when: format.time(last.at),
            })}
            yes={text("data.import.undo.yes")}
            onYes={() => {
              undo.send(tag);
            }}
          />
        </p>
      )}
      <Outcome of={undo}>{() => <p>{text("data.import.undo.done")}</p>}</Outcome>
    </>
  );
}
