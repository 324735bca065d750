import { type DocumentCheckCode } from "../document-check-code.ts";
import { type PrintedDocument } from "../printed-document.ts";
import { type Speech } from "../speech.ts";

/** What a rule says about one place: whether it holds, and the values for the catalogue's words. */
interface Outcome {
  readonly code: DocumentCheckCode;
  readonly at: string;
  readonly holds: boolean;
  readonly severity: "error" | "warning";
  /** What goes into the `{places}` of the code's words. */
  readonly values: Readonly<Record<string, string>>;
}

/** A rule looks at a whole document and says something of every place it is about. */
export type DocumentRule = (document: PrintedDocument, speech: Speech) => Outcome[];

/** The places of several things as one place. */
export function placesOf(things: readonly { readonly place: string }[]): string {
  return [...new Set(things.map(({ place }) => place))].join("; ");
}
