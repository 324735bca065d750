import { barChart, type Figure, lineChart } from "@kompetanseregion/charts";
import { type Count, type TrainingReport, type TrainingRow } from "@kompetanseregion/client";
import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";

import { Section } from "../../app/section.tsx";
import { ChartFigure } from "../../chart/chart-figure.tsx";
import { Answer } from "../../data/answer.tsx";
import { trendQuery } from "../../data/training-queries.ts";
import { useLanguage } from "../../language/use-language.ts";
import { type UnitNode } from "../../units/unit-tree.ts";
import { completedShare } from "./completed-share.ts";

// More bars than this say nothing that the table does not say better.
const mostBars = 40;

/** One course in three pictures: by unit, from employee to completed, and month by month. */
export function Pictures({
  report,
  course,
  top,
}: {
  readonly report: TrainingReport;
  readonly course: string;
  readonly top: UnitNode<TrainingRow>;
}) {
  const { text } = useLanguage();
  return (
    <>
      <Section title={text("training.pictures")}>
        <div className="beside pictures">
          {top.children.length > 0 && top.children.length <= mostBars && <ByUnit top={top} />}
          <Funnel row={top.row} />
        </div>
      </Section>
      <Section title={text("training.trend")}>
        <Trend unit={top.row.unit} course={course} asOf={report.asOf} />
      </Section>
    </>
  );
}

function ByUnit({ top }: { readonly top: UnitNode<TrainingRow> }) {
  const { text, format } = useLanguage();
  const draw = useCallback(
    (size: { width: number }) => {
      const figure = (row: TrainingRow): Figure => {
        const share = completedShare(row);
        if (share === undefined) return { text: text("figure.hidden") };
        if (share.denominator === 0) return { text: text("figure.none") };
        return { value: share.numerator / share.denominator, text: format.percent(share) ?? "" };
      };
      const whole = figure(top.row);
      return barChart(
        {
          title: text("training.chart", { unit: top.row.name }),
          labelHeading: text("training.unit"),
          valueHeading: text("measure.share"),
          bars: top.children.map(({ row }) => ({ label: row.name, ...figure(row) })),
          max: 1,
          ...(whole.value === undefined
            ? {}
            : {
                reference: {
                  label: text("training.chart.all"),
                  value: whole.value,
                  text: whole.text,
                },
              }),
        },
        size,
      );
    },
    [top, text, format],
  );
  return <ChartFigure draw={draw} />;
}

function Funnel({ row }: { readonly row: TrainingRow }) {
  const { text, format } = useLanguage();
  const draw = useCallback(
    (size: { width: number }) => {
      const figure = (count: Count) =>
        count === "suppressed"
          ? { text: text("figure.hidden") }
          : { value: count, text: format.count(count) };
      const started: Count =
        row.inProgress === "suppressed" || row.completed === "suppressed"
          ? "suppressed"
          : row.inProgress + row.completed;
      return barChart(
        {
          title: text("training.funnel"),
          labelHeading: text("training.funnel.step"),
          valueHeading: text("training.funnel.persons"),
          bars: [
            { label: text("measure.employees"), ...figure(row.employees) },
            { label: text("training.funnel.enrolled"), ...figure(row.enrolled) },
            { label: text("training.funnel.started"), ...figure(started) },
            { label: text("measure.completed"), ...figure(row.completed), strong: true },
          ],
        },
        size,
      );
    },
    [row, text, format],
  );
  return <ChartFigure draw={draw} />;
}

function Trend({
  unit,
  course,
  asOf,
}: {
  readonly unit: string;
  readonly course: string;
  readonly asOf: string;
}) {
  const { text, format } = useLanguage();
  const query = useQuery(trendQuery(unit, course, asOf));
  const data = query.data;
  const draw = useCallback(
    (size: { width: number }) => {
      const points = data?.courses[0]?.points ?? [];
      const line = (measure: "completed" | "inProgress") => ({
        name: text(`measure.${measure}`),
        figures: points.map((point) => {
          const count = point?.[measure];
          if (count === undefined) return { text: text("figure.none") };
          if (count === "suppressed") return { text: text("figure.hidden") };
          return { value: count, text: format.count(count) };
        }),
      });
      return lineChart(
        {
          title: text("training.trend.chart"),
          labelHeading: text("training.trend.month"),
          places: (data?.dates ?? []).map((date) => ({
            label: format.shortDate(date),
            at: Date.parse(date) / 86_400_000,
          })),
          series: [line("completed"), line("inProgress")],
          writeTick: (value) => format.decimal(String(value)),
        },
        size,
      );
    },
    [data, text, format],
  );
  return (
    <Answer query={query}>
      {() => (
        <>
          <ChartFigure draw={draw} />
          <p className="note">{text("training.trend.how")}</p>
        </>
      )}
    </Answer>
  );
}
