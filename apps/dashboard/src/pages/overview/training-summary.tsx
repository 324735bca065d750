import { type Status, type TrainingReport } from "@kompetanseregion/client";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";

import { EmptyNotice } from "../../app/empty-notice.tsx";
import { How } from "../../app/how.tsx";
import { Section } from "../../app/section.tsx";
import { Answer } from "../../data/answer.tsx";
import { trainingTotalsQuery } from "../../data/training-queries.ts";
import { byTitle } from "../../formatting/by-title.ts";
import { FromSource } from "../../language/from-source.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { Share } from "../../table/share.tsx";
import { Cell, Row, RowHeading, Rows, StackTable } from "../../table/stack-table.tsx";
import { completedShare } from "../training/completed-share.ts";

/** How far each course has come in the whole region. */
export function TrainingSummary({ courses }: { readonly courses: Status["courses"] }) {
  const { text } = useLanguage();
  return (
    <Section title={text("overview.training")}>
      {courses.length === 0 ? (
        <EmptyNotice title={text("overview.training.none")} next={text("overview.training.next")} />
      ) : (
        <AllCourses />
      )}
    </Section>
  );
}

function AllCourses() {
  const query = useQuery(trainingTotalsQuery);
  const { text } = useLanguage();
  return (
    <Answer query={query}>
      {(report) => (
        <>
          <Courses report={report} />
          <How>
            <p>{text("overview.how")}</p>
            <p>{text("overview.how.share")}</p>
          </How>
        </>
      )}
    </Answer>
  );
}

function Courses({ report }: { readonly report: TrainingReport }) {
  const { text, format } = useLanguage();
  const { courses, unit, rows } = report;
  return (
    <StackTable
      caption={text("overview.training.caption")}
      columns={[
        { key: "course", label: text("overview.course") },
        { key: "employees", label: text("measure.employees"), numeric: true },
        { key: "completed", label: text("measure.completed"), numeric: true },
        { key: "share", label: text("measure.share"), numeric: true },
      ]}
    >
      <Rows>
        {byTitle(courses).map(({ id, title }) => {
          const row = rows.find((each) => each.unit === unit && each.course === id);
          if (row === undefined) return null;
          const share = completedShare(row);
          const figure = (count: typeof row.completed) =>
            count === "suppressed" ? text("figure.hidden") : format.count(count);
          return (
            <Row key={id}>
              <RowHeading>
                <Link
                  className="ds-link"
                  data-color="accent"
                  to="/opplaering"
                  search={{ kurs: id }}
                >
                  <FromSource>{title}</FromSource>
                </Link>
              </RowHeading>
              <Cell label={text("measure.employees")} numeric>
                {figure(row.employees)}
              </Cell>
              <Cell label={text("measure.completed")} numeric>
                {figure(row.completed)}
              </Cell>
              <Cell label={text("measure.share")} numeric wide>
                {share === undefined ? text("figure.hidden") : <Share ratio={share} />}
              </Cell>
            </Row>
          );
        })}
      </Rows>
    </StackTable>
  );
}
