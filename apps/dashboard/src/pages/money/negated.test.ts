import { describe, expect, it } from "vitest";

import { negated } from "./negated.ts";

describe("an amount with the other sign", () => {
  it.each([
    ["-503000.00", "503000.00"],
    ["132400.50", "-132400.50"],
    ["0.00", "0.00"],
    ["-0.00", "0.00"],
  ])("is for %s %s", (amount, other) => {
    expect(negated(amount)).toBe(other);
  });
});
