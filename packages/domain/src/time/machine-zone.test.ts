import { describe, expect, it } from "vitest";

/** Minutes from the zone's clocks to UTC in winter; the zones in which the tests run once more. */
const offsets: Readonly<Record<string, number>> = { UTC: 0, "Pacific/Kiritimati": -840 };
const offset = offsets[process.env["TZ"] ?? ""];

describe("the machine's time zone", () => {
  it.skipIf(offset === undefined)("is the one that these tests were asked to run in", () => {
    expect(new Date("2026-01-01T00:00:00Z").getTimezoneOffset()).toBe(offset);
  });
});
