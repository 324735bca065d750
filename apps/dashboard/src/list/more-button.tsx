import { type UseInfiniteQueryResult } from "@tanstack/react-query";

import { useLanguage } from "../language/use-language.ts";

/** Asks for the next part of a list; gone when there is no more. */
export function MoreButton({
  query: { hasNextPage, isFetchingNextPage, fetchNextPage },
}: {
  readonly query: Pick<
    UseInfiniteQueryResult,
    "hasNextPage" | "isFetchingNextPage" | "fetchNextPage"
  >;
}) {
  const { text } = useLanguage();
  if (!hasNextPage) return null;
  return (
    <button
      type="button"
      className="ds-button no-print"
      data-variant="secondary"
      aria-busy={isFetchingNextPage}
      onClick={() => void fetchNextPage()}
    >
      {text("state.more")}
    </button>
  );
}
