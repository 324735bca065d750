import { ClientError } from "@kompetanseregion/client";

import { type Key } from "../language/catalogue.ts";

/** What to call a problem, and what to do about it, in the reader's language. */
export interface ProblemWords {
  readonly title: Key & PlainKey;
  /** None where the server's own words, or the names it knows, must do. */
  readonly remedy: (Key & PlainKey) | undefined;
}

const named = [
  "not-allowed",
  "not-a-date",
  "unit-not-on-date",
  "no-region",
  "locked",
  "disk-full",
  "internal",
  "sign-in-needed",
  "outside-scope",
  "tells-too-much",
  "changed-since",
  "stale-cursor",
  "conflict",
  "already-so",
  "sync-running",
  "in-flight",
  "too-large",
  "too-many-requests",
  "learning-source",
  "stopping",
  "held",
] as const;

type PlainKey =
  | `problem.${(typeof named)[number]}${"" | ".remedy"}`
  | `state.${"unreachable" | "unexpected"}${"" | ".remedy"}`
  | "state.refused"
  | "state.unknown";

/** The words for whatever a call to the server failed with. */
export function problemWords(error: Error): ProblemWords {
  if (!(error instanceof ClientError)) return unexpected;
  switch (error.code) {
    case "unreachable":
      return { title: "state.unreachable", remedy: "state.unreachable.remedy" };
    case "unexpected-answer":
      return unexpected;
    case "refused":
      return refused(error);
  }
}

const unexpected: ProblemWords = {
  title: "state.unexpected",
  remedy: "state.unexpected.remedy",
};

function refused({ problem }: ClientError): ProblemWords {
  const kind = named.find((name) => problem?.type === `/problems/${name}`);
  if (kind !== undefined) return { title: `problem.${kind}`, remedy: `problem.${kind}.remedy` };
  const isUnknown = (problem?.known ?? []).length > 0;
  return { title: isUnknown ? "state.unknown" : "state.refused", remedy: undefined };
}
