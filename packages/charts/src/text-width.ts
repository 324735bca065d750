/** The size of a chart's text in CSS pixels. */
export const textSize = 14;

/** From one line of text to the next, in CSS pixels. */
export const lineHeight = 18;

const narrow = /[iljtfrI.,:;'|!()[\]\s\u00ad]/u;
const wide = /[mwMW%@—–…]/u;
const capital = /[\p{Lu}\d−+×]/u;

/**
 * About how wide a text becomes, in CSS pixels: on the wide side, so that nothing is cut off.
 *
 * A pure function cannot ask a browser. The factors bound the usual sans-serif fonts.
 */
export function textWidth(text: string): number {
  let ems = 0;
  for (const sign of text) {
    if (narrow.test(sign)) ems += 0.4;
    else if (wide.test(sign)) ems += 1;
    else if (capital.test(sign)) ems += 0.7;
    else ems += /[\p{L}]/u.test(sign) ? 0.6 : 0.9;
  }
  return Math.ceil(ems * textSize);
}

/**
 * Breaks a text into lines that fit. A word that is too long is broken too: after a dash or hyphen
 * of its own, else with a hyphen.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const { word, joined } of text.split(/ +/u).flatMap((each) => pieces(each, width))) {
    const longer = line === "" ? word : `${line}${joined ? "" : " "}${word}`;
    if (line !== "" && textWidth(longer) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return line === "" && lines.length > 0 ? lines : [...lines, line];
}

/** A part of a word, and whether it goes on from the part before without a space. */
interface Piece {
  readonly word: string;
  readonly joined: boolean;
}

/** A word in pieces that each fit; one sign is never broken. */
function pieces(word: string, width: number): Piece[] {
  if (textWidth(word) <= width) return [{ word, joined: false }];
  const parts = word.split(/(?<=[-–/])(?=.)/u).flatMap((part) => hyphenated(part, width));
  return parts.map((part, index) => ({ word: part, joined: index > 0 }));
}

/** A word in pieces that each fit, all but the last with a hyphen. */
function hyphenated(word: string, width: number): string[] {
  if (textWidth(word) <= width) return [word];
  const found: string[] = [];
  let piece = "";
  for (const sign of word) {
    if (piece !== "" && textWidth(`${piece}${sign}-`) > width) {
      found.push(`${piece}-`);
      piece = sign;
    } else {
      piece += sign;
    }
  }
  return [...found, piece];
}
