const areas = [
  "access",
  "account",
  "books",
  "decide-rules",
  "export",
  "found-region",
  "import",
  "keep-project",
  "match",
  "plan",
  "privacy",
  "read-people",
  "rollout",
  "send-notices",
  "sign-in",
  "store",
  "sync",
  "token",
] as const;

/** What an action of the log is about, by how its code begins; none where these pages are too old. */
export function areaOf(action: string): (typeof areas)[number] | undefined {
  const [begins = ""] = action.split(/[. ]/u);
  return areas.find((area) => area === begins);
}
