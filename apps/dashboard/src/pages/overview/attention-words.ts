/** The words for one kind of thing to look at. */
const known = {
  "certificates-lacking": {
    counted: true,
    what: "overview.lacking",
    why: "overview.lacking.why",
    go: "overview.lacking.go",
  },
  "certificates-expiring": {
    counted: true,
    what: "overview.expiring",
    why: "overview.expiring.why",
    go: "overview.expiring.go",
  },
  "books-findings": {
    counted: true,
    what: "overview.books",
    why: "overview.books.why",
    go: "overview.books.go",
  },
  "accounts-unmatched": {
    counted: true,
    what: "overview.accounts",
    why: "overview.accounts.why",
    go: "overview.accounts.go",
  },
  "needs-waiting": {
    counted: true,
    what: "overview.needs",
    why: "overview.needs.why",
    go: "overview.needs.go",
  },
  "agreements-missing": {
    counted: true,
    what: "overview.agreements",
    why: "overview.agreements.why",
    go: "overview.agreements.go",
  },
  "sync-stopped": {
    counted: false,
    what: "overview.sync.stopped",
    why: "overview.sync.stopped.why",
    go: "overview.sync.look",
  },
  "sync-never": {
    counted: false,
    what: "overview.sync.never",
    why: "overview.sync.never.why",
    go: "overview.sync.look",
  },
} as const;

/** A kind that these pages are too old to know: the server's own page says what it is. */
const other = {
  counted: true,
  what: "overview.other",
  why: "overview.other.why",
  go: "overview.attention.go",
} as const;

/** What to say about a kind of thing to look at. */
export function attentionWords(kind: string): (typeof known)[keyof typeof known] | typeof other {
  return Object.entries(known).find(([name]) => name === kind)?.[1] ?? other;
}
