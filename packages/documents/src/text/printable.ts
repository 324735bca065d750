// Controls other than tab and line ends, half surrogates, and the code points that are no characters.
const forbidden = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufdd0-\ufdef\ufffe\uffff]/gu;

/** The text with what no HTML or XML document may hold replaced by the replacement character. */
export function printable(text: string): string {
  return text.replace(forbidden, "\ufffd");
}
