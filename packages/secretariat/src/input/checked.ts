import { type Issue } from "@kompetanseregion/domain";

/** What came of something that was handed in: the answer, or everything that stands in its way. */
export type Checked<Answer> =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly issues: readonly Issue[] };
