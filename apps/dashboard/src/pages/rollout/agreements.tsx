import { type RolloutRegister } from "@kompetanseregion/client";

import { Section } from "../../app/section.tsx";
import { ReportTools } from "../../files/report-tools.tsx";
import { dateCell, textCell } from "../../files/sheet.ts";
import { FromSource } from "../../language/from-source.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { Mark } from "../../table/mark.tsx";
import { Share } from "../../table/share.tsx";
import { Cell, Row, RowHeading, Rows, StackTable } from "../../table/stack-table.tsx";

const signs = {
  none: "missing",
  oralConfirmation: "open",
  resolutionAdopted: "part",
  signed: "done",
  terminated: "missing",
} as const;

/** How binding each municipality's agreement is; what is said, resolved and signed are kept apart. */
export function Agreements({ register }: { readonly register: RolloutRegister }) {
  const { text, format } = useLanguage();
  const { agreements, members, problems, asOf } = register;
  return (
    <Section title={text("rollout.agreements")} id="avtaler">
      <div className="beside">
        <StackTable
          caption={text("rollout.agreements.caption", { date: format.date(asOf) })}
          columns={[
            { key: "municipality", label: text("rollout.municipality") },
            { key: "state", label: text("rollout.state") },
            { key: "since", label: text("rollout.since") },
            { key: "evidence", label: text("rollout.evidence") },
          ]}
        >
          <Rows>
            {members.map(({ municipality, name, agreement: { state, on, evidence } }) => (
              <Row key={municipality}>
                <RowHeading>
                  <FromSource>{name}</FromSource>
                </RowHeading>
                <Cell label={text("rollout.state")}>
                  <Mark sign={signs[state]}>{text(`rollout.state.${state}`)}</Mark>
                </Cell>
                <Cell label={text("rollout.since")}>
                  {on === undefined ? text("figure.none") : format.shortDate(on)}
                </Cell>
                <Cell label={text("rollout.evidence")} wide>
                  {evidence === undefined ? (
                    text("figure.none")
                  ) : (
                    <FromSource>{evidence}</FromSource>
                  )}
                </Cell>
              </Row>
            ))}
          </Rows>
        </StackTable>
        <StackTable
          caption={text("rollout.states.caption")}
          columns={[
            { key: "state", label: text("rollout.state") },
            { key: "count", label: text("rollout.municipalities"), numeric: true },
          ]}
        >
          <Rows>
            {agreements.map(({ state, count }) => (
              <Row key={state}>
                <RowHeading>{text(`rollout.state.${state}`)}</RowHeading>
                <Cell label={text("rollout.municipalities")} numeric wide>
                  <Share ratio={count} />
                </Cell>
              </Row>
            ))}
          </Rows>
        </StackTable>
      </div>
      {problems.length > 0 && (
        <>
          <h3 className="ds-heading" data-size="2xs">
            {text("rollout.problems")}
          </h3>
          <ul>
            {problems.map(({ code, municipality }) => (
              <li key={`${code} ${municipality}`}>
                <FromSource>{municipality}</FromSource>: {text(`rollout.problem.${code}`)}
              </li>
            ))}
          </ul>
        </>
      )}
      <ReportTools
        sheet={() => ({
          name: `${text("rollout.file")}-${asOf}`,
          columns: [
            text("rollout.municipality"),
            ...register.stages.map(({ stage }) => text(`rollout.stage.${stage}`)),
            text("rollout.state"),
            text("rollout.since"),
            text("rollout.evidence"),
          ],
          rows: members.map(({ name, stages, agreement }) => [
            textCell(name),
            ...register.stages.map(({ stage }) =>
              dateCell(stages.find((one) => one.stage === stage)?.on),
            ),
            textCell(text(`rollout.state.${agreement.state}`)),
            dateCell(agreement.on),
            textCell(agreement.evidence ?? ""),
          ]),
        })}
      />
    </Section>
  );
}
