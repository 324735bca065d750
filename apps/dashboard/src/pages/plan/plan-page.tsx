import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";

import { EmptyNotice } from "../../app/empty-notice.tsx";
import { How } from "../../app/how.tsx";
import { PageHeading } from "../../app/page-heading.tsx";
import { Section } from "../../app/section.tsx";
import { Answer } from "../../data/answer.tsx";
import { useMay } from "../../data/me.ts";
import { planQuery } from "../../data/plan-queries.ts";
import { statusQuery } from "../../data/queries.ts";
import { FromSource } from "../../language/from-source.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { Board } from "./board.tsx";
import { Measures, Runs, Years } from "./measures.tsx";
import { NeedsTable } from "./needs-table.tsx";
import { PlanForms } from "./plan-forms.tsx";
import { type PlanView, problemWord } from "./plan-words.ts";
import { RegisterNeed } from "./register-need.tsx";

const route = getRouteApi("/plan");

/** From needs to evaluated courses. */
export function PlanPage() {
  const { text } = useLanguage();
  const query = useQuery(planQuery);
  return (
    <>
      <PageHeading title={text("page.plan")}>{text("plan.lead")}</PageHeading>
      <Answer query={query}>{(plan) => <PlanSections plan={plan} />}</Answer>
    </>
  );
}

function PlanSections({ plan }: { readonly plan: PlanView }) {
  const { text } = useLanguage();
  const may = useMay();
  const { vis } = route.useSearch();
  const courses = useQuery(statusQuery).data?.courses ?? [];
  const titles = new Map(courses.map(({ id, title }) => [id, title]));
  return (
    <>
      <Section title={text("plan.needs")}>
        {plan.needs.length === 0 ? (
          <EmptyNotice title={text("plan.none")} next={text("plan.none.why")} />
        ) : (
          <>
            <nav className="choices no-print" aria-label={text("plan.show")}>
              <ul>
                <li>
                  <Link
                    className="ds-link"
                    to="/plan"
                    search={({ behov }) => (behov === undefined ? {} : { behov })}
                    resetScroll={false}
                    activeOptions={{ exact: true, includeSearch: true }}
                  >
                    {text("plan.list")}
                  </Link>
                </li>
                <li>
                  <Link
                    className="ds-link"
                    to="/plan"
                    search={{ vis: "tavle" }}
                    resetScroll={false}
                    activeOptions={{ exact: true, includeSearch: true }}
                  >
                    {text("plan.board")}
                  </Link>
                </li>
              </ul>
            </nav>
            {vis === "tavle" ? <Board plan={plan} /> : <NeedsTable plan={plan} />}
            <How>
              <p>
                {text("plan.how", {
                  decided: text(plan.weights.decided ? "plan.how.decided" : "plan.how.default"),
                })}
              </p>
            </How>
          </>
        )}
      </Section>
      {plan.problems.length > 0 && <Problems plan={plan} courses={titles} />}
      {plan.measures.length > 0 && <Measures plan={plan} />}
      {plan.runs.length > 0 && <Runs plan={plan} courses={titles} />}
      {plan.plans.length > 0 && <Years plan={plan} />}
      {may("register-need") && <RegisterNeed plan={plan} />}
      {may("write-plan") && <PlanForms plan={plan} courses={courses} />}
    </>
  );
}

function Problems({
  plan,
  courses,
}: {
  readonly plan: PlanView;
  readonly courses: ReadonlyMap<string, string>;
}) {
  const { text, format } = useLanguage();
  const titles = new Map([
    ...[...plan.needs, ...plan.measures].map(({ id, title }) => [String(id), title] as const),
    ...plan.runs.map(
      ({ id, course, from }) =>
        [id, `${courses.get(course) ?? course}, ${format.shortDate(from)}`] as const,
    ),
  ]);
  return (
    <Section title={text("plan.problems")}>
      <ul>
        {plan.problems.map(({ code, at }) => {
          const word = problemWord(code);
          return (
            <li key={`${code} ${at}`}>
              {word === undefined ? code : text(word)}:{" "}
              <FromSource>{titles.get(at) ?? at}</FromSource>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
