import { type Status } from "@kompetanseregion/client";
import { useQueries } from "@tanstack/react-query";

import { Section } from "../../app/section.tsx";
import { ProblemNotice } from "../../data/problem-notice.tsx";
import { benefitQuery, statementQuery } from "../../data/queries.ts";
import { useLanguage } from "../../language/use-language.ts";
import { AttentionItem } from "./attention-item.tsx";
import { attentionFor } from "./attention.ts";

/** What waits for the reader, each with its way in. */
export function AttentionList({ status }: { readonly status: Status }) {
  const { text } = useLanguage();
  const statements = useQueries({
    queries: status.projects.map(({ id }) => statementQuery(id)),
  });
  const benefits = useQueries({
    queries: status.benefitCases.map(({ id }) => benefitQuery(id)),
  });
  const asked = [...statements, ...benefits];
  // The accounts have a section of their own further down, which says what is wrong with them.
  const failed = benefits.find(({ isError }) => isError);
  const isIncomplete = statements.some(({ isError }) => isError);
  const isWaiting = asked.some(({ isPending }) => isPending);
  const items = attentionFor(
    status,
    statements.flatMap(({ data }) => data ?? []),
    benefits.flatMap(({ data }) => data ?? []),
  );

  return (
    <Section title={text("overview.attention")}>
      {failed?.error != null && (
        <ProblemNotice error={failed.error} onRetry={() => void failed.refetch()} />
      )}
      {items.length > 0 && (
        <ul className="attention">
          {items.map((item) => (
            <li key={keyOf(item)}>
              <AttentionItem item={item} />
            </li>
          ))}
        </ul>
      )}
      {isIncomplete && <p>{text("overview.attention.incomplete")}</p>}
      {isWaiting && (
        <p className="waiting" role="status">
          {text("overview.attention.checking")}
        </p>
      )}
      {!isWaiting && failed === undefined && !isIncomplete && items.length === 0 && (
        <p>{text("overview.attention.none")}</p>
      )}
    </Section>
  );
}

function keyOf(item: ReturnType<typeof attentionFor>[number]): string {
  switch (item.kind) {
    case "findings":
      return `findings ${item.project}`;
    case "gap":
      return `gap ${item.benefit.id}`;
    case "sync-failed":
    case "sync-never":
    case "unmatched":
      return item.kind;
  }
}
