import { type RolloutRegister } from "@kompetanseregion/client";

import { Section } from "../../app/section.tsx";
import { FromSource } from "../../language/from-source.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { Mark } from "../../table/mark.tsx";
import { Cell, Row, RowHeading, Rows, StackTable } from "../../table/stack-table.tsx";

/** Who has been visited, municipality by sector; a gap is said in words, and named above. */
export function CoverageMatrix({ register }: { readonly register: RolloutRegister }) {
  const { text, format } = useLanguage();
  const { sectors, rows, gaps, reached } = register.matrix;
  return (
    <Section title={text("rollout.matrix")} id="dekning">
      <p>
        {text("rollout.matrix.sum", {
          n: format.count(reached.numerator),
          of: format.count(reached.denominator),
          percent: format.percent(reached) ?? text("figure.none"),
        })}{" "}
        {gaps.length === 0
          ? text("rollout.matrix.whole")
          : text("rollout.matrix.gaps", {
              gaps: gapWords(gaps).join("; "),
            })}
      </p>
      <StackTable
        caption={text("rollout.matrix.caption")}
        columns={[
          { key: "municipality", label: text("rollout.municipality") },
          ...sectors.map((sector) => ({ key: sector, label: sector })),
        ]}
      >
        <Rows>
          {rows.map(({ municipality, name, cells }) => (
            <Row key={municipality}>
              <RowHeading>
                <FromSource>{name}</FromSource>
              </RowHeading>
              {sectors.map((sector, index) => {
                const on = cells[index] ?? null;
                return (
                  <Cell key={sector} label={sector}>
                    {on === null ? (
                      <Mark sign="missing">{text("rollout.gap")}</Mark>
                    ) : (
                      <Mark sign="done">{format.shortDate(on)}</Mark>
                    )}
                  </Cell>
                );
              })}
            </Row>
          ))}
        </Rows>
      </StackTable>
    </Section>
  );
}

/** The gaps by municipality: «Rollag: Helse og omsorg, Oppvekst». */
function gapWords(gaps: RolloutRegister["matrix"]["gaps"]): string[] {
  const names = [...new Set(gaps.map(({ name }) => name))];
  return names.map(
    (name) =>
      `${name} (${gaps
        .filter((gap) => gap.name === name)
        .map(({ sector }) => sector)
        .join(", ")})`,
  );
}
