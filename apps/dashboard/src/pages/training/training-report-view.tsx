import { Button } from "@digdir/designsystemet-react";
import { type TrainingReport } from "@kompetanseregion/client";
import { getRouteApi } from "@tanstack/react-router";
import { useId, useMemo } from "react";

import { EmptyNotice } from "../../app/empty-notice.tsx";
import { FromSource } from "../../language/from-source.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { download } from "./download.ts";
import { Headline } from "./headline.tsx";
import { HowCalculated } from "./how-calculated.tsx";
import { closeAll, isOpen, openAll, toggle } from "./open-units.ts";
import { trainingCsv } from "./training-csv.ts";
import { TrainingTable } from "./training-table.tsx";
import { shownRows, unitTree } from "./unit-tree.ts";

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

  const show = (open: ReturnType<typeof toggle>) => {
    void navigate({
      search: ({ kurs, dato }) => ({
        ...(kurs === undefined ? {} : { kurs }),
        ...(dato === undefined ? {} : { dato }),
        ...open,
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
        rows={rows}
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
      {hiddenCells.numerator > 0 && (
        <p id={hiddenNote} className="note">
          {text("training.hidden.why", {
            smallest: format.count(smallestGroup),
            hidden: format.count(hiddenCells.numerator),
            all: format.count(hiddenCells.denominator),
          })}
        </p>
      )}
      <div className="tools no-print">
        <Button
          variant="secondary"
          onClick={() => {
            const name = `${text("training.csv.fileName")}-${course}-${report.asOf}.csv`;
            download(name, trainingCsv(rows, title, report.asOf, language));
          }}
        >
          {text("training.csv")}
        </Button>
        <Button
          variant="secondary"
          onClick={() => {
            window.print();
          }}
        >
          {text("training.print")}
        </Button>
      </div>
      <HowCalculated report={report} />
    </>
  );
}
