import { type Issue, type Language } from "@kompetanseregion/domain";

import { findingWordsIn } from "../catalogue/findings/findings.ts";
import { fill } from "../catalogue/messages.ts";
import { type DocumentCheckCode } from "./document-check-code.ts";
import { documentRules } from "./document-rules.ts";
import { type RegisteredFinding, type PrintedDocument } from "./printed-document.ts";
import { speechIn } from "./speech.ts";

/** Something in a document that does not hold; the document's own figure is kept beside ours. */
export interface DocumentFinding extends Issue<DocumentCheckCode> {
  /** Its number, where the document's register knows it: «A.10 #1». */
  readonly number?: string;
  readonly at: string;
  /** What the document says. */
  readonly printed: string;
  /** What follows from what it rests on. */
  readonly computed: string;
}

/** Something that was checked and holds. */
export interface Confirmation {
  readonly code: DocumentCheckCode;
  readonly at: string;
  readonly printed: string;
  readonly computed: string;
}

/** What came out of checking a document. */
export interface DocumentCheck {
  /** What does not hold, in the order of the rules: money, claims, goals, structure, closing. */
  readonly findings: readonly DocumentFinding[];
  readonly confirmed: readonly Confirmation[];
  /** What the register says there is, and no rule found. */
  readonly missing: readonly RegisteredFinding[];
}

/**
 * Holds a finished document against every rule: sums, balances carried forward, shares, claims and
 * where they come from, goals, references, names, and what has to be there before closing.
 *
 * Everything is returned at once, in words of the language; nothing in the document is changed.
 *
 * @param document - The document as data, as `PrintedDocument.parse` gives it.
 * @param language - The language of messages, remedies and values. Quotations stay as they are.
 */
export function checkDocument(document: PrintedDocument, language: Language): DocumentCheck {
  const speech = speechIn(language);
  const { findings: words } = findingWordsIn(language);
  const outcomes = documentRules.flatMap((rule) => rule(document, speech));

  const findings = outcomes
    .filter(({ holds }) => !holds)
    .map(({ code, at, severity, values }): DocumentFinding => {
      const known = document.register.find((entry) => entry.code === code && entry.at === at);
      return {
        ...(known === undefined ? {} : { number: known.number }),
        code,
        severity,
        at,
        message: fill(words[code].finding, values),
        printed: fill(words[code].printed, values),
        computed: fill(words[code].computed, values),
        remedy: fill(words[code].remedy, values),
      };
    });
  const confirmed = outcomes
    .filter(({ holds }) => holds)
    .map(({ code, at, values }) => ({
      code,
      at,
      printed: fill(words[code].printed, values),
      computed: fill(words[code].computed, values),
    }));
  const missing = document.register.filter(
    ({ code, at }) => !findings.some((finding) => finding.code === code && finding.at === at),
  );
  return { findings, confirmed, missing };
}
