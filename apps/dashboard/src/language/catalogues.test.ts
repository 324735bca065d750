import { describe, expect, it } from "vitest";

import { en } from "./en.ts";
import { nb } from "./nb.ts";
import { nn } from "./nn.ts";
import { textsIn } from "./texts.ts";

const blanksOf = (text: string) => [...text.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name).sort();

describe.each([
  ["nynorsk", nn],
  ["English", en],
])("the %s catalogue", (_, catalogue) => {
  it("has the texts of the bokmål one, in its order", () => {
    expect(Object.keys(catalogue)).toEqual(Object.keys(nb));
  });

  it.each(Object.entries(nb))("asks for the same in %s", (key, text) => {
    const translated = Object.entries(catalogue).find(([name]) => name === key)?.[1] ?? "";

    expect(blanksOf(translated)).toEqual(blanksOf(text));
    expect(translated.trim()).not.toBe("");
  });
});

describe("nynorsk", () => {
  // Forms that only bokmål has; norway.md D.10 names the terms to use instead.
  it.each(["ansatt", "leder", "enhet", "ikke", "hvem", "hva ", "gjennomføringer fra", "regnskap"])(
    "does not say «%s»",
    (word) => {
      const texts = Object.values(nn).filter((text) => text.toLowerCase().includes(word));

      expect(texts).toEqual([]);
    },
  );
});

describe("a text", () => {
  const { text, counted } = textsIn("nb", nb);

  it("is filled in", () => {
    expect(text("figure.ofCount", { numerator: "42", denominator: "53" })).toBe("42 av 53");
  });

  it("comes in the form that fits the number", () => {
    expect(counted("training.shown", 1, "1")).toBe("1 enhet vises");
    expect(counted("training.shown", 8, "8")).toBe("8 enheter vises");
    expect(counted("training.shown", 0, "0")).toBe("0 enheter vises");
  });
});
