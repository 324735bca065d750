import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";

import { EmptyNotice } from "../../app/empty-notice.tsx";
import { PageHeading } from "../../app/page-heading.tsx";
import { Answer } from "../../data/answer.tsx";
import { certificatesQuery, certificationQuery } from "../../data/certification-queries.ts";
import { statusQuery } from "../../data/queries.ts";
import { ChoiceForm } from "../../form/choice-form.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { CertificationView } from "./certification-view.tsx";

const route = getRouteApi("/krav");

/** Who must hold a certificate, who holds it, and who is about to lose it. */
export function CertificationPage() {
  const { text, language } = useLanguage();
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
                    <ChoiceForm
                      key={`${certificate} ${date}`}
                      label={text("certification.choose")}
                      date={date}
                      of={{
                        label: text("certification.certificate"),
                        options: certificates.map(({ id, title }) => ({
                          id,
                          name: title[language],
                        })),
                        chosen: certificates.some(({ id }) => id === certificate)
                          ? certificate
                          : undefined,
                        unchosen: text("certification.certificate.choose"),
                      }}
                      onChoose={(chosen, asOf) => {
                        void navigate({
                          search: (before) => ({
                            ...before,
                            bevis: chosen,
                            ...(asOf === undefined ? {} : { dato: asOf }),
                          }),
                        });
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
