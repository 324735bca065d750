import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";

import { EmptyNotice } from "../../app/empty-notice.tsx";
import { PageHeading } from "../../app/page-heading.tsx";
import { Answer } from "../../data/answer.tsx";
import { benefitQuery } from "../../data/benefit-queries.ts";
import { statusQuery } from "../../data/queries.ts";
import { FromSource } from "../../language/from-source.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { BenefitCaseView } from "./benefit-case-view.tsx";

const route = getRouteApi("/gevinst");

/** A benefit case: the claim, the calculation, the gap. */
export function BenefitPage() {
  const { text } = useLanguage();
  const { sak } = route.useSearch();
  const status = useQuery(statusQuery);

  return (
    <>
      <PageHeading title={text("page.benefit")}>{text("benefit.lead")}</PageHeading>
      <Answer query={status}>
        {({ benefitCases }) => {
          const chosen = sak ?? benefitCases[0]?.id;
          if (chosen === undefined) {
            return <EmptyNotice title={text("benefit.none")} next={text("benefit.none.why")} />;
          }
          return (
            <>
              {benefitCases.length > 1 && (
                <nav className="choices" aria-label={text("benefit.case")}>
                  <ul>
                    {benefitCases.map(({ id, title }) => (
                      <li key={id}>
                        <Link
                          className="ds-link"
                          to="/gevinst"
                          search={{ sak: id }}
                          aria-current={id === chosen ? "true" : undefined}
                        >
                          <FromSource>{title}</FromSource>
                        </Link>
                      </li>
                    ))}
                  </ul>
                </nav>
              )}
              <Case id={chosen} />
            </>
          );
        }}
      </Answer>
    </>
  );
}

function Case({ id }: { readonly id: string }) {
  const query = useQuery(benefitQuery(id));
  return <Answer query={query}>{(benefit) => <BenefitCaseView benefit={benefit} />}</Answer>;
}
