/** What can be taken in: extracts of HR systems, and lists of who has completed what. */
export const importFormats = ["hr-csv", "fint", "visma-hrm", "stamdata3", "completions"] as const;

/** How a file is written. */
export type ImportFormat = (typeof importFormats)[number];

/** Whether the text is a format that can be taken in here. */
export function isFormat(text: string): text is ImportFormat {
  return importFormats.some((each) => each === text);
}

const issues = [
  "too-many-leave",
  "mostly-unknown",
  "rows-fell",
  "accounts-fell",
  "completions-fell",
  "course-emptied",
  "missing-column",
  "no-person-column",
  "employee-twice",
  "missing-value",
  "national-id",
  "not-a-date",
  "not-an-email",
  "nobody-gone",
  "empty",
  "unknown-person",
  "other-municipality",
  "unknown-parent",
] as const;

/** What may stand in a file's way. */
type IssueCode = (typeof issues)[number];

/** The text for what is wrong with a row; none where the server's own words must do. */
export function issueWord(code: string): `data.issue.${IssueCode}` | undefined {
  const known = issues.find((each) => each === code);
  return known === undefined ? undefined : `data.issue.${known}`;
}

const faults = ["not-text", "encoding", "not-this-format", "damaged", "quotes"] as const;

/** The text for a file that cannot be read at all; none where the server's own words must do. */
export function faultWord(
  reason: string | undefined,
): `data.fault.${(typeof faults)[number]}` | undefined {
  const known = faults.find((each) => each === reason);
  return known === undefined ? undefined : `data.fault.${known}`;
}
