import { type RolloutRegister } from "@kompetanseregion/client";

import { Section } from "../../app/section.tsx";
import { FromSource } from "../../language/from-source.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { Mark } from "../../table/mark.tsx";
import { Share } from "../../table/share.tsx";
import { Cell, ClosingRows, Row, RowHeading, Rows, StackTable } from "../../table/stack-table.tsx";

/** Each stage by municipality, and the share that has reached it. */
export function Stages({ register }: { readonly register: RolloutRegister }) {
  const { text, format } = useLanguage();
  const { stages, members, asOf } = register;
  return (
    <Section title={text("rollout.stages")} id="steg">
      <StackTable
        caption={text("rollout.stages.caption", { date: format.date(asOf) })}
        columns={[
          { key: "municipality", label: text("rollout.municipality") },
          ...stages.map(({ stage }) => ({ key: stage, label: text(`rollout.stage.${stage}`) })),
        ]}
      >
        <Rows>
          {members.map(({ municipality, name, stages: reached }) => (
            <Row key={municipality}>
              <RowHeading>
                <FromSource>{name}</FromSource>
              </RowHeading>
              {stages.map(({ stage }) => {
                const on = reached.find((one) => one.stage === stage)?.on;
                return (
                  <Cell key={stage} label={text(`rollout.stage.${stage}`)}>
                    {on === undefined ? (
                      <Mark sign="none">{text("rollout.notYet")}</Mark>
                    ) : (
                      <Mark sign="done">{format.shortDate(on)}</Mark>
                    )}
                  </Cell>
                );
              })}
            </Row>
          ))}
        </Rows>
        <ClosingRows>
          <Row kind="sum">
            <RowHeading>{text("rollout.reached")}</RowHeading>
            {stages.map(({ stage, reached }) => (
              <Cell key={stage} label={text(`rollout.stage.${stage}`)} wide>
                <Share ratio={reached} />
              </Cell>
            ))}
          </Row>
        </ClosingRows>
      </StackTable>
    </Section>
  );
}
