import { Instant } from "@kompetanseregion/domain";
import { describe, expect, it } from "vitest";

import { otpauthUri, stepOfCode, toBase32, totpAt, totpStep } from "./totp.ts";

// RFC 6238, appendix B: the secret is the ASCII text; the last six of its eight digits.
const secret = toBase32(Buffer.from("12345678901234567890"));

describe("a one-time code", () => {
  it.each([
    ["1970-01-01T00:00:59Z", "287082"],
    ["2005-03-18T01:58:29Z", "081804"],
    ["2009-02-13T23:31:30Z", "005924"],
    ["2033-05-18T03:33:20Z", "279037"],
  ])("is the standard's at %s", (at, code) => {
    expect(totpAt(secret, totpStep(Instant.parse(at)))).toBe(code);
  });

  it("is taken half a minute early or late, and not twice", () => {
    const at = Instant.parse("2026-11-01T09:00:00Z");
    const now = totpStep(at);
    for (const step of [now - 1, now, now + 1]) {
      expect(stepOfCode(secret, totpAt(secret, step), at, 0)).toBe(step);
      expect(stepOfCode(secret, totpAt(secret, step), at, step)).toBeUndefined();
    }
    expect(stepOfCode(secret, totpAt(secret, now - 2), at, 0)).toBeUndefined();
    expect(stepOfCode(secret, `${totpAt(secret, now)}1`, at, 0)).toBeUndefined();
    expect(stepOfCode(secret, "", at, 0)).toBeUndefined();
  });

  it("is set up by an address that names the service and no person", () => {
    expect(otpauthUri("ABC", "u-1", "Kompetanse region")).toBe(
      "otpauth://totp/Kompetanse%20region:u-1?secret=ABC&issuer=Kompetanse%20region&algorithm=SHA1&digits=6&period=30",
    );
  });
});
