import { accessRoutes, signInRoutes } from "@kompetanseregion/client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { Section } from "../../app/section.tsx";
import { Answer } from "../../data/answer.tsx";
import { call } from "../../data/client.ts";
import { accessQuery, accountsQuery, unitsQuery } from "../../data/data-queries.ts";
import { useWrite } from "../../data/use-write.ts";
import { useDraft } from "../../form/draft.ts";
import { Field } from "../../form/field.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { Cell, Row, RowHeading, Rows, StackTable } from "../../table/stack-table.tsx";
import { Confirm } from "./confirm.tsx";
import { Outcome } from "./outcome.tsx";
import { Sessions } from "./sessions.tsx";
import { TextField } from "./text-field.tsx";

const roles = ["municipalityAdmin", "regionAdmin", "funding", "auditor"] as const;
type AdministrativeRole = (typeof roles)[number];

/** Who has which role on which unit, who stands in for whom, and how users get in. */
export function Access() {
  const { text, format } = useLanguage();
  const query = useQuery(accessQuery);
  const units = useQuery(unitsQuery);
  const nameOf = (unit: string) => units.data?.find((each) => each.unit === unit)?.name ?? unit;
  const end = useWrite(
    (asked: { user: string; role: AdministrativeRole; unit: string; tag: string }) =>
      call(accessRoutes.endGrant, asked, { ifMatch: asked.tag }),
  );
  const lasts = ({ from, to }: { readonly from: string; readonly to?: string | undefined }) =>
    text(to === undefined ? "data.period.open" : "data.period", {
      from: format.shortDate(from as never),
      to: to === undefined ? "" : format.shortDate(to as never),
    });
  return (
    <>
      <Section title={text("data.access.grants")}>
        <Answer query={query}>
          {({ answer, tag }) => (
            <StackTable
              caption={text("data.access.grants.caption")}
              columns={[
                { key: "user", label: text("data.user") },
                { key: "role", label: text("data.role") },
                { key: "unit", label: text("data.unit") },
                { key: "period", label: text("data.validity") },
                { key: "end", label: text("data.action") },
              ]}
            >
              <Rows>
                {answer.grants.map(({ user, role, unit, period }) => (
                  <Row key={`${user} ${role} ${unit} ${period.from}`}>
                    <RowHeading>{user}</RowHeading>
                    <Cell label={text("data.role")}>{text(`data.role.${role}`)}</Cell>
                    <Cell label={text("data.unit")}>{nameOf(unit)}</Cell>
                    <Cell label={text("data.validity")}>{lasts(period)}</Cell>
                    <Cell label={text("data.action")} wide>
                      <Confirm
                        label={text("data.access.end")}
                        question={text("data.access.end.ask", { user, unit: nameOf(unit) })}
                        yes={text("data.access.end.yes")}
                        onYes={() => {
                          end.send({ user, role, unit, tag });
                        }}
                      />
                    </Cell>
                  </Row>
                ))}
              </Rows>
            </StackTable>
          )}
        </Answer>
        <Outcome of={end}>{() => <p>{text("data.access.ended")}</p>}</Outcome>
      </Section>
      <Give />
      <Section title={text("data.access.deputies")}>
        <Answer query={query}>
          {({ answer: { delegations } }) =>
            delegations.length === 0 ? (
              <p>{text("data.access.deputies.none")}</p>
            ) : (
              <ul>
                {delegations.map(({ principal, deputy, period }) => (
                  <li key={`${principal} ${deputy} ${period.from}`}>
                    {text("data.access.deputy", { deputy, principal })} ({lasts(period)})
                  </li>
                ))}
              </ul>
            )
          }
        </Answer>
        <Appoint />
      </Section>
      <Invite />
      <Sessions />
    </>
  );
}

const emptyGrant = { user: "", role: "municipalityAdmin", unit: "", from: "", to: "" };

function Give() {
  const { text } = useLanguage();
  const units = useQuery(unitsQuery);
  const { draft, set, clear } = useDraft("grant", emptyGrant);
  const [tried, setTried] = useState(false);
  const give = useWrite(
    ({ user, role, unit, from, to }: typeof emptyGrant, idempotencyKey) =>
      call(
        accessRoutes.giveGrant,
        {
          body: {
            user: user.trim(),
            role: roles.find((each) => each === role) ?? "municipalityAdmin",
            unit,
            ...(from === "" ? {} : { from }),
            ...(to === "" ? {} : { to }),
          },
        },
        { idempotencyKey },
      ),
    () => {
      clear();
      setTried(false);
    },
  );
  const missing = (value: string) =>
    tried && value.trim() === "" ? text("data.required") : undefined;
  return (
    <Section title={text("data.access.give")}>
      <form
        className="form no-print"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (draft.user.trim() !== "" && draft.unit !== "") give.send(draft);
        }}
      >
        <TextField
          label={text("data.user")}
          help={text("data.access.user.help")}
          error={missing(draft.user)}
          value={draft.user}
          onText={(user) => {
            set({ user });
          }}
        />
        <Field label={text("data.role")}>
          {(control) => (
            <select
              {...control}
              className="ds-input"
              value={draft.role}
              onChange={(event) => {
                set({ role: event.target.value });
              }}
            >
              {roles.map((role) => (
                <option key={role} value={role}>
                  {text(`data.role.${role}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={text("data.unit")} error={missing(draft.unit)}>
          {(control) => (
            <select
              {...control}
              className="ds-input"
              value={draft.unit}
              onChange={(event) => {
                set({ unit: event.target.value });
              }}
            >
              <option value="" />
              {(units.data ?? []).map(({ unit, name }) => (
                <option key={unit} value={unit}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <TextField
          label={text("data.from")}
          type="date"
          value={draft.from}
          onText={(from) => {
            set({ from });
          }}
        />
        <TextField
          label={text("data.to")}
          help={text("data.to.help")}
          type="date"
          value={draft.to}
          onText={(to) => {
            set({ to });
          }}
        />
        <div>
          <button type="submit" className="ds-button" aria-busy={give.isPending}>
            {text("data.access.give.send")}
          </button>
        </div>
      </form>
      <Outcome of={give}>{({ user }) => <p>{text("data.access.given", { user })}</p>}</Outcome>
    </Section>
  );
}

const emptyDeputy = { principal: "", deputy: "", to: "" };

function Appoint() {
  const { text } = useLanguage();
  const { draft, set, clear } = useDraft("deputy", emptyDeputy);
  const [tried, setTried] = useState(false);
  const appoint = useWrite(
    (body: typeof emptyDeputy, idempotencyKey) =>
      call(accessRoutes.appointDeputy, { body }, { idempotencyKey }),
    () => {
      clear();
      setTried(false);
    },
  );
  const missing = (value: string) => (tried && value === "" ? text("data.required") : undefined);
  return (
    <>
      <form
        className="form no-print"
        noValidate
        aria-label={text("data.access.appoint")}
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (Object.values(draft).every((each) => each !== "")) appoint.send(draft);
        }}
      >
        {(["principal", "deputy"] as const).map((name) => (
          <TextField
            key={name}
            label={text(name === "deputy" ? "data.access.deputy.label" : "data.access.principal")}
            help={text("data.employee.help")}
            error={missing(draft[name])}
            value={draft[name]}
            onText={(value) => {
              set({ [name]: value.trim() });
            }}
          />
        ))}
        <TextField
          label={text("data.to")}
          help={text("data.access.deputy.help")}
          type="date"
          error={missing(draft.to)}
          value={draft.to}
          onText={(to) => {
            set({ to });
          }}
        />
        <div>
          <button type="submit" className="ds-button" aria-busy={appoint.isPending}>
            {text("data.access.appoint")}
          </button>
        </div>
      </form>
      <Outcome of={appoint}>{() => <p>{text("data.access.appointed")}</p>}</Outcome>
    </>
  );
}

function Invite() {
  const { text, format } = useLanguage();
  const query = useQuery(accountsQuery);
  const invite = useWrite((user: string) => call(signInRoutes.inviteUser, { user }));
  return (
    <Section title={text("data.accounts")}>
      <Answer query={query}>
        {({ localAccounts, items }) => (
          <StackTable
            caption={text("data.accounts.caption")}
            columns={[
              { key: "user", label: text("data.user") },
              { key: "how", label: text("data.accounts.how") },
              ...(localAccounts ? [{ key: "link", label: text("data.action") }] : []),
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
                  {localAccounts && (
                    <Cell label={text("data.action")}>
                      <button
                        type="button"
                        className="ds-button no-print"
                        data-variant="secondary"
                        data-size="sm"
                        aria-label={`${text("data.accounts.invite")}: ${user}`}
                        onClick={() => {
                          invite.send(user);
                        }}
                      >
                        {text("data.accounts.invite")}
                      </button>
                    </Cell>
                  )}
                </Row>
              ))}
            </Rows>
          </StackTable>
        )}
      </Answer>
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
