import { type ReactNode } from "react";

import { ProblemNotice } from "../../data/problem-notice.tsx";
import { type Write } from "../../data/use-write.ts";

/** What came of a write: said aloud when it is done, a problem with a way out where it was not. */
export function Outcome<V, T>({
  of: { error, result, retry },
  children,
}: {
  readonly of: Write<V, T>;
  readonly children?: (result: T) => ReactNode;
}) {
  return (
    <>
      <div role="status">{error === null && result !== undefined && children?.(result)}</div>
      {error !== null && <ProblemNotice error={error} onRetry={retry} />}
    </>
  );
}
