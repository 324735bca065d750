import { type Said } from "../in-language.ts";

/** What was found out about one thing that must work. */
export interface Finding {
  /** Short and lasting, such as `disk`. */
  readonly check: string;
  /** `off` is what nobody has set up, and nothing is wrong with that. */
  readonly state: "ok" | "warning" | "problem" | "off";
  readonly message: Said;
  /** What to do; only where something should be done. */
  readonly remedy?: Said;
}

/** A text that is the same in every language, such as a version. */
export function same(text: string): Said {
  return { nb: text, nn: text, en: text };
}
