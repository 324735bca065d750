import { type SyncRun } from "@kompetanseregion/client";

import { EmptyNotice } from "../../app/empty-notice.tsx";
import { Section } from "../../app/section.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { countName } from "./count-name.ts";

/** When learning data was last read, from where, and what came of it. */
export function LastSync({ run }: { readonly run: SyncRun | undefined }) {
  const { text, format } = useLanguage();
  if (run === undefined) {
    return (
      <Section id="henting" title={text("overview.sync")}>
        <EmptyNotice title={text("overview.sync.none")} next={text("overview.sync.never.why")} />
      </Section>
    );
  }
  const counts = Object.entries(run.summary).map(([name, count]) => {
    const known = countName(name);
    return `${format.count(count)} ${known === undefined ? name : text(known)}`;
  });
  return (
    <Section id="henting" title={text("overview.sync")}>
      <dl className="figures">
        <div>
          <dt>{text("overview.sync.time")}</dt>
          <dd>{format.time(run.finishedAt ?? run.startedAt)}</dd>
        </div>
        <div>
          <dt>{text("overview.sync.source")}</dt>
          <dd>{run.source}</dd>
        </div>
        <div>
          <dt>{text("overview.sync.status")}</dt>
          <dd>{text(`sync.${run.status}`)}</dd>
        </div>
        {counts.length > 0 && (
          <div>
            <dt>{text("overview.sync.counts")}</dt>
            <dd>{counts.join(", ")}</dd>
          </div>
        )}
      </dl>
    </Section>
  );
}
