import { signInRoutes } from "@kompetanseregion/client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { EmptyNotice } from "../../app/empty-notice.tsx";
import { Section } from "../../app/section.tsx";
import { Answer } from "../../data/answer.tsx";
import { call } from "../../data/client.ts";
import { tokensQuery, unitsQuery } from "../../data/data-queries.ts";
import { meQuery, useMay } from "../../data/me.ts";
import { useWrite } from "../../data/use-write.ts";
import { useDraft } from "../../form/draft.ts";
import { Field } from "../../form/field.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { Mark } from "../../table/mark.tsx";
import { Cell, Row, RowHeading, Rows, StackTable } from "../../table/stack-table.tsx";
import { Confirm } from "./confirm.tsx";
import { Outcome } from "./outcome.tsx";
import { TextField } from "./text-field.tsx";
import { useUnitName } from "./unit-name.ts";

/** What programs read with: made, shown once, listed and ended. */
export function Tokens() {
  const { text, format } = useLanguage();
  const query = useQuery(tokensQuery);
  const nameOf = useUnitName();
  const end = useWrite((id: string) => call(signInRoutes.endToken, { id }));
  return (
    <>
      <MakeToken />
      <Section title={text("data.tokens")}>
        <Answer query={query}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyNotice title={text("data.tokens.none")} next={text("data.tokens.none.next")} />
            ) : (
              <StackTable
                caption={text("data.tokens.caption")}
                columns={[
                  { key: "label", label: text("data.tokens.label") },
                  { key: "owner", label: text("data.user") },
                  { key: "units", label: text("data.unit") },
                  { key: "expires", label: text("data.tokens.expires") },
                  { key: "used", label: text("data.lastUsed") },
                  { key: "status", label: text("data.status") },
                  { key: "end", label: text("data.action") },
                ]}
              >
                <Rows>
                  {items.map((token) => (
                    <Row key={token.id}>
                      <RowHeading>
                        {token.label} <code className="muted">{token.prefix}</code>
                      </RowHeading>
                      <Cell label={text("data.user")}>{token.owner}</Cell>
                      <Cell label={text("data.unit")}>{token.units.map(nameOf).join(", ")}</Cell>
                      <Cell label={text("data.tokens.expires")}>
                        {format.time(token.expiresAt)}
                      </Cell>
                      <Cell label={text("data.lastUsed")}>
                        {token.usedOn === undefined
                          ? text("data.never")
                          : format.shortDate(token.usedOn)}
                      </Cell>
                      <Cell label={text("data.status")}>
                        <Mark sign={token.status === "valid" ? "done" : "none"}>
                          {text(`data.tokens.${token.status}`)}
                        </Mark>
                      </Cell>
                      <Cell label={text("data.action")} wide>
                        {token.status === "valid" && (
                          <Confirm
                            label={text("data.tokens.end")}
                            question={text("data.tokens.end.ask", { label: token.label })}
                            yes={text("data.tokens.end")}
                            onYes={() => {
                              end.send(token.id);
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
        <Outcome of={end}>{() => <p>{text("data.tokens.end.done")}</p>}</Outcome>
      </Section>
    </>
  );
}

const empty = { label: "", days: "90", unit: "" };

function MakeToken() {
  const { text } = useLanguage();
  const me = useQuery(meQuery);
  const may = useMay();
  const units = useQuery({ ...unitsQuery, enabled: may("read-training") });
  const { draft, set, clear } = useDraft("token", empty);
  const [tried, setTried] = useState(false);
  const make = useWrite(
    ({ label, days, unit }: typeof empty) =>
      call(signInRoutes.createToken, {
        body: {
          label: label.trim(),
          days: Number(days),
          units:
            unit === "" ? [...new Set((me.data?.roles ?? []).map((role) => role.unit))] : [unit],
        },
      }),
    () => {
      clear();
      setTried(false);
    },
  );
  const isDays =
    /^\d{1,3}$/u.test(draft.days) && Number(draft.days) >= 1 && Number(draft.days) <= 365;
  return (
    <Section title={text("data.tokens.make")}>
      <p>{text("data.tokens.why")}</p>
      <form
        className="form no-print"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (draft.label.trim() !== "" && isDays) make.send(draft);
        }}
      >
        <TextField
          label={text("data.tokens.label")}
          help={text("data.tokens.label.help")}
          error={tried && draft.label.trim() === "" ? text("data.required") : undefined}
          value={draft.label}
          onText={(label) => {
            set({ label: label.slice(0, 60) });
          }}
        />
        <Field label={text("data.tokens.units")} help={text("data.tokens.units.help")}>
          {(control) => (
            <select
              {...control}
              className="ds-input"
              value={draft.unit}
              onChange={(event) => {
                set({ unit: event.target.value });
              }}
            >
              <option value="">{text("data.tokens.units.mine")}</option>
              {(units.data ?? []).map(({ unit, name }) => (
                <option key={unit} value={unit}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <TextField
          label={text("data.tokens.days")}
          error={tried && !isDays ? text("data.tokens.days.wrong") : undefined}
          value={draft.days}
          onText={(days) => {
            set({ days });
          }}
        />
        <div>
          <button type="submit" className="ds-button" aria-busy={make.isPending}>
            {text("data.tokens.make")}
          </button>
        </div>
      </form>
      <Outcome of={make}>
        {({ token }) => (
          <>
            <p>{text("data.tokens.once")}</p>
            <p>
              <code className="secret">{token}</code>
            </p>
          </>
        )}
      </Outcome>
    </Section>
  );
}
