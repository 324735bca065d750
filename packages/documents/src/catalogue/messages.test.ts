import { type Language } from "@kompetanseregion/domain";
import { describe, expect, it } from "vitest";

import { findingWordsIn } from "./findings/findings.ts";
import { fill, messagesIn } from "./messages.ts";

/** Every text of a catalogue by its path. */
function textsOf(node: object, at = ""): [path: string, text: string][] {
  return Object.entries(node).flatMap(([key, child]: [string, unknown]) => {
    const path = at === "" ? key : `${at}.${key}`;
    if (typeof child === "string") return [[path, child] as [string, string]];
    return typeof child === "object" && child !== null ? textsOf(child, path) : [];
  });
}

const placesOf = (text: string) =>
  [...text.matchAll(/\{\w+\}/gu)].map(([place]) => place).toSorted();

describe.each([
  ["the standing words", messagesIn],
  ["the words of findings", findingWordsIn],
] as const)("%s", (_name, catalogueIn) => {
  const nb = new Map(textsOf(catalogueIn("nb")));

  it.each<Language>(["nn", "en"])("are all there in %s, with the same places", (language) => {
    const other = new Map(textsOf(catalogueIn(language)));

    expect([...other.keys()].toSorted()).toEqual([...nb.keys()].toSorted());
    for (const [path, text] of nb) {
      expect([path, new Set(placesOf(other.get(path) ?? ""))]).toEqual([
        path,
        new Set(placesOf(text)),
      ]);
    }
  });

  it("are translated: whole sentences differ from bokmål", () => {
    for (const language of ["nn", "en"] as const) {
      const same = textsOf(catalogueIn(language)).filter(
        ([path, text]) => text.length > 60 && nb.get(path) === text,
      );

      expect(same).toEqual([]);
    }
  });

  it("hold no empty text and no typed number", () => {
    for (const language of ["nb", "nn", "en"] as const) {
      for (const [path, text] of textsOf(catalogueIn(language))) {
        expect([path, text.trim()]).not.toEqual([path, ""]);
        expect([path, /\d/u.test(text)]).toEqual([path, false]);
      }
    }
  });
});

describe("filling a message", () => {
  it("puts words in their places and keeps a place without words", () => {
    expect(fill("{numerator} av {denominator}", { numerator: 42 })).toBe("42 av {denominator}");
  });

  it("takes a `$` and a place in the words as they are", () => {
    expect(fill("{a} {b}", { a: "$&{b}", b: "2" })).toBe("$&{b} 2");
  });
});
