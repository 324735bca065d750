/**
 * What a spreadsheet takes for a formula: `=`, `+`, `-` or `@`, also the full-width forms that an
 * Asian Excel takes, after any blanks, controls and invisible characters. Tab, carriage return and
 * line feed begin a formula's cell by themselves.
 */
const formula = /^'*(?:[\t\r\n\0]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u;

/**
 * Makes text safe to open in a spreadsheet: what would be run as a formula gets an apostrophe
 * before it, which Excel and LibreOffice show as it stands.
 *
 * It is undone by {@link unguardFormula}, exactly: text that has the apostrophe already gets one
 * more. Amounts, numbers and dates are no text and are never changed.
 *
 * @see OWASP ASVS 5.0, 1.2.10
 */
export function guardFormula(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** The text as it was before {@link guardFormula}; any other text is unchanged, such as `'s`. */
export function unguardFormula(text: string): string {
  return text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text;
}
