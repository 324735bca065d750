import { type UseQueryResult } from "@tanstack/react-query";
import { type ReactNode } from "react";

import { useLanguage } from "../language/use-language.ts";
import { ProblemNotice } from "./problem-notice.tsx";

/** What a query came to: waiting, a problem with a way out, or the answer. */
export function Answer<T>({
  query,
  children,
}: {
  readonly query: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
}) {
  const { text } = useLanguage();
  if (query.isPending) {
    return (
      <p className="waiting" role="status">
        {text("state.loading")}
      </p>
    );
  }
  if (query.isError) {
    return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  }
  return children(query.data);
}
