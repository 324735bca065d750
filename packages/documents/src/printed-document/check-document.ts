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
  /** Its number, where the document's register knows it to be right. */
  readonly number?: string;
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
  /** What the register says is wrong or right, and no rule found to be so. */
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

  const numberOf = ({ code, at, holds }: (typeof outcomes)[number]): { number?: string } => {
    const verdict = holds ? "right" : "wrong";
    const known = document.register.find(
      (entry) => entry.code === code && entry.at === at && entry.verdict === verdict,
    );
    return known === undefined ? {} : { number: known.number };
  };

  const findings = outcomes
    .filter(({ holds }) => !holds)
    .map((outcome): DocumentFinding => {
      const { code, at, severity, values } = outcome;
      return {
        ...numberOf(outcome),
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
    .map((outcome): Confirmation => {
      const { code, at, values } = outcome;
      return {
        ...numberOf(outcome),
        code,
        at,
        printed: fill(words[code].printed, values),
        computed: fill(words[code].computed, values),
      };
    });
  const missing = document.register.filter(({ code, at, verdict }) => {
    const among = verdict === "right" ? confirmed : findings;
    return !among.some((found) => found.code === code && found.at === at);
  });
  return { findings, confirmed, missing };
}
