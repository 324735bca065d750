import { type LocalDate } from "@kompetanseregion/domain";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";

import { EmptyNotice } from "../../app/empty-notice.tsx";
import { How } from "../../app/how.tsx";
import { PageHeading } from "../../app/page-heading.tsx";
import { Answer } from "../../data/answer.tsx";
import { useMay } from "../../data/me.ts";
import { statusQuery } from "../../data/queries.ts";
import { rolloutQuery } from "../../data/rollout-queries.ts";
import { ChoiceForm } from "../../form/choice-form.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { Agreements } from "./agreements.tsx";
import { CoverageMatrix } from "./coverage-matrix.tsx";
import { RegisterRollout } from "./register-rollout.tsx";
import { ReportedRollout } from "./reported-rollout.tsx";
import { Stages } from "./stages.tsx";

const route = getRouteApi("/utrulling");

/** How far a platform has come, how binding each agreement is, and where the gaps are. */
export function RolloutPage() {
  const { text } = useLanguage();
  const { dato } = route.useSearch();
  const navigate = route.useNavigate();
  const status = useQuery(statusQuery);

  return (
    <>
      <PageHeading title={text("page.rollout")}>{text("rollout.lead")}</PageHeading>
      <Answer query={status}>
        {({ today, demo }) => {
          const date = dato ?? today;
          return (
            <>
              <ChoiceForm
                key={date}
                label={text("rollout.choose")}
                date={date}
                onChoose={(_, asOf) => {
                  if (asOf !== undefined) void navigate({ search: { dato: asOf } });
                }}
              />
              <Register date={date} />
              {demo && <ReportedRollout />}
              <How>
                <p>{text("rollout.how")}</p>
                <p>{text("rollout.how.states")}</p>
                <p>{text("rollout.how.matrix")}</p>
              </How>
            </>
          );
        }}
      </Answer>
    </>
  );
}

function Register({ date }: { readonly date: LocalDate }) {
  const { text, format } = useLanguage();
  const may = useMay();
  const query = useQuery(rolloutQuery(date));
  return (
    <Answer query={query}>
      {(register) => {
        const isBegun =
          register.stages.some(({ reached }) => reached.numerator > 0) ||
          register.matrix.sectors.length > 0 ||
          register.members.some(({ agreement }) => agreement.state !== "none");
        const signed = register.agreements.find(({ state }) => state === "signed")?.count;
        return (
          <>
            {isBegun ? (
              <>
                {signed !== undefined && (
                  <p className="headline">
                    <strong>{format.percent(signed)}</strong>
                    <span>
                      {text("rollout.headline", {
                        n: format.count(signed.numerator),
                        of: format.count(signed.denominator),
                      })}
                    </span>
                  </p>
                )}
                <Stages register={register} />
                <Agreements register={register} />
                {register.matrix.sectors.length > 0 && <CoverageMatrix register={register} />}
              </>
            ) : (
              <EmptyNotice title={text("rollout.none")} next={text("rollout.none.next")} />
            )}
            {may("write-plan") && <RegisterRollout register={register} />}
          </>
        );
      }}
    </Answer>
  );
}
