import { Button } from "@digdir/designsystemet-react";
import { type TrainingReport } from "@kompetanseregion/client";
import { getRouteApi } from "@tanstack/react-router";
import { useId, useMemo } from "react";

import { EmptyNotice } from "../../app/empty-notice.tsx";
import { ReportTools } from "../../files/report-tools.tsx";
import { FromSource } from "../../language/from-source.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { Pager, usePaged } from "../../table/pager.tsx";
import { closeAll, isOpen, openAll, toggle } from "../../units/open-units.ts";
import { shownRows, unitTree } from "../../units/unit-tree.ts";
import { CellPanel } from "./cell-panel.tsx";
import { Headline } from "./headline.tsx";
import { HowCalculated } from "./how-calculated.tsx";
import { Pictures } from "./pictures.tsx";
import { trainingSheet } from "./training-sheet.ts";
import { type OpenFigure, TrainingTable } from "./training-table.tsx";

const route = getRouteApi("/opplaering");

/** One course's report: headline, table, what to do with it, and how it was calculated. */
export function TrainingReportView({
  report,
  course,
}: {
  readonly report: TrainingReport;
  readonly course: string;
}) {
  const language = useLanguage();
  const { text, counted, format } = language;
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const hiddenNote = useId();

  const tree = useMemo(
    () => unitTree(report.rows.filter((row) => row.course === course)),
    [report, course],
  );
  const tops = tree.map(({ row }) => row.unit);
  const rows = shownRows(tree, (unit) => isOpen(search, unit, tops));
  const title = report.courses.find(({ id }) => id === course)?.title ?? course;
  const { smallestGroup, hiddenCells } = report.suppression;

  const { shown, pager } = usePaged(rows);
  const open =
    search.enhet === undefined || search.tall === undefined
      ? undefined
      : { unit: search.enhet, status: search.tall };

  const show = (openUnits: ReturnType<typeof toggle>) => {
    void navigate({
      search: ({ apne: _apne, lukket: _lukket, ...others }) => ({ ...others, ...openUnits }),
      replace: true,
      resetScroll: false,
    });
  };
  const showFigure = (figure: OpenFigure | undefined) => {
    void navigate({
      search: ({ enhet: _enhet, tall: _tall, ...others }) => ({
        ...others,
        ...(figure === undefined ? {} : { enhet: figure.unit, tall: figure.status }),
      }),
      replace: true,
      resetScroll: false,
    });
  };

  const [top] = tree;
  if (top === undefined) {
    return <EmptyNotice title={text("training.empty")} next={text("training.empty.why")} />;
  }
  return (
    <>
      <Headline row={top.row} />
      <div className="tools no-print">
        <Button
          variant="tertiary"
          onClick={() => {
            show(openAll);
          }}
        >
          {text("training.expandAll")}
        </Button>
        <Button
          variant="tertiary"
          onClick={() => {
            show(closeAll);
          }}
        >
          {text("training.collapseAll")}
        </Button>
        <p role="status">{counted("training.shown", rows.length, format.count(rows.length))}</p>
      </div>
      <TrainingTable
        rows={shown}
        open={open}
        panel={
          open !== undefined && (
            <CellPanel
              key={`${open.unit} ${open.status}`}
              figure={{ ...open, course, asOf: report.asOf }}
              onClose={() => {
                showFigure(undefined);
              }}
            />
          )
        }
        onFigure={(figure) => {
          const isOpen = figure.unit === open?.unit && figure.status === open.status;
          showFigure(isOpen ? undefined : figure);
        }}
        caption={
          <>
            <FromSource>{title}</FromSource>
            {text("training.asOf", { date: format.date(report.asOf) })}
          </>
        }
        describedBy={hiddenCells.numerator > 0 ? hiddenNote : undefined}
        onToggle={(unit) => {
          show(toggle(search, unit, tops));
        }}
      />
      <Pager {...pager} />
      {hiddenCells.numerator > 0 && (
        <p id={hiddenNote} className="note">
          {text("training.hidden.why", {
            smallest: format.count(smallestGroup),
            hidden: format.count(hiddenCells.numerator),
            all: format.count(hiddenCells.denominator),
          })}
        </p>
      )}
      <ReportTools
        sheet={() =>
          trainingSheet(
            `${text("training.csv.fileName")}-${course}-${report.asOf}`,
            rows,
            title,
            report.asOf,
            language,
          )
        }
      />
      <Pictures report={report} course={course} top={top} />
      <HowCalculated report={report} />
    </>
  );
}
