import { barChart } from "@kompetanseregion/charts";
import {
  type Answer as AnswerOf,
  CertificationState,
  type Contract,
  type Count,
} from "@kompetanseregion/client";
import { type Ratio } from "@kompetanseregion/domain";
import { getRouteApi } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";

import { How, Meanings } from "../../app/how.tsx";
import { Section } from "../../app/section.tsx";
import { ChartFigure } from "../../chart/chart-figure.tsx";
import { ReportTools } from "../../files/report-tools.tsx";
import { numberCell, type SheetCell, textCell } from "../../files/sheet.ts";
import { FromSource } from "../../language/from-source.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { CountFigure } from "../../table/count-figure.tsx";
import { Pager, usePaged } from "../../table/pager.tsx";
import { Share } from "../../table/share.tsx";
import { Cell, Row, Rows, StackTable } from "../../table/stack-table.tsx";
import { isOpen, toggle } from "../../units/open-units.ts";
import { UnitHeading } from "../../units/unit-heading.tsx";
import { shownRows, unitTree } from "../../units/unit-tree.ts";
import { Expiring } from "./expiring.tsx";

const route = getRouteApi("/krav");

const measures = ["concerned", "inOrder", "lacking"] as const;

type Report = AnswerOf<Contract["certificationReport"]>;
type ReportRow = Report["rows"][number];

/** How every unit stands, the states where they may be seen, and whose certificate runs out. */
export function CertificationView({ report }: { readonly report: Report }) {
  const { text, format, language } = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const tree = useMemo(() => unitTree(report.rows), [report]);
  const tops = tree.map(({ row }) => row.unit);
  const rows = shownRows(tree, (unit) => isOpen(search, unit, tops));
  const { shown, pager } = usePaged(rows);
  const title = report.certificate.title[language];
  const top = tree[0]?.row;

  const count = (value: Count): SheetCell =>
    value === "suppressed" ? textCell(text("figure.hidden")) : numberCell(value);

  return (
    <>
      {top !== undefined && <Headline row={top} />}
      <p className="note">{text("certification.law", { citation: report.certificate.citation })}</p>
      <StackTable
        caption={
          <FromSource>
            {text("certification.table", { title, date: format.date(report.asOf) })}
          </FromSource>
        }
        columns={[
          { key: "unit", label: text("certification.unit") },
          { key: "employees", label: text("measure.employees"), numeric: true },
          ...measures.map((key) => ({ key, label: text(`certification.${key}`), numeric: true })),
          { key: "share", label: text("certification.share"), numeric: true },
        ]}
        sticky
      >
        <Rows>
          {shown.map(({ row, open, path }) => {
            const share = inOrderShare(row);
            return (
              <Row key={row.unit}>
                <UnitHeading
                  name={row.name}
                  kind={row.kind}
                  depth={path.length}
                  open={open}
                  onToggle={() => {
                    void navigate({
                      search: ({ apne: _apne, lukket: _lukket, ...others }) => ({
                        ...others,
                        ...toggle(search, row.unit, tops),
                      }),
                      replace: true,
                      resetScroll: false,
                    });
                  }}
                />
                <Cell label={text("measure.employees")} numeric>
                  <CountFigure count={row.employees} />
                </Cell>
                {measures.map((key) => (
                  <Cell key={key} label={text(`certification.${key}`)} numeric>
                    <CountFigure count={row[key]} />
                  </Cell>
                ))}
                <Cell label={text("certification.share")} numeric wide>
                  {share === undefined ? (
                    <CountFigure count="suppressed" />
                  ) : (
                    <Share ratio={share} />
                  )}
                </Cell>
              </Row>
            );
          })}
        </Rows>
      </StackTable>
      <Pager {...pager} />
      <ReportTools
        sheet={() => ({
          name: `${text("certification.file")}-${report.certificate.id}-${report.asOf}`,
          columns: [
            text("certification.unit"),
            text("measure.employees"),
            ...measures.map((key) => text(`certification.${key}`)),
          ],
          rows: rows.map(({ row }) => [
            textCell(row.name),
            count(row.employees),
            ...measures.map((key) => count(row[key])),
          ]),
        })}
      />
      {top?.states !== undefined && <States states={top.states} />}
      <Expiring report={report} />
      <How>
        <p>{text("certification.how")}</p>
        <Meanings
          of={[...measures, "share" as const].map((key) => ({
            name: text(`certification.${key}`),
            meaning: text(`certification.how.${key}`),
          }))}
        />
      </How>
    </>
  );
}

function Headline({ row }: { readonly row: ReportRow }) {
  const { text, format } = useLanguage();
  const share = inOrderShare(row);
  if (share === undefined || row.lacking === "suppressed") {
    return <p className="headline">{text("figure.hidden.whole")}</p>;
  }
  return (
    <p className="headline">
      <strong>{format.count(row.lacking)}</strong>
      <span>
        {text("certification.headline", {
          of: format.count(share.denominator),
        })}
      </span>
    </p>
  );
}

function inOrderShare({ inOrder, concerned }: ReportRow): Ratio | undefined {
  if (inOrder === "suppressed" || concerned === "suppressed") return undefined;
  return { numerator: inOrder, denominator: concerned, counts: "in order", outOf: "concerned" };
}

function States({ states }: { readonly states: NonNullable<ReportRow["states"]> }) {
  const { text, format } = useLanguage();
  const draw = useCallback(
    (size: { width: number }) =>
      barChart(
        {
          title: text("certification.states"),
          labelHeading: text("certification.state"),
          valueHeading: text("certification.persons"),
          bars: CertificationState.options
            .filter((state) => state !== "notRequired" && states[state] > 0)
            .map((state) => ({
              label: text(`certification.state.${state}`),
              value: states[state],
              text: format.count(states[state]),
            })),
        },
        size,
      ),
    [states, text, format],
  );
  return (
    <Section title={text("certification.states")}>
      <ChartFigure draw={draw} />
    </Section>
  );
}
