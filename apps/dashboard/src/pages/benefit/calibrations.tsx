import { type BenefitCase } from "@kompetanseregion/client";

import { useLanguage } from "../../language/use-language.ts";
import { Cell, Row, RowHeading, Rows, StackTable } from "../../table/stack-table.tsx";
import { Named } from "./named.tsx";

/** What each quantity alone would have had to be for the claim to hold. */
export function Calibrations({ benefit }: { readonly benefit: BenefitCase }) {
  const { text, format } = useLanguage();
  if (benefit.calibrations.length === 0) return <p>{text("benefit.calibrations.none")}</p>;

  const given = new Map(benefit.inputs.map((input) => [input.id, input]));
  return (
    <>
      <p>{text("benefit.calibrations.why")}</p>
      <StackTable
        caption={text("benefit.calibrations.caption")}
        columns={[
          { key: "input", label: text("benefit.input") },
          { key: "basis", label: text("benefit.basis") },
          { key: "given", label: text("benefit.isNow"), numeric: true },
          { key: "value", label: text("benefit.mustBe"), numeric: true },
        ]}
      >
        <Rows>
          {benefit.calibrations.map(({ input, label, basis, value, unit }) => {
            const now = given.get(input);
            return (
              <Row key={`${input} ${basis}`}>
                <RowHeading>
                  <Named id={input} label={label} />
                </RowHeading>
                <Cell label={text("benefit.basis")} wide>
                  <Named id={basis} label={basis} />
                </Cell>
                <Cell label={text("benefit.isNow")} numeric>
                  {now !== undefined && (
                    <>
                      {format.decimal(now.value)} <Named id={now.unit} label={now.unit} />
                    </>
                  )}
                </Cell>
                <Cell label={text("benefit.mustBe")} numeric>
                  <strong>
                    {format.shortDecimal(asPrinted(value, unit))} <Named id={unit} label={unit} />
                  </strong>
                </Cell>
              </Row>
            );
          })}
        </Rows>
      </StackTable>
    </>
  );
}

/** Persons are whole; hours have as many decimals as anybody can mean. */
function asPrinted(value: string, unit: string): string {
  return Number(value).toFixed(unit === "persons/year" ? 0 : 3);
}
