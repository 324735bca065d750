import { privacyRoutes } from "@kompetanseregion/client";
import { type LocalDate } from "@kompetanseregion/domain";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { Section } from "../../app/section.tsx";
import { Answer } from "../../data/answer.tsx";
import { call } from "../../data/client.ts";
import { erasureQuery, holdsQuery, retentionQuery } from "../../data/data-queries.ts";
import { useWrite } from "../../data/use-write.ts";
import { handOut } from "../../files/hand-out.ts";
import { useDraft } from "../../form/draft.ts";
import { useLanguage } from "../../language/use-language.ts";
import { Confirm } from "./confirm.tsx";
import { Outcome } from "./outcome.tsx";
import { TextField } from "./text-field.tsx";

const empty = { employee: "", reason: "" };

/** What somebody may ask about themselves, done for them; and what is due to be taken away. */
export function Privacy() {
  const { text, format } = useLanguage();
  const { draft, set } = useDraft("privacy", empty);
  const [employee, setEmployee] = useState("");
  const retention = useQuery(retentionQuery);
  const holds = useQuery(holdsQuery);
  const release = useWrite((asked: { employee: string; tag: string }) =>
    call(privacyRoutes.release, { employee: asked.employee }, { ifMatch: asked.tag }),
  );
  const apply = useWrite((seen: { leftBefore: LocalDate; due: number }, idempotencyKey) =>
    call(privacyRoutes.applyRetention, { body: seen }, { idempotencyKey }),
  );
  return (
    <>
      <Section title={text("data.privacy.person")}>
        <form
          className="form no-print"
          onSubmit={(event) => {
            event.preventDefault();
            setEmployee(draft.employee);
          }}
        >
          <TextField
            label={text("data.employee")}
            help={text("data.privacy.employee.help")}
            value={draft.employee}
            onText={(value) => {
              set({ employee: value.trim() });
            }}
          />
          <div>
            <button type="submit" className="ds-button">
              {text("data.privacy.find")}
            </button>
          </div>
        </form>
        {employee !== "" && (
          <OnePerson
            key={employee}
            employee={employee}
            reason={draft.reason}
            onReason={(reason) => {
              set({ reason });
            }}
          />
        )}
      </Section>
      <Section title={text("data.privacy.rectify")}>
        <p>{text("data.privacy.rectify.how")}</p>
      </Section>
      <Section title={text("data.privacy.holds")}>
        <Answer query={holds}>
          {({ answer: { items }, tag }) =>
            items.length === 0 ? (
              <p>{text("data.privacy.holds.none")}</p>
            ) : (
              <ul className="plain">
                {items.map(({ employee: held, reason, since }) => (
                  <li key={held}>
                    {held}: {reason} ({format.shortDate(since)}){" "}
                    <Confirm
                      label={text("data.privacy.release")}
                      question={text("data.privacy.release.ask", { employee: held })}
                      yes={text("data.privacy.release")}
                      onYes={() => {
                        release.send({ employee: held, tag });
                      }}
                    />
                  </li>
                ))}
              </ul>
            )
          }
        </Answer>
        <Outcome of={release}>{() => <p>{text("data.privacy.released")}</p>}</Outcome>
      </Section>
      <Section title={text("data.privacy.retention")}>
        <Answer query={retention}>
          {({ rules, leftBefore, due, held }) => (
            <>
              <p>
                {text("data.privacy.retention.due", {
                  months: format.count(rules.monthsAfterLeaving),
                  date: format.date(leftBefore),
                  due: format.count(due),
                  held: format.count(held),
                })}
              </p>
              {due > 0 && (
                <Confirm
                  label={text("data.privacy.retention.apply")}
                  question={text("data.privacy.retention.ask", { due: format.count(due) })}
                  yes={text("data.privacy.retention.yes", { due: format.count(due) })}
                  onYes={() => {
                    apply.send({ leftBefore, due });
                  }}
                />
              )}
            </>
          )}
        </Answer>
        <Outcome of={apply}>
          {({ due }) => <p>{text("data.privacy.retention.done", { due: format.count(due) })}</p>}
        </Outcome>
      </Section>
    </>
  );
}

function OnePerson({
  employee,
  reason,
  onReason,
}: {
  readonly employee: string;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}) {
  const { text, format } = useLanguage();
  const preview = useQuery(erasureQuery(employee));
  const given = useWrite(async (_: "package") => {
    const made = await call(privacyRoutes.accessPackage, { employee });
    handOut(`${employee}.md`, new Blob([made.readable], { type: "text/markdown" }));
    handOut(
      `${employee}.json`,
      new Blob([JSON.stringify(made.dossier, null, 2)], { type: "application/json" }),
    );
    return made;
  });
  const hold = useWrite((asked: { reason: string; tag: string }) =>
    call(privacyRoutes.hold, { employee, body: { reason: asked.reason } }, { ifMatch: asked.tag }),
  );
  const erase = useWrite((tag: string) =>
    call(privacyRoutes.erase, { employee }, { ifMatch: tag }),
  );
  if (erase.result !== undefined) {
    const { at, by, identities, positions, accounts, auditEntry } = erase.result;
    return (
      <div className="preview" role="status">
        <p>{text("data.privacy.erased")}</p>
        <p>
          {text("data.privacy.receipt", {
            when: format.time(at),
            by,
            identities: format.count(identities),
            positions: format.count(positions),
            accounts: format.count(accounts),
            entry: String(auditEntry),
          })}
        </p>
      </div>
    );
  }
  return (
    <Answer query={preview}>
      {({ answer: { rows, heldBecause }, tag }) => (
        <div className="preview">
          <h3 className="ds-heading" data-size="2xs">
            {employee}
          </h3>
          <p>
            <button
              type="button"
              className="ds-button"
              data-variant="secondary"
              aria-busy={given.isPending}
              onClick={() => {
                given.send("package");
              }}
            >
              {text("data.privacy.package")}
            </button>
          </p>
          <Outcome of={given}>{() => <p>{text("data.privacy.package.done")}</p>}</Outcome>
          <p>
            {text("data.privacy.preview", {
              rows: format.count(Object.values(rows).reduce((sum, each) => sum + each, 0)),
              tables: format.count(Object.values(rows).filter((each) => each > 0).length),
            })}
          </p>
          {heldBecause === undefined ? (
            <>
              <Confirm
                label={text("data.privacy.erase")}
                question={text("data.privacy.erase.ask", { employee })}
                yes={text("data.privacy.erase.yes")}
                onYes={() => {
                  erase.send(tag);
                }}
              />
              <form
                className="form"
                onSubmit={(event) => {
                  event.preventDefault();
                  if (reason.trim() !== "") hold.send({ reason: reason.trim(), tag });
                }}
              >
                <TextField
                  label={text("data.privacy.hold.reason")}
                  help={text("data.privacy.hold.help")}
                  value={reason}
                  onText={onReason}
                />
                <div>
                  <button type="submit" className="ds-button" data-variant="secondary">
                    {text("data.privacy.hold")}
                  </button>
                </div>
              </form>
            </>
          ) : (
            <p>{text("data.privacy.heldBecause", { reason: heldBecause })}</p>
          )}
          <Outcome of={hold} />
          <Outcome of={erase} />
        </div>
      )}
    </Answer>
  );
}
