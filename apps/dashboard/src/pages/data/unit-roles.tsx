import { accessRoutes } from "@kompetanseregion/client";
import { UnitRoleKind } from "@kompetanseregion/domain";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { Section } from "../../app/section.tsx";
import { Answer } from "../../data/answer.tsx";
import { call } from "../../data/client.ts";
import { accessQuery, unitsQuery } from "../../data/data-queries.ts";
import { EntryForm } from "../../form/entry-form.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { Cell, Row, RowHeading, Rows, StackTable } from "../../table/stack-table.tsx";
import { usePeriod } from "./period.ts";
import { useUnitName } from "./unit-name.ts";

/** Rows that are shown before anyone asks for more. */
const atFirst = 10;

/** The roles that come with an employment: who has them, and the way to give one. */
export function UnitRoles() {
  const { text, format } = useLanguage();
  const query = useQuery(accessQuery);
  const units = useQuery(unitsQuery);
  const nameOf = useUnitName();
  const lasts = usePeriod();
  const [all, setAll] = useState(false);
  return (
    <Section title={text("data.unitRoles")}>
      <Answer query={query}>
        {({ answer: { unitRoles } }) =>
          unitRoles.length === 0 ? (
            <p>{text("data.unitRoles.none")}</p>
          ) : (
            <>
              <StackTable
                caption={text("data.unitRoles.caption", { n: format.count(unitRoles.length) })}
                columns={[
                  { key: "employee", label: text("data.employee") },
                  { key: "role", label: text("data.role") },
                  { key: "unit", label: text("data.unit") },
                  { key: "period", label: text("data.validity") },
                ]}
              >
                <Rows>
                  {unitRoles
                    .slice(0, all ? undefined : atFirst)
                    .map(({ employee, role, unit, period }) => (
                      <Row key={`${employee} ${role} ${unit} ${period.from}`}>
                        <RowHeading>{employee}</RowHeading>
                        <Cell label={text("data.role")}>{text(`data.role.${role}`)}</Cell>
                        <Cell label={text("data.unit")} wide>
                          {nameOf(unit)}
                        </Cell>
                        <Cell label={text("data.validity")}>{lasts(period)}</Cell>
                      </Row>
                    ))}
                </Rows>
              </StackTable>
              {!all && unitRoles.length > atFirst && (
                <p className="no-print">
                  <button
                    type="button"
                    className="ds-button"
                    data-variant="secondary"
                    onClick={() => {
                      setAll(true);
                    }}
                  >
                    {text("data.unitRoles.all", { n: format.count(unitRoles.length) })}
                  </button>
                </p>
              )}
            </>
          )
        }
      </Answer>
      <EntryForm
        name="unit-role"
        label={text("data.unitRoles.give")}
        required={text("data.required")}
        submit={text("data.unitRoles.give")}
        done={text("data.unitRoles.given")}
        changes={["data"]}
        fields={[
          { name: "employee", label: text("data.employee"), help: text("data.employee.help") },
          {
            name: "role",
            label: text("data.role"),
            options: UnitRoleKind.options.map((role) => ({
              value: role,
              label: text(`data.role.${role}`),
            })),
          },
          {
            name: "unit",
            label: text("data.unit"),
            options: (units.data ?? []).map(({ unit, name }) => ({ value: unit, label: name })),
          },
          {
            name: "to",
            label: text("data.to"),
            help: text("data.to.help"),
            type: "date",
            optional: true,
          },
        ]}
        onSend={({ employee, role, unit, to }, idempotencyKey) =>
          call(
            accessRoutes.giveUnitRole,
            {
              body: {
                employee,
                role: UnitRoleKind.parse(role),
                unit,
                ...(to === "" ? {} : { to }),
              },
            },
            { idempotencyKey },
          )
        }
      />
    </Section>
  );
}
