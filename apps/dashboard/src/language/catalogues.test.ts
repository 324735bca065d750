import { describe, expect, it } from "vitest";

import { textsIn } from "./texts.ts";

const files = import.meta.glob<Readonly<Record<string, string>>>("./{nb,nn,en}/*.ts", {
  import: "texts",
  eager: true,
});

/** The texts of every area in one language. */
function catalogueIn(language: string): [key: string, text: string][] {
  return Object.keys(files)
    .filter((name) => name.startsWith(`./${language}/`))
    .sort()
    .flatMap((name) => Object.entries(files[name] ?? {}));
}

const nb = catalogueIn("nb");
const nn = catalogueIn("nn");
const en = catalogueIn("en");

const blanksOf = (text: string) => [...text.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name).sort();

describe.each([
  ["nynorsk", nn],
  ["English", en],
])("the %s catalogues", (_, catalogue) => {
  it("have the texts of the bokmål ones, in their order", () => {
    expect(catalogue.map(([key]) => key)).toEqual(nb.map(([key]) => key));
  });

  it.each(nb)("ask for the same in %s", (key, text) => {
    const translated = catalogue.find(([name]) => name === key)?.[1] ?? "";

    expect(blanksOf(translated)).toEqual(blanksOf(text));
    expect(translated.trim()).not.toBe("");
  });
});

describe("the catalogues together", () => {
  it("have each name once", () => {
    expect(new Set(nb.map(([key]) => key)).size).toBe(nb.length);
  });
});

describe("nynorsk", () => {
  // Forms that only bokmål has; norway.md D.10 names the terms to use instead.
  it.each(["ansatt", "leder", "enhet", "ikke", "hvem", "hva ", "gjennomføringer fra", "regnskap"])(
    "does not say «%s»",
    (word) => {
      const texts = nn.map(([, text]) => text).filter((text) => text.toLowerCase().includes(word));

      expect(texts).toEqual([]);
    },
  );
});

describe("a text", () => {
  const { text, counted } = textsIn("nb", Object.fromEntries(nb));

  it("is filled in", () => {
    expect(text("figure.ofCount", { numerator: "42", denominator: "53" })).toBe("42 av 53");
  });

  it("comes in the form that fits the number", () => {
    expect(counted("training.shown", 1, "1")).toBe("1 enhet vises");
    expect(counted("training.shown", 8, "8")).toBe("8 enheter vises");
    expect(counted("training.shown", 0, "0")).toBe("0 enheter vises");
  });
});
