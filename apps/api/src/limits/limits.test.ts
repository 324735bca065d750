import { readFileSync } from "node:fs";

import { sessionLimits } from "@kompetanseregion/secretariat";
import { describe, expect, it } from "vitest";

import { longestBody, longestFile } from "../serve/serve-routes.ts";
import { slopes } from "../sign-in/attempts.ts";
import { usualRate } from "./usual-rate.ts";

const page = readFileSync(new URL("../../../../docs/operator/sign-in.md", import.meta.url), "utf8");
const megabyte = 1024 * 1024;

describe("the limits on the operator's page", () => {
  it.each([
    `${usualRate.burst} at once, then ${usualRate.perSecond} a second`,
    `${slopes.account.free} free, then a wait that grows to ${slopes.account.longest} seconds`,
    `${slopes.address.free} free, then a wait that grows to ${slopes.address.longest} seconds`,
    `a body of JSON | ${longestBody / megabyte} MB`,
    `a file that is sent | ${longestFile / megabyte} MB`,
    `${sessionLimits.idle / 60} minutes without use, and ${sessionLimits.absolute / 3600} hours after`,
  ])("ASVS 2.1.3, 7.1.2: are those of the program: %s", (limit) => {
    expect(page.replaceAll(/\s+/gu, " ")).toContain(limit);
  });

  it("ASVS 7.1.3, 7.6.1: say what a session here and one at the issuer are to each other", () => {
    expect(page.replaceAll(/\s+/gu, " ")).toContain(
      "ends the session here and not the one at the issuer",
    );
  });
});
