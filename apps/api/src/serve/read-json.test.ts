import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readJson } from "./read-json.ts";

describe("JSON from outside", () => {
  it("is read as it was written, whatever it holds", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const read = readJson(text);
        const hasUnsafe = /"(?:__proto__|constructor|prototype)"/u.test(text);

        expect("value" in read ? read.value : JSON.parse(text)).toEqual(JSON.parse(text));
        expect("fault" in read && !hasUnsafe).toBe(false);
      }),
    );
  });

  it.each([
    ['{"a":1,"a":2}', "same-key-twice"],
    ['[{"a":{"b":1,"b":2}}]', "same-key-twice"],
    [String.raw`{"a":1,"\u0061":2}`, "same-key-twice"],
    ['{"__proto__":{}}', "unsafe-key"],
    [String.raw`{"x":[{"constr\u0075ctor":1}]}`, "unsafe-key"],
    ['{"a":1', "not-json"],
    ["", "not-json"],
  ])("is refused where it is %s", (text, fault) => {
    expect(readJson(text)).toEqual({ fault });
  });

  it.each(['{"a":"a","b":"a"}', '[{"a":1},{"a":2}]', String.raw`{"a":"\"b\":1,\"b\":2"}`])(
    "is read where the same word is no key of one object twice: %s",
    (text) => {
      expect(readJson(text)).toEqual({ value: JSON.parse(text) as unknown });
    },
  );

  it("may be nested deeper than any stack", () => {
    const deep = "[".repeat(50_000) + "]".repeat(50_000);

    expect("fault" in readJson(deep)).toBe(false);
  });
});
