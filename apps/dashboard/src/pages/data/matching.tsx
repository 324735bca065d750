import { dataRoutes, type MatchAccount } from "@kompetanseregion/client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";

import { EmptyNotice } from "../../app/empty-notice.tsx";
import { Section } from "../../app/section.tsx";
import { Answer } from "../../data/answer.tsx";
import { call } from "../../data/client.ts";
import { matchingQuery, runsQuery } from "../../data/data-queries.ts";
import { useMay } from "../../data/me.ts";
import { useWrite, type Write } from "../../data/use-write.ts";
import { Field } from "../../form/field.tsx";
import { FromSource } from "../../language/from-source.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { MoreButton } from "../../list/more-button.tsx";
import { Cell, Row, RowHeading, Rows, StackTable } from "../../table/stack-table.tsx";
import { reasonsInWords } from "./match-words.ts";
import { Outcome } from "./outcome.tsx";
import { RegistrationCoverage } from "./registration-coverage.tsx";

const shows = ["open", "decided", "all"] as const;

interface Said {
  readonly verdict: "confirmed" | "refused" | "withdrawn";
  readonly body: { readonly source: string; readonly account: string; readonly employee: string };
}

const routes = {
  confirmed: dataRoutes.confirmMatch,
  refused: dataRoutes.refuseMatch,
  withdrawn: dataRoutes.undoMatch,
} as const;

/** Whose the accounts are, and how far the units have come in getting them. */
export function Matching() {
  const { text } = useLanguage();
  const may = useMay();
  const runs = useInfiniteQuery(runsQuery);
  return (
    <>
      <Answer query={runs}>
        {({ pages }) => {
          const runs = pages.flatMap(({ items }) => items);
          if (runs.length === 0) {
            return (
              <EmptyNotice
                title={text("data.match.noSource")}
                next={text("data.match.noSource.next")}
              />
            );
          }
          return <Sources sources={[...new Set(runs.map(({ source }) => source))]} />;
        }}
      </Answer>
      {may("read-training") && <RegistrationCoverage />}
    </>
  );
}

/** The accounts of one source: where there are several, one is chosen. */
function Sources({ sources }: { readonly sources: readonly string[] }) {
  const { text, format } = useLanguage();
  const [chosen, setChosen] = useState<string>();
  const source = chosen ?? sources.find((each) => each.startsWith("moodle")) ?? sources[0] ?? "";
  const [show, setShow] = useState<(typeof shows)[number]>("open");
  const query = useInfiniteQuery(matchingQuery(show, source));
  const say = useWrite(({ verdict, body }: Said, idempotencyKey) =>
    call(routes[verdict], { body }, { idempotencyKey }),
  );
  return (
    <Section title={text("data.match.accounts")}>
      <div className="form no-print">
        {sources.length > 1 && (
          <Field label={text("data.source")}>
            {(control) => (
              <select
                {...control}
                className="ds-input"
                value={source}
                onChange={(event) => {
                  setChosen(event.target.value);
                }}
              >
                {sources.map((each) => (
                  <option key={each} value={each}>
                    {each}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        <fieldset className="radios">
          <legend className="ds-label">{text("data.match.show")}</legend>
          {shows.map((each) => (
            <label key={each}>
              <input
                type="radio"
                name="show"
                checked={show === each}
                onChange={() => {
                  setShow(each);
                }}
              />
              {text(`data.match.show.${each}`)}
            </label>
          ))}
        </fieldset>
      </div>
      <Outcome of={say}>{() => <p>{text("data.match.said")}</p>}</Outcome>
      <Answer query={query}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items);
          const counts = pages[0]?.counts;
          return (
            <>
              {counts !== undefined && (
                <p>
                  {text("data.match.counts", {
                    matched: format.count(counts.matched),
                    accounts: format.count(counts.accounts),
                    unmatched: format.count(counts.unmatched),
                  })}
                </p>
              )}
              {rows.length === 0 ? (
                <EmptyNotice title={text("data.match.none")} next={text("data.match.none.next")} />
              ) : (
                <>
                  {rows.every(({ name, email }) => name === undefined && email === undefined) && (
                    <p className="note">{text("data.match.noNames")}</p>
                  )}
                  <Accounts rows={rows} say={say} />
                </>
              )}
              <MoreButton query={query} />
            </>
          );
        }}
      </Answer>
    </Section>
  );
}

function Accounts({
  rows,
  say,
}: {
  readonly rows: readonly MatchAccount[];
  readonly say: Write<Said, unknown>;
}) {
  const { text } = useLanguage();
  return (
    <StackTable
      caption={text("data.match.caption")}
      columns={[
        { key: "account", label: text("data.match.account") },
        { key: "who", label: text("data.match.who") },
        { key: "whom", label: text("data.match.whom") },
      ]}
    >
      <Rows>
        {rows.map((row) => (
          <Row key={`${row.source} ${row.account}`}>
            <RowHeading>
              {row.account} <span className="muted">{row.source}</span>
            </RowHeading>
            <Cell label={text("data.match.who")} wide>
              <FromSource>
                {[row.name, row.email, row.workplace]
                  .filter((each) => each !== undefined)
                  .join(", ")}
              </FromSource>
            </Cell>
            <Cell label={text("data.match.whom")} wide>
              <Whom row={row} say={say} />
            </Cell>
          </Row>
        ))}
      </Rows>
    </StackTable>
  );
}

function Whom({ row, say }: { readonly row: MatchAccount; readonly say: Write<Said, unknown> }) {
  const { text } = useLanguage();
  const { source, account } = row;
  const button = (verdict: Said["verdict"], employee: string) => (
    <button
      type="button"
      className="ds-button"
      data-variant="secondary"
      data-size="sm"
      disabled={say.isPending}
      aria-label={`${text(`data.match.${verdict}`)}: ${account}, ${employee}`}
      onClick={() => {
        say.send({ verdict, body: { source, account, employee } });
      }}
    >
      {text(`data.match.${verdict}`)}
    </button>
  );
  const decided = row.decisions.at(-1);
  if (decided !== undefined) {
    return (
      <div>
        {decided.employee}{" "}
        <span className="muted">
          {text(
            decided.decision === "refused" ? "data.match.is.refused" : "data.match.is.confirmed",
          )}
        </span>
        <div className="buttons">{button("withdrawn", decided.employee)}</div>
      </div>
    );
  }
  if (row.employee !== undefined) return row.employee;
  if (row.suggestions.length === 0)
    return <span className="muted">{text("data.match.noSuggestion")}</span>;
  return (
    <ul className="plain">
      {row.suggestions.map(({ employee, reasons }) => (
        <li key={employee}>
          {employee} <span className="muted">{reasonsInWords(reasons, text)}</span>
          <div className="buttons">
            {button("confirmed", employee)}
            {button("refused", employee)}
          </div>
        </li>
      ))}
    </ul>
  );
}
