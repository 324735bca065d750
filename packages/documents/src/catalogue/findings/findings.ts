import { type Language } from "@kompetanseregion/domain";

import { type DocumentCheckCode } from "../../printed-document/document-check-code.ts";
import { type AgreementState } from "../../printed-document/schema/claims.ts";
import { en } from "./en.ts";
import { nb } from "./nb.ts";
import { nn } from "./nn.ts";

/** The words of one finding; `{places}` are filled by its rule. */
interface FindingText {
  /** What is wrong. */
  readonly finding: string;
  /** What the document says. */
  readonly printed: string;
  /** What follows from what it rests on. */
  readonly computed: string;
  /** What to do. */
  readonly remedy: string;
}

/** The words of every finding in one language. */
export interface FindingWords {
  readonly findings: Readonly<Record<DocumentCheckCode, FindingText>>;
  readonly words: {
    readonly nothing: string;
    readonly signs: Readonly<Record<"positive" | "negative", string>>;
    readonly results: Readonly<Record<"surplus" | "deficit", string>>;
    readonly states: Readonly<Record<AgreementState, string>>;
  };
}

const catalogues: Readonly<Record<Language, FindingWords>> = { nb, nn, en };

/** The words of findings in a language. */
export function findingWordsIn(language: Language): FindingWords {
  return catalogues[language];
}
