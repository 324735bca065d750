import { type BenefitInput } from "@kompetanseregion/client";

import { FromSource } from "../../language/from-source.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { Cell, Row, RowHeading, Rows, StackTable } from "../../table/stack-table.tsx";
import { Named } from "./named.tsx";

/** Each quantity with its value and where it was found. */
export function Inputs({ inputs }: { readonly inputs: readonly BenefitInput[] }) {
  const { text, format } = useLanguage();
  return (
    <StackTable
      caption={text("benefit.inputs.caption")}
      columns={[
        { key: "input", label: text("benefit.input") },
        { key: "value", label: text("benefit.value"), numeric: true },
        { key: "source", label: text("benefit.source") },
      ]}
    >
      <Rows>
        {inputs.map(({ id, label, value, unit, source }) => (
          <Row key={id}>
            <RowHeading>
              <Named id={id} label={label} />
            </RowHeading>
            <Cell label={text("benefit.value")} numeric wide>
              {format.decimal(value)} <Named id={unit} label={unit} />
            </Cell>
            <Cell label={text("benefit.source")} wide>
              <FromSource>{source}</FromSource>
            </Cell>
          </Row>
        ))}
      </Rows>
    </StackTable>
  );
}
