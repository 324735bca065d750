import { type SyncJob, type SyncRun, statusRoutes } from "@kompetanseregion/client";
import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";

import { EmptyNotice } from "../../app/empty-notice.tsx";
import { Section } from "../../app/section.tsx";
import { Answer } from "../../data/answer.tsx";
import { call } from "../../data/client.ts";
import { jobQuery, runsQuery } from "../../data/data-queries.ts";
import { useWrite } from "../../data/use-write.ts";
import { useLanguage } from "../../language/use-language.ts";
import { MoreButton } from "../../list/more-button.tsx";
import { Mark } from "../../table/mark.tsx";
import { Cell, Row, RowHeading, Rows, StackTable } from "../../table/stack-table.tsx";
import { countName } from "../overview/count-name.ts";
import { Confirm } from "./confirm.tsx";
import { issueWord } from "./import-words.ts";
import { Outcome } from "./outcome.tsx";

const modes = ["auto", "full", "delta"] as const;
type Mode = (typeof modes)[number];

const signs = { running: "part", finished: "done", stopped: "open", failed: "missing" } as const;

/** Reads of the learning platform: the one that goes on, a new one, and those that were. */
export function Sync() {
  const { text } = useLanguage();
  const job = useQuery(jobQuery);
  const runs = useInfiniteQuery(runsQuery);
  const queries = useQueryClient();
  const status = job.data?.job?.status;
  const before = useRef(status);

  // A read that has ended has changed every figure.
  useEffect(() => {
    const hasEnded = before.current === "running" && status !== "running";
    before.current = status;
    if (hasEnded) void queries.invalidateQueries();
  }, [status, queries]);

  return (
    <>
      <Section title={text("data.sync.start")}>
        <Answer query={job}>
          {(present) => (
            <Start
              source={present.source}
              job={present.job}
              waits={runs.data?.pages[0]?.items[0]?.status === "stopped"}
            />
          )}
        </Answer>
      </Section>
      <Section title={text("data.sync.runs")}>
        <Answer query={runs}>
          {({ pages }) => (
            <>
              <RunsTable runs={pages.flatMap(({ items }) => items)} />
              <MoreButton query={runs} />
            </>
          )}
        </Answer>
      </Section>
    </>
  );
}

interface Asked {
  readonly mode: Mode;
  readonly dryRun?: boolean;
  readonly acceptLoss?: boolean;
}

function Start({
  source,
  job,
  waits,
}: {
  readonly source: boolean;
  readonly job: SyncJob | undefined;
  readonly waits: boolean;
}) {
  const { text } = useLanguage();
  const start = useWrite((body: Asked, idempotencyKey) =>
    call(statusRoutes.startSync, { body }, { idempotencyKey }),
  );
  const [mode, setMode] = useState<Mode>("auto");
  const runs = job?.status === "running";
  if (!source) {
    return (
      <EmptyNotice title={text("data.sync.noSource")} next={text("data.sync.noSource.next")} />
    );
  }
  return (
    <>
      <p>{text("data.sync.why")}</p>
      <fieldset className="radios no-print">
        <legend className="ds-label">{text("data.sync.mode")}</legend>
        {modes.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="mode"
              checked={mode === each}
              onChange={() => {
                setMode(each);
              }}
            />
            {text(`data.sync.mode.${each}`)}
          </label>
        ))}
      </fieldset>
      <div className="buttons no-print">
        <button
          type="button"
          className="ds-button"
          data-variant="secondary"
          disabled={runs}
          onClick={() => {
            start.send({ mode, dryRun: true });
          }}
        >
          {text("data.sync.try")}
        </button>
        <button
          type="button"
          className="ds-button"
          disabled={runs}
          onClick={() => {
            start.send({ mode });
          }}
        >
          {text("data.sync.now")}
        </button>
      </div>
      {waits && !runs && (
        <div className="ds-alert" data-color="warning">
          <h3 className="ds-heading" data-size="2xs">
            {text("data.sync.waits")}
          </h3>
          <p>{text("data.sync.waits.why")}</p>
          <Confirm
            label={text("data.sync.accept")}
            question={text("data.sync.accept.ask")}
            yes={text("data.sync.accept.yes")}
            onYes={() => {
              start.send({ mode: "full", acceptLoss: true });
            }}
          />
        </div>
      )}
      <Outcome of={start} />
      {job !== undefined && <Job job={job} />}
    </>
  );
}

function Job({ job }: { readonly job: SyncJob }) {
  const { text, format } = useLanguage();
  const { report } = job;
  return (
    <div className="preview">
      <h3 className="ds-heading" data-size="2xs">
        {text(job.dryRun ? "data.sync.job.try" : "data.sync.job")}
      </h3>
      <p role="status">
        <Mark sign={signs[job.status]}>{text(`data.run.${job.status}`)}</Mark>
      </p>
      {job.status === "running" && job.step !== undefined && (
        <p className="muted">
          {text(`data.sync.step.${job.step.part}`, { n: format.count(job.step.read) })}
          {job.step.total !== undefined &&
            ` ${text("data.sync.step.of", { total: format.count(job.step.total) })}`}
        </p>
      )}
      {job.failure !== undefined && (
        <p>
          {text("data.sync.failed")} <code>{job.failure}</code>
        </p>
      )}
      {report !== undefined && (
        <>
          {report.resumed && <p>{text("data.sync.resumed")}</p>}
          <dl className="figures">
            {(["added", "changed", "gone"] as const).map((what) => (
              <div key={what}>
                <dt>{text(`data.sync.${what}`)}</dt>
                <dd>{counted(report[what])}</dd>
              </div>
            ))}
            <div>
              <dt>{text("data.sync.refused")}</dt>
              <dd>{format.count(report.refused)}</dd>
            </div>
            <div>
              <dt>{text("data.match.unmatched")}</dt>
              <dd>{format.count(report.unmatched)}</dd>
            </div>
          </dl>
          {report.reasons.length > 0 && (
            <ul>
              {report.reasons.map(({ code, at = "", message }) => {
                const word = issueWord(code);
                return (
                  <li key={`${code} ${at}`}>
                    {word === undefined ? <span lang="en">{message}</span> : text(word)}
                    {at !== "" && <span className="muted"> ({at})</span>}
                  </li>
                );
              })}
            </ul>
          )}
        </>
      )}
    </div>
  );

  function counted(counts: Readonly<Record<string, number>>): string {
    const some = Object.entries(counts).filter(([, count]) => count > 0);
    if (some.length === 0) return text("figure.none");
    return some
      .map(([kind, count]) => {
        const word = kind === "observations" ? "sync.count.newObservations" : countName(kind);
        return `${format.count(count)} ${word === undefined ? kind : text(word)}`;
      })
      .join(", ");
  }
}

function RunsTable({ runs }: { readonly runs: readonly SyncRun[] }) {
  const { text, format } = useLanguage();
  if (runs.length === 0) {
    return <EmptyNotice title={text("data.sync.none")} next={text("data.sync.none.next")} />;
  }
  return (
    <StackTable
      caption={text("data.sync.runs.caption")}
      columns={[
        { key: "at", label: text("data.when") },
        { key: "source", label: text("data.source") },
        { key: "status", label: text("data.status") },
        { key: "what", label: text("data.what") },
      ]}
    >
      <Rows>
        {runs.map((run) => (
          <Row key={run.id}>
            <RowHeading>{format.time(run.finishedAt ?? run.startedAt)}</RowHeading>
            <Cell label={text("data.source")}>{run.source}</Cell>
            <Cell label={text("data.status")}>
              <Mark sign={signs[run.status]}>{text(`data.run.${run.status}`)}</Mark>
            </Cell>
            <Cell label={text("data.what")} wide>
              {Object.entries(run.summary)
                .filter(([, count]) => count > 0)
                .map(([kind, count]) => {
                  const word = countName(kind);
                  return `${format.count(count)} ${word === undefined ? kind : text(word)}`;
                })
                .join(", ")}
            </Cell>
          </Row>
        ))}
      </Rows>
    </StackTable>
  );
}
