import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { Section } from "../../app/section.tsx";
import { Answer } from "../../data/answer.tsx";
import { auditQuery, verdictQuery } from "../../data/data-queries.ts";
import { useDraft } from "../../form/draft.ts";
import { useLanguage } from "../../language/use-language.ts";
import { MoreButton } from "../../list/more-button.tsx";
import { Mark } from "../../table/mark.tsx";
import { Cell, Row, RowHeading, Rows, StackTable } from "../../table/stack-table.tsx";
import { areaOf } from "./audit-words.ts";
import { TextField } from "./text-field.tsx";

const empty = { actor: "", action: "", from: "", through: "" };
const filters = ["actor", "action", "from", "through"] as const;

/** Who did what, filtered; and whether the log is whole. */
export function Audit() {
  const { text, counted, format } = useLanguage();
  const { draft, set } = useDraft("audit", empty);
  const [asked, setAsked] = useState(draft);
  const verdict = useQuery(verdictQuery);
  const wordOf = (action: string): string => {
    const area = areaOf(action);
    return area === undefined ? "" : text(`data.audit.area.${area}`);
  };
  const query = useInfiniteQuery(
    auditQuery(Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== ""))),
  );
  return (
    <>
      <Section title={text("data.audit.chain")}>
        <Answer query={verdict}>
          {({ ok, entries, at }) => (
            <p>
              <Mark sign={ok ? "done" : "missing"}>
                {ok
                  ? counted("data.audit.whole", entries ?? 0, format.count(entries ?? 0))
                  : text("data.audit.broken", { at: String(at ?? "?") })}
              </Mark>
            </p>
          )}
        </Answer>
      </Section>
      <Section title={text("data.audit.log")}>
        <form
          className="form no-print"
          onSubmit={(event) => {
            event.preventDefault();
            setAsked(draft);
          }}
        >
          {filters.map((name) => (
            <TextField
              key={name}
              label={text(`data.audit.${name}`)}
              {...(name === "action" ? { help: text("data.audit.action.help") } : {})}
              type={name === "from" || name === "through" ? "date" : "text"}
              value={draft[name]}
              onText={(value) => {
                set({ [name]: value.trim() });
              }}
            />
          ))}
          <div>
            <button type="submit" className="ds-button">
              {text("figure.show")}
            </button>
          </div>
        </form>
        <Answer query={query}>
          {({ pages }) => (
            <>
              <StackTable
                caption={text("data.audit.caption")}
                columns={[
                  { key: "at", label: text("data.when") },
                  { key: "actor", label: text("data.by") },
                  { key: "action", label: text("data.audit.action") },
                  { key: "scope", label: text("data.audit.scope") },
                  { key: "count", label: text("data.audit.count"), numeric: true },
                ]}
              >
                <Rows>
                  {pages
                    .flatMap(({ items }) => items)
                    .map(({ number, at, actor, action, scope, count }) => (
                      <Row key={number}>
                        <RowHeading>
                          {format.time(at)} <span className="muted">{`#${String(number)}`}</span>
                        </RowHeading>
                        <Cell label={text("data.by")}>{actor}</Cell>
                        <Cell label={text("data.audit.action")} wide>
                          {wordOf(action)} <code className="muted">{action}</code>
                        </Cell>
                        <Cell label={text("data.audit.scope")} wide>
                          {scope}
                        </Cell>
                        <Cell label={text("data.audit.count")} numeric>
                          {format.count(count)}
                        </Cell>
                      </Row>
                    ))}
                </Rows>
              </StackTable>
              <MoreButton query={query} />
            </>
          )}
        </Answer>
      </Section>
    </>
  );
}
