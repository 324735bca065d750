import { signInRoutes } from "@kompetanseregion/client";
import { useQuery } from "@tanstack/react-query";

import { Section } from "../../app/section.tsx";
import { Answer } from "../../data/answer.tsx";
import { call } from "../../data/client.ts";
import { accountsQuery } from "../../data/data-queries.ts";
import { useWrite } from "../../data/use-write.ts";
import { useLanguage } from "../../language/use-language.ts";
import { Cell, Row, RowHeading, Rows, StackTable } from "../../table/stack-table.tsx";
import { Confirm } from "./confirm.tsx";
import { Outcome } from "./outcome.tsx";

/** How each user gets in, and a link for who cannot yet. */
export function Accounts() {
  const { text, format } = useLanguage();
  const query = useQuery(accountsQuery);
  const invite = useWrite((user: string) => call(signInRoutes.inviteUser, { user }));
  const close = useWrite((user: string) => call(signInRoutes.closeAccount, { user }));
  return (
    <Section title={text("data.accounts")}>
      <Answer query={query}>
        {({ localAccounts, items }) => (
          <StackTable
            caption={text("data.accounts.caption")}
            columns={[
              { key: "user", label: text("data.user") },
              { key: "how", label: text("data.accounts.how") },
              { key: "action", label: text("data.action") },
            ]}
          >
            <Rows>
              {items.map(({ user, passphraseSince, secondFactor, identities }) => (
                <Row key={user}>
                  <RowHeading>{user}</RowHeading>
                  <Cell label={text("data.accounts.how")} wide>
                    {[
                      ...(passphraseSince === undefined ? [] : [text("data.accounts.passphrase")]),
                      ...(secondFactor ? [text("data.accounts.factor")] : []),
                      ...identities,
                    ].join(", ") || text("data.accounts.none")}
                  </Cell>
                  <Cell label={text("data.action")} wide>
                    <div className="buttons">
                      {localAccounts && (
                        <button
                          type="button"
                          className="ds-button no-print"
                          data-variant="secondary"
                          aria-label={`${text("data.accounts.invite")}: ${user}`}
                          onClick={() => {
                            invite.send(user);
                          }}
                        >
                          {text("data.accounts.invite")}
                        </button>
                      )}
                      <Confirm
                        label={text("data.accounts.close")}
                        question={text("data.accounts.close.ask", { user })}
                        yes={text("data.accounts.close.yes")}
                        onYes={() => {
                          close.send(user);
                        }}
                      />
                    </div>
                  </Cell>
                </Row>
              ))}
            </Rows>
          </StackTable>
        )}
      </Answer>
      <Outcome of={close}>
        {({ user, sessions }) => (
          <p>{text("data.accounts.closed", { user, sessions: format.count(sessions) })}</p>
        )}
      </Outcome>
      <Outcome of={invite}>
        {({ user, path, expiresAt }) => (
          <>
            <p>{text("data.accounts.link", { user, when: format.time(expiresAt) })}</p>
            <p>
              <code className="secret">{`${window.location.origin}${path}`}</code>
            </p>
          </>
        )}
      </Outcome>
    </Section>
  );
}
