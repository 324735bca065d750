import { signInRoutes } from "@kompetanseregion/client";
import { useQuery } from "@tanstack/react-query";

import { Section } from "../../app/section.tsx";
import { Answer } from "../../data/answer.tsx";
import { call } from "../../data/client.ts";
import { sessionsQuery } from "../../data/data-queries.ts";
import { useWrite } from "../../data/use-write.ts";
import { useLanguage } from "../../language/use-language.ts";
import { Cell, Row, RowHeading, Rows, StackTable } from "../../table/stack-table.tsx";
import { Confirm } from "./confirm.tsx";
import { Outcome } from "./outcome.tsx";

/** Who is signed in now, and the way to end it. */
export function Sessions() {
  const { text, format } = useLanguage();
  const query = useQuery(sessionsQuery);
  const end = useWrite((id: string) => call(signInRoutes.endSession, { id }));
  return (
    <Section title={text("data.sessions")}>
      <Answer query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{text("data.sessions.none")}</p>
          ) : (
            <StackTable
              caption={text("data.sessions.caption")}
              columns={[
                { key: "user", label: text("data.user") },
                { key: "from", label: text("data.from") },
                { key: "seen", label: text("data.lastUsed") },
                { key: "end", label: text("data.action") },
              ]}
            >
              <Rows>
                {items.map(({ id, user, startedAt, seenAt, current }) => (
                  <Row key={id}>
                    <RowHeading>{user}</RowHeading>
                    <Cell label={text("data.from")}>{format.time(startedAt)}</Cell>
                    <Cell label={text("data.lastUsed")}>{format.time(seenAt)}</Cell>
                    <Cell label={text("data.action")} wide>
                      {current ? (
                        text("data.sessions.this")
                      ) : (
                        <Confirm
                          label={text("data.sessions.end")}
                          question={text("data.sessions.end.ask", { user })}
                          yes={text("data.sessions.end")}
                          onYes={() => {
                            end.send(id);
                          }}
                        />
                      )}
                    </Cell>
                  </Row>
                ))}
              </Rows>
            </StackTable>
          )
        }
      </Answer>
      <Outcome of={end}>{() => <p>{text("data.sessions.ended")}</p>}</Outcome>
    </Section>
  );
}
