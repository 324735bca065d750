import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";

import { EmptyNotice } from "../../app/empty-notice.tsx";
import { PageHeading } from "../../app/page-heading.tsx";
import { Answer } from "../../data/answer.tsx";
import { statusQuery } from "../../data/queries.ts";
import { trainingQuery } from "../../data/training-queries.ts";
import { ChoiceForm } from "../../form/choice-form.tsx";
import { byTitle } from "../../formatting/by-title.ts";
import { useLanguage } from "../../language/use-language.ts";
import { TrainingReportView } from "./training-report-view.tsx";

const route = getRouteApi("/opplaering");

/** The org-hierarchy report of one course on one date. */
export function TrainingPage() {
  const { text, format } = useLanguage();
  const { kurs, dato } = route.useSearch();
  const navigate = route.useNavigate();
  const status = useQuery(statusQuery);

  return (
    <>
      <PageHeading title={text("page.training")}>{text("training.lead")}</PageHeading>
      <Answer query={status}>
        {({ courses: known, today }) => {
          const courses = byTitle(known);
          const course = kurs ?? courses[0]?.id;
          if (course === undefined) {
            return (
              <EmptyNotice
                title={text("training.noCourses")}
                next={text("training.noCourses.next")}
              />
            );
          }
          const date = dato ?? today;
          return (
            <>
              <ChoiceForm
                key={`${course} ${date}`}
                label={text("training.choose")}
                date={date}
                of={{
                  label: text("training.course"),
                  options: courses.map(({ id, title }) => ({ id, name: title })),
                  chosen: courses.some(({ id }) => id === course) ? course : undefined,
                  unchosen: text("training.course.choose"),
                }}
                onChoose={(chosen, asOf) => {
                  void navigate({
                    search: (before) => ({
                      ...before,
                      kurs: chosen,
                      ...(asOf === undefined ? {} : { dato: asOf }),
                    }),
                  });
                }}
              />
              {date > today && (
                <p className="note">{text("training.future", { today: format.date(today) })}</p>
              )}
              <Report course={course} date={date} />
            </>
          );
        }}
      </Answer>
    </>
  );
}

function Report({ course, date }: { readonly course: string; readonly date: string }) {
  const query = useQuery(trainingQuery(course, date));
  return (
    <Answer query={query}>
      {(report) => <TrainingReportView report={report} course={course} />}
    </Answer>
  );
}
