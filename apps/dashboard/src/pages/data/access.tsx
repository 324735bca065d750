import { accessRoutes } from "@kompetanseregion/client";
import { useQuery } from "@tanstack/react-query";

import { Section } from "../../app/section.tsx";
import { Answer } from "../../data/answer.tsx";
import { call } from "../../data/client.ts";
import { accessQuery } from "../../data/data-queries.ts";
import { useWrite } from "../../data/use-write.ts";
import { useLanguage } from "../../language/use-language.ts";
import { Cell, Row, RowHeading, Rows, StackTable } from "../../table/stack-table.tsx";
import { Accounts } from "./accounts.tsx";
import { AppointDeputy } from "./appoint-deputy.tsx";
import { Confirm } from "./confirm.tsx";
import { type AdministrativeRole, GiveRole } from "./give-role.tsx";
import { Outcome } from "./outcome.tsx";
import { usePeriod } from "./period.ts";
import { Sessions } from "./sessions.tsx";
import { useUnitName } from "./unit-name.ts";
import { UnitRoles } from "./unit-roles.tsx";

/** Who has which role on which unit, who stands in for whom, and how users get in. */
export function Access() {
  const { text } = useLanguage();
  const query = useQuery(accessQuery);
  const nameOf = useUnitName();
  const end = useWrite(
    (asked: { user: string; role: AdministrativeRole; unit: string; tag: string }) =>
      call(accessRoutes.endGrant, asked, { ifMatch: asked.tag }),
  );
  const lasts = usePeriod();
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
      <GiveRole />
      <UnitRoles />
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
        <AppointDeputy />
      </Section>
      <Accounts />
      <Sessions />
    </>
  );
}
