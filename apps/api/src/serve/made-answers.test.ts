import { describe, expect, it } from "vitest";

import { madeAnswers } from "./made-answers.ts";

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Makes answers and counts how often. */
function maker(): { readonly make: () => Promise<string>; readonly times: () => number } {
  let times = 0;
  return { make: () => Promise.resolve(`answer ${(times += 1)}`), times: () => times };
}

describe("an answer that was made", () => {
  it("is given again to the same question, and to no other", async () => {
    const answers = madeAnswers();
    const { make } = maker();

    expect(text(await answers.of("1 a", make))).toBe("answer 1");
    expect(text(await answers.of("1 a", make))).toBe("answer 1");
    expect(text(await answers.of("2 a", make))).toBe("answer 2");
  });

  it("is made once where many ask at a time", async () => {
    const answers = madeAnswers();
    const { make, times } = maker();
    const given = await Promise.all(Array.from({ length: 20 }, () => answers.of("a", make)));

    expect(new Set(given.map(text))).toEqual(new Set(["answer 1"]));
    expect(times()).toBe(1);
  });

  it("is kept for nobody where making it failed", async () => {
    const answers = madeAnswers();
    const fail = (): Promise<string> => Promise.reject(new Error("no"));

    await expect(answers.of("a", fail)).rejects.toThrow("no");
    expect(text(await answers.of("a", maker().make))).toBe("answer 1");
  });

  it("makes room for others, the one asked for longest ago first", async () => {
    const answers = madeAnswers(16);
    const { make } = maker();
    await answers.of("a", make);
    await answers.of("b", make);
    await answers.of("a", make);
    await answers.of("c", make);

    expect(text(await answers.of("a", make))).toBe("answer 1");
    expect(text(await answers.of("b", make))).toBe("answer 4");
  });

  it("is made anew each time where it is longer than there is room for", async () => {
    const answers = madeAnswers(4);
    const { make } = maker();
    await answers.of("a", make);

    expect(text(await answers.of("a", make))).toBe("answer 2");
  });
});
