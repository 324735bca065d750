import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";

import { EmptyNotice } from "../../app/empty-notice.tsx";
import { PageHeading } from "../../app/page-heading.tsx";
import { Answer } from "../../data/answer.tsx";
import { statementQuery } from "../../data/money-queries.ts";
import { statusQuery } from "../../data/queries.ts";
import { FromSource } from "../../language/from-source.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { Assumptions } from "./assumptions.tsx";
import { Calculations } from "./calculations.tsx";
import { FundConditions } from "./fund-conditions.tsx";
import { Funds } from "./funds.tsx";
import { PrintedTable } from "./printed-table.tsx";
import { StatementSection } from "./statement-section.tsx";

const route = getRouteApi("/okonomi");

/** A project's accounts: what it cost, who paid, and where the printed figures disagree. */
export function MoneyPage() {
  const { text } = useLanguage();
  const { prosjekt } = route.useSearch();
  const status = useQuery(statusQuery);

  return (
    <>
      <PageHeading title={text("page.money")}>{text("money.lead")}</PageHeading>
      <Answer query={status}>
        {({ projects }) => {
          const project = prosjekt ?? projects[0]?.id;
          if (project === undefined) {
            return <EmptyNotice title={text("money.none")} next={text("money.none.why")} />;
          }
          return (
            <>
              {projects.length > 1 && (
                <nav className="choices" aria-label={text("money.project")}>
                  <ul>
                    {projects.map(({ id, name }) => (
                      <li key={id}>
                        <Link
                          className="ds-link"
                          to="/okonomi"
                          search={{ prosjekt: id }}
                          aria-current={id === project ? "true" : undefined}
                        >
                          <FromSource>{name}</FromSource>
                        </Link>
                      </li>
                    ))}
                  </ul>
                </nav>
              )}
              <Project id={project} />
            </>
          );
        }}
      </Answer>
    </>
  );
}

function Project({ id }: { readonly id: string }) {
  const query = useQuery(statementQuery(id));
  return (
    <Answer query={query}>
      {(statement) => (
        <>
          <StatementSection statement={statement} />
          <Funds statement={statement} />
          <FundConditions project={id} />
          {statement.reconciliation !== undefined && (
            <PrintedTable reconciliation={statement.reconciliation} />
          )}
          <Assumptions assumptions={statement.assumptions} />
          <Calculations project={id} />
        </>
      )}
    </Answer>
  );
}
