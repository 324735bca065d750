/**
 * What the workbook writer needs of fflate, zipping in the page itself: its own way is a worker
 * made of a text, which the content security policy refuses, as it should.
 */
import { strToU8, type Zippable, zipSync } from "fflate/browser";

export { strToU8, zipSync };

/** Zips and tells the outcome, as fflate's `zip` does. */
export function zip(
  files: Zippable,
  done: (error: unknown, archive: Uint8Array | undefined) => void,
): void {
  done(null, zipSync(files));
}
