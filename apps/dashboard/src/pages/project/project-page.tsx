import { type ProjectReport } from "@kompetanseregion/client";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";

import { EmptyNotice } from "../../app/empty-notice.tsx";
import { How } from "../../app/how.tsx";
import { PageHeading } from "../../app/page-heading.tsx";
import { Answer } from "../../data/answer.tsx";
import { projectQuery } from "../../data/project-queries.ts";
import { statusQuery } from "../../data/queries.ts";
import { FromSource } from "../../language/from-source.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { Decisions } from "./decisions.tsx";
import { Effects } from "./effects.tsx";
import { Goals } from "./goals.tsx";
import { Recommendations } from "./recommendations.tsx";

const route = getRouteApi("/prosjekt");

/** What a project set out to do, what was decided, how far it came, and what it recommends. */
export function ProjectPage() {
  const { text } = useLanguage();
  const { prosjekt } = route.useSearch();
  const status = useQuery(statusQuery);
  return (
    <>
      <PageHeading title={text("page.project")}>{text("project.lead")}</PageHeading>
      <Answer query={status}>
        {({ projects }) => {
          const chosen = prosjekt ?? projects[0]?.id;
          if (chosen === undefined) {
            return <EmptyNotice title={text("project.none")} next={text("project.none.next")} />;
          }
          return (
            <>
              {projects.length > 1 && (
                <nav className="choices no-print" aria-label={text("project.choose")}>
                  <ul>
                    {projects.map(({ id, name }) => (
                      <li key={id}>
                        <Link
                          className="ds-link"
                          to="/prosjekt"
                          search={{ prosjekt: id }}
                          aria-current={id === chosen ? "true" : undefined}
                        >
                          <FromSource>{name}</FromSource>
                        </Link>
                      </li>
                    ))}
                  </ul>
                </nav>
              )}
              <Chosen id={chosen} />
            </>
          );
        }}
      </Answer>
    </>
  );
}

function Chosen({ id }: { readonly id: string }) {
  const query = useQuery(projectQuery(id));
  return <Answer query={query}>{(report) => <Report report={report} />}</Answer>;
}

function Report({ report }: { readonly report: ProjectReport }) {
  const { text, format } = useLanguage();
  const { attained, assessed, goals } = report;
  if (goals.length === 0) {
    return <EmptyNotice title={text("project.noGoals")} next={text("project.noGoals.next")} />;
  }
  return (
    <>
      <p className="headline">
        <strong>{format.percent(attained)}</strong>
        <span>
          {text("project.headline", {
            n: format.count(attained.numerator),
            of: format.count(attained.denominator),
            assessed: format.count(assessed.numerator),
          })}
        </span>
      </p>
      <Goals report={report} />
      <Decisions report={report} />
      <Effects effects={report.effects} />
      <Recommendations report={report} />
      <How>
        <p>{text("project.how")}</p>
        <p>{text("project.how.open")}</p>
      </How>
    </>
  );
}
