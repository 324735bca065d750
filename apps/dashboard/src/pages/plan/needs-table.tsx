import { barChart } from "@kompetanseregion/charts";
import { getRouteApi } from "@tanstack/react-router";
import { Fragment, useCallback, useId } from "react";

import { ChartFigure } from "../../chart/chart-figure.tsx";
import { useMay } from "../../data/me.ts";
import { ReportTools } from "../../files/report-tools.tsx";
import { numberCell, textCell } from "../../files/sheet.ts";
import { FromSource } from "../../language/from-source.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { Cell, Row, RowHeading, Rows, StackTable } from "../../table/stack-table.tsx";
import { DecideNeed } from "./decide-need.tsx";
import { RateNeed } from "./plan-forms.tsx";
import { type NeedView, type PlanView, sourceOf, stageWord } from "./plan-words.ts";
import { Stage } from "./stage.tsx";

const route = getRouteApi("/plan");

/** The needs in the order of priority; each opens to why it has its place, and to be decided. */
export function NeedsTable({ plan }: { readonly plan: PlanView }) {
  const { text, format } = useLanguage();
  const { behov } = route.useSearch();
  const navigate = route.useNavigate();
  const panel = useId();
  return (
    <>
      <StackTable
        caption={text("plan.needs")}
        columns={[
          { key: "need", label: text("plan.need") },
          { key: "rank", label: text("plan.rank"), numeric: true },
          { key: "score", label: text("plan.score"), numeric: true },
          { key: "shared", label: text("plan.sharedBy"), numeric: true },
          { key: "stage", label: text("plan.stage") },
          { key: "why", label: text("plan.why") },
        ]}
      >
        <Rows>
          {plan.needs.map((need) => {
            const open = need.id === behov;
            return (
              <Fragment key={need.id}>
                <Row>
                  <RowHeading>
                    <FromSource>{need.title}</FromSource>
                    <br />
                    <span className="muted">
                      <FromSource>{sourceOf(plan, need)}</FromSource>
                    </span>
                  </RowHeading>
                  <Cell label={text("plan.rank")} numeric>
                    {format.count(need.rank)}
                  </Cell>
                  <Cell label={text("plan.score")} numeric>
                    {format.shortDecimal(need.score)}
                  </Cell>
                  <Cell label={text("plan.sharedBy")} numeric>
                    {text("figure.ofCount", {
                      numerator: format.count(need.generality.numerator),
                      denominator: format.count(need.generality.denominator),
                    })}
                  </Cell>
                  <Cell label={text("plan.stage")}>
                    <Stage stage={need.stage} />
                  </Cell>
                  <Cell label={text("plan.why")}>
                    <button
                      type="button"
                      className="amount"
                      aria-expanded={open}
                      aria-controls={open ? panel : undefined}
                      onClick={() => {
                        void navigate({
                          search: open ? {} : { behov: need.id },
                          replace: true,
                          resetScroll: false,
                        });
                      }}
                    >
                      {text("plan.why.show")}
                      <span className="ds-sr-only">{`, ${need.title}`}</span>
                    </button>
                  </Cell>
                </Row>
                {open && (
                  <Row kind="panel">
                    <td role="cell" colSpan={6} id={panel}>
                      <Why need={need} />
                    </td>
                  </Row>
                )}
              </Fragment>
            );
          })}
        </Rows>
      </StackTable>
      <ReportTools
        sheet={() => ({
          name: `${text("plan.file")}-${plan.asOf}`,
          columns: [
            text("plan.rank"),
            text("plan.need"),
            text("plan.from"),
            text("plan.sharedBy"),
            text("plan.score"),
            text("plan.stage"),
          ],
          rows: plan.needs.map((need) => {
            const stage = stageWord(need.stage);
            return [
              numberCell(need.rank),
              textCell(need.title),
              textCell(sourceOf(plan, need)),
              numberCell(need.generality.numerator),
              numberCell(need.score),
              textCell(stage === undefined ? need.stage : text(stage)),
            ];
          }),
        })}
      />
    </>
  );
}

function Why({ need }: { readonly need: NeedView }) {
  const { text, format } = useLanguage();
  const may = useMay();
  const draw = useCallback(
    (size: { width: number }) =>
      barChart(
        {
          title: text("plan.why.chart"),
          labelHeading: text("plan.why.criterion"),
          valueHeading: text("plan.score"),
          bars: need.parts.map(({ criterion, value, weight, contribution }) => ({
            label: text(`plan.criterion.${criterion}`),
            value: Number(contribution),
            text:
              value === undefined
                ? text("plan.why.unrated", { weight: format.shortDecimal(weight) })
                : text("plan.why.weight", {
                    contribution: format.shortDecimal(contribution),
                    value: format.shortDecimal(value),
                    weight: format.shortDecimal(weight),
                  }),
          })),
        },
        size,
      ),
    [need, text, format],
  );
  return (
    <div className="postings">
      <p>
        {text("plan.for", { who: need.forFunction })}
        {need.statutory !== undefined && (
          <>
            {". "}
            {text("plan.statutory", { law: need.statutory })}
          </>
        )}
      </p>
      <ChartFigure draw={draw} />
      <p>
        <strong>{text("plan.decision")}:</strong>{" "}
        {need.decision === undefined
          ? text("plan.decision.none")
          : text("plan.decision.on", {
              outcome: text(`plan.outcome.${need.decision.outcome}`),
              date: format.date(need.decision.on),
              because: need.decision.because,
            })}
      </p>
      {may("write-plan") && (
        <div className="beside even no-print">
          <div>
            <h3 className="ds-heading" data-size="2xs">
              {text("plan.decide")}
            </h3>
            <DecideNeed need={need} />
          </div>
          <div>
            <h3 className="ds-heading" data-size="2xs">
              {text("plan.rate")}
            </h3>
            <RateNeed need={need} />
          </div>
        </div>
      )}
    </div>
  );
}
