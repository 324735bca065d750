import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";

import { EmptyNotice } from "../../app/empty-notice.tsx";
import { PageHeading } from "../../app/page-heading.tsx";
import { Answer } from "../../data/answer.tsx";
import { certificatesQuery, certificationQuery } from "../../data/certification-queries.ts";
import { statusQuery } from "../../data/queries.ts";
import { useLanguage } from "../../language/use-language.ts";
import { CertificationView } from "./certification-view.tsx";
import { Choice } from "./choice.tsx";

const route = getRouteApi("/krav");

/** Who must hold a certificate, who holds it, and who is about to lose it. */
export function CertificationPage() {
  const { text } = useLanguage();
  const { bevis, dato } = route.useSearch();
  const navigate = route.useNavigate();
  const status = useQuery(statusQuery);
  const known = useQuery(certificatesQuery);

  return (
    <>
      <PageHeading title={text("page.certification")}>{text("certification.lead")}</PageHeading>
      <Answer query={known}>
        {({ certificates }) => {
          const certificate = bevis ?? certificates[0]?.id;
          if (certificate === undefined) {
            return (
              <EmptyNotice
                title={text("certification.none")}
                next={text("certification.none.why")}
              />
            );
          }
          return (
            <Answer query={status}>
              {({ today }) => {
                const date = dato ?? today;
                return (
                  <>
                    <Choice
                      key={`${certificate} ${date}`}
                      certificates={certificates}
                      certificate={certificate}
                      date={date}
                      onChoose={(chosen) => {
                        void navigate({ search: (before) => ({ ...before, ...chosen }) });
                      }}
                    />
                    <Report certificate={certificate} date={date} />
                  </>
                );
              }}
            </Answer>
          );
        }}
      </Answer>
    </>
  );
}

function Report({ certificate, date }: { readonly certificate: string; readonly date: string }) {
  const { enhet } = route.useSearch();
  const query = useQuery(certificationQuery(certificate, date, enhet));
  return <Answer query={query}>{(report) => <CertificationView report={report} />}</Answer>;
}
