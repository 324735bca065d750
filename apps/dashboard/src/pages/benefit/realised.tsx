import { type RealisedBenefit } from "@kompetanseregion/client";
import { useQuery } from "@tanstack/react-query";

import { How } from "../../app/how.tsx";
import { Section } from "../../app/section.tsx";
import { Answer } from "../../data/answer.tsx";
import { realisedQuery } from "../../data/benefit-queries.ts";
import { Issues } from "../../data/issues.tsx";
import { ReportTools } from "../../files/report-tools.tsx";
import { numberCell, textCell } from "../../files/sheet.ts";
import { FromSource } from "../../language/from-source.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { CountFigure } from "../../table/count-figure.tsx";
import { Cell, ClosingRows, Row, RowHeading, Rows, StackTable } from "../../table/stack-table.tsx";
import { wordFor } from "./benefit-words.ts";

/** What completions have realised of the benefit so far, per municipality. */
export function Realised({ id }: { readonly id: string }) {
  const { text } = useLanguage();
  const query = useQuery(realisedQuery(id));
  return (
    <Section title={text("benefit.realised")} id="realisert">
      <Answer query={query}>
        {(checked) =>
          checked.ok ? (
            <Municipalities realised={checked.answer} />
          ) : (
            <Issues title={text("benefit.realised.not")} issues={checked.issues} />
          )
        }
      </Answer>
    </Section>
  );
}

const known = ["borrowed-model", "no-minutes", "attended-anyway", "unmatched-accounts"] as const;

function Municipalities({ realised }: { readonly realised: RealisedBenefit }) {
  const { text, format } = useLanguage();
  const { byMunicipality, region, notes, hoursNow, basis } = realised;
  const before = realised.counterfactual.at(-1)?.hours ?? "0";
  const basisWord = wordFor(basis);
  const figure = (value: string) =>
    value === "suppressed" ? <CountFigure count="suppressed" /> : format.decimal(value);
  return (
    <>
      <p>
        {text("benefit.realised.why", {
          before: format.decimal(before),
          now: format.decimal(hoursNow),
        })}
      </p>
      <StackTable
        caption={text("benefit.realised.caption")}
        columns={[
          { key: "municipality", label: text("benefit.municipality") },
          { key: "savers", label: text("benefit.savers"), numeric: true },
          { key: "hours", label: text("benefit.saved"), numeric: true },
        ]}
      >
        <Rows>
          {byMunicipality.map(({ municipality, name, savers, hours }) => (
            <Row key={municipality}>
              <RowHeading>
                <FromSource>{name}</FromSource>
              </RowHeading>
              <Cell label={text("benefit.savers")} numeric>
                <CountFigure count={savers} />
              </Cell>
              <Cell label={text("benefit.saved")} numeric>
                {figure(hours)}
              </Cell>
            </Row>
          ))}
        </Rows>
        <ClosingRows>
          <Row kind="sum">
            <RowHeading>{text("benefit.realised.region")}</RowHeading>
            <Cell label={text("benefit.savers")} numeric>
              {format.count(region.savers)}
            </Cell>
            <Cell label={text("benefit.saved")} numeric>
              {format.decimal(region.hours)}
            </Cell>
          </Row>
        </ClosingRows>
      </StackTable>
      <p>
        {text("benefit.realised.fte", {
          n: format.decimal(region.fte),
          basis: basisWord === undefined ? basis : text(basisWord),
        })}
      </p>
      <ReportTools
        sheet={() => ({
          name: text("benefit.realised.file"),
          columns: [text("benefit.municipality"), text("benefit.savers"), text("benefit.saved")],
          rows: byMunicipality.map(({ name, savers, hours }) => [
            textCell(name),
            savers === "suppressed" ? textCell(text("figure.hidden")) : numberCell(savers),
            hours === "suppressed" ? textCell(text("figure.hidden")) : numberCell(hours),
          ]),
        })}
      />
      {notes.length > 0 && (
        <How>
          <ul>
            {notes.map(({ code, message, remedy }) => {
              const note = known.find((one) => one === code);
              return (
                <li key={code}>
                  {note === undefined ? (
                    <span lang="en">
                      {message}. {remedy}
                    </span>
                  ) : (
                    text(`benefit.note.${note}`)
                  )}
                </li>
              );
            })}
          </ul>
        </How>
      )}
    </>
  );
}
