/**
 * What must never leave a parser: national identity numbers, and what people earn.
 *
 * Eleven digits, alone or with single separators between them, are taken for a national identity
 * number or a D-number (or a bank account), whether or not its check digits are right: a number
 * with a typing error is somebody's too.
 */
const elevenDigits = /\p{Nd}(?:[\s.\-–/]?\p{Nd}){10}/u;

const sensitiveName =
  /f(?:ø|oe|o)dsels|fnr|person(?:nummer|nr|number)|national|ssn|socialsec|d-?nummer|l(?:ø|oe)nn|salar|wage|payroll|bankkonto|kontonr|kontonummer|skatt/iu;

/** Whether the text holds what looks like a national identity number. */
export function holdsNationalId(text: string): boolean {
  return elevenDigits.test(text);
}

/** Whether a column or an element is called as one that holds such numbers, or pay. */
export function isSensitiveName(name: string): boolean {
  return sensitiveName.test(name.replace(/[\s._]/gu, ""));
}

/** A name as it may be shown: a file without a header has people where its names should be. */
export function showableName(name: string): string {
  return holdsNationalId(name) ? "(hidden)" : name;
}
