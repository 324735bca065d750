import { describe, expect, it } from "vitest";

import { hiddenParts } from "./small-groups.ts";

const part = (id: string, group: number, count: number) => ({ id, group, count });

describe("what is hidden where nobody may be told about single persons", () => {
  it("is nothing where every group is large, however small the count", () => {
    expect(hiddenParts([part("a", 117, 2), part("b", 10, 0), part("c", 12, 12)])).toEqual(
      new Set(),
    );
  });

  it("is a group of 1 to 4, and the smallest other, which would give it away", () => {
    const parts = [part("a", 4, 1), part("b", 30, 5), part("c", 20, 5)];

    expect(hiddenParts(parts)).toEqual(new Set(["a", "c"]));
  });

  it("is all or none of fewer than 10", () => {
    expect(hiddenParts([part("a", 9, 9), part("b", 9, 0), part("c", 9, 4)])).toEqual(
      new Set(["a", "b"]),
    );
  });

  it("is never one group alone, nor fewer than five persons, where there are more to hide", () => {
    const groups = [1, 2, 4, 5, 9, 10, 40];
    const all = groups.flatMap((a) =>
      groups.flatMap((b) =>
        groups.flatMap((c) =>
          [0, 1, 9].map((n) => [part("a", a, n), part("b", b, n), part("c", c, 2)]),
        ),
      ),
    );
    for (const parts of all) {
      const hidden = hiddenParts(parts);
      const persons = parts.filter(({ id }) => hidden.has(id)).map(({ group }) => group);
      const isSafe = hidden.size >= 2 && persons.reduce((a, b) => a + b, 0) >= 5;

      expect(isSafe || hidden.size === 0 || hidden.size === parts.length).toBe(true);
    }
    expect(all).toHaveLength(1029);
  });
});
