import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { OrganisationNumber } from "./organisation-number.ts";

const isValid = (text: string) => OrganisationNumber.safeParse(text).success;

describe("an organisation number", () => {
  it.each(["942402465", "920297293", "974760673"])("accepts %s", (number) => {
    expect(isValid(number)).toBe(true);
  });

  it.each(["942402466", "94240246", "9424024650", "942 402 465", "94240246X", ""])(
    "refuses %j",
    (text) => {
      expect(isValid(text)).toBe(false);
    },
  );

  it("is given up by any single wrong digit", () => {
    const place = fc.integer({ min: 0, max: 8 });
    const shift = fc.integer({ min: 1, max: 9 });

    fc.assert(
      fc.property(place, shift, (index, by) => {
        const digits = Array.from("942402465");
        digits[index] = String((Number(digits[index]) + by) % 10);

        expect(isValid(digits.join(""))).toBe(false);
      }),
    );
  });

  it("has one check digit for eight others, or none where it would be 10", () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000_000, max: 99_999_999 }), (eight) => {
        const valid = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].filter((check) => isValid(`${eight}${check}`));

        expect(valid.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
