import { type BenefitOnBasis } from "@kompetanseregion/client";

import { useLanguage } from "../../language/use-language.ts";
import { Cell, Row, RowHeading, Rows, StackTable } from "../../table/stack-table.tsx";
import { Named } from "./named.tsx";

/** The same hours on each basis, held against the claim. */
export function Bases({
  benefit,
}: {
  readonly benefit: {
    readonly bases: readonly BenefitOnBasis[];
    readonly claim: { readonly fte: string };
  };
}) {
  const { text, format } = useLanguage();
  const labels = {
    hoursPerFte: text("benefit.hoursPerFte"),
    fte: text("benefit.computedFte"),
    claimed: text("benefit.claimedFte"),
    gap: text("benefit.gap"),
    hoursNeeded: text("benefit.hoursNeeded"),
  };
  return (
    <StackTable
      caption={text("benefit.bases.caption")}
      columns={[
        { key: "basis", label: text("benefit.basis") },
        ...Object.entries(labels).map(([key, label]) => ({ key, label, numeric: true })),
      ]}
    >
      <Rows>
        {benefit.bases.map(({ basis, hoursPerFte, fte, gap, hoursNeeded }) => (
          <Row key={basis}>
            <RowHeading>
              <Named id={basis} label={basis} />
            </RowHeading>
            <Cell label={labels.hoursPerFte} numeric>
              {format.decimal(hoursPerFte)}
            </Cell>
            <Cell label={labels.fte} numeric>
              <strong>{format.decimal(fte)}</strong>
            </Cell>
            <Cell label={labels.claimed} numeric>
              {format.decimal(benefit.claim.fte)}
            </Cell>
            <Cell label={labels.gap} numeric>
              {format.decimal(gap)}
            </Cell>
            <Cell label={labels.hoursNeeded} numeric>
              {format.decimal(hoursNeeded)}
            </Cell>
          </Row>
        ))}
      </Rows>
    </StackTable>
  );
}
