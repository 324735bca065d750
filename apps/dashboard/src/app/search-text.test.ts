import { describe, expect, it } from "vitest";

import { parseSearchText, wordIn, wordsIn, writeSearchText } from "./search-text.ts";

describe("an address", () => {
  it("says names in plain words, several times where there are several", () => {
    const search = { kurs: "en-god-start", apne: ["a b", "ø"], lukket: [], dato: undefined };

    expect(writeSearchText(search)).toBe("?kurs=en-god-start&apne=a+b&apne=%C3%B8");
    expect(parseSearchText("?kurs=en-god-start&apne=a+b&apne=%C3%B8")).toEqual({
      kurs: "en-god-start",
      apne: ["a b", "ø"],
    });
  });

  it("says nothing where there is nothing to say", () => {
    expect(writeSearchText({})).toBe("");
    expect(parseSearchText("")).toEqual({});
  });

  it("is read word by word", () => {
    expect(wordIn({ kurs: "x" }, "kurs")).toBe("x");
    expect(wordIn({ kurs: "" }, "kurs")).toBeUndefined();
    expect(wordIn({}, "kurs")).toBeUndefined();
    expect(wordsIn({ apne: "a" }, "apne")).toEqual(["a"]);
    expect(wordsIn({ apne: ["a", "", 1, "b"] }, "apne")).toEqual(["a", "b"]);
  });
});
