import { z } from "zod";

import { Figure } from "../figure/figure.ts";
import { Text } from "./text.ts";

const place = /\{([a-z][A-Za-z0-9]*)\}/gu;

/** The names of the places for figures in a text, `{hours}` for instance, in order. */
function placesIn(text: string): string[] {
  return [...text.matchAll(place)].flatMap(([, name]) => name ?? []);
}

/** A text cut at its places: words and names alternate, as the text has them. */
export function partsOf(text: string): ({ readonly words: string } | { readonly place: string })[] {
  return text
    .split(/(\{[a-z][A-Za-z0-9]*\})/u)
    .filter((part) => part !== "")
    .map((part) => {
      const [name] = placesIn(part);
      return name === undefined ? { words: part } : { place: name };
    });
}

/**
 * A paragraph whose numbers come from figures, so that each is printed with its source.
 *
 * `{ text: "Kurset sparer {hours} i året.", figures: { hours: … } }`; a place without a figure and
 * a figure without a place in some language are refused.
 */
export const Paragraph: z.ZodType<Paragraph> = z
  .object({ text: Text, figures: z.record(z.string(), Figure).optional() })
  .superRefine(({ text, figures = {} }, context) => {
    const texts = typeof text === "string" ? [text] : Object.values(text);
    for (const words of texts) {
      const places = new Set(placesIn(words));
      for (const name of places) {
        if (figures[name] === undefined) {
          context.addIssue({ code: "custom", message: `there is no figure for {${name}}` });
        }
      }
      for (const name of Object.keys(figures)) {
        if (!places.has(name)) {
          context.addIssue({ code: "custom", message: `the text has no place for {${name}}` });
        }
      }
    }
  })
  .readonly();
export interface Paragraph {
  readonly text: Text;
  readonly figures?: Readonly<Record<string, Figure>> | undefined;
}
