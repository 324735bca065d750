import { useQuery } from "@tanstack/react-query";

import { PageHeading } from "../../app/page-heading.tsx";
import { Answer } from "../../data/answer.tsx";
import { useMay } from "../../data/me.ts";
import { statusQuery } from "../../data/queries.ts";
import { useLanguage } from "../../language/use-language.ts";
import { AttentionList } from "./attention-list.tsx";
import { LastSync } from "./last-sync.tsx";
import { TrainingSummary } from "./training-summary.tsx";

/** What a leader and the secretariat open in the morning. */
export function OverviewPage() {
  const { text, format } = useLanguage();
  const status = useQuery(statusQuery);
  const may = useMay();
  const today = status.data?.today;

  return (
    <>
      <PageHeading title={text("page.overview")}>
        {today === undefined ? undefined : text("overview.asOf", { date: format.date(today) })}
      </PageHeading>
      <Answer query={status}>
        {(data) => (
          <>
            <AttentionList />
            {may("read-training") && <TrainingSummary courses={data.courses} />}
            <LastSync run={data.lastSync} />
          </>
        )}
      </Answer>
    </>
  );
}
