import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { type AttemptKey, countAttempts, slopes } from "./attempts.ts";

const account = (value: string): AttemptKey => ({ by: "account", value });
const address = (value: string): AttemptKey => ({ by: "address", value });

function counter() {
  let now = 0;
  const attempts = countAttempts(() => now);
  return {
    attempts,
    pass: (seconds: number) => {
      now += seconds * 1000;
    },
  };
}

describe("guesses", () => {
  it("ASVS 6.3.1: of one account wait twice as long each time, from many addresses too", () => {
    const { attempts, pass } = counter();
    const waits: number[] = [];
    for (let guess = 0; waits.length < 8; guess += 1) {
      const wait = attempts.begin([account("kommune"), address(`10.0.0.${guess}`)]);
      if (wait === 0) continue;
      waits.push(wait);
      pass(wait);
    }

    expect(waits).toEqual([1, 2, 4, 8, 16, 30, 30, 30]);
  });

  it("of many accounts from one address wait too, however many there are", () => {
    const { attempts, pass } = counter();
    let longest = 0;
    for (let guess = 0; guess < 200; guess += 1) {
      const wait = attempts.begin([account(`user-${guess}`), address("10.0.0.1")]);
      longest = Math.max(longest, wait);
      pass(wait);
    }

    expect(longest).toBe(slopes.address.longest);
  });

  it("ASVS 6.1.1: never lock an account: whatever was guessed, it opens within half a minute", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 200 }), (pauses) => {
        const { attempts, pass } = counter();
        for (const pause of pauses) {
          attempts.begin([account("kommune")]);
          pass(pause);
        }
        pass(slopes.account.longest);

        expect(attempts.begin([account("kommune")])).toBe(0);
      }),
    );
  });

  it("at the same time slow each other down as if they came after each other", () => {
    const { attempts } = counter();
    const begun = Array.from({ length: 100 }, () => attempts.begin([account("kommune")]));

    expect(begun.filter((wait) => wait === 0)).toHaveLength(slopes.account.free + 1);
  });

  it("are forgotten for the account that is opened, and with time", () => {
    const { attempts, pass } = counter();
    const keys = [account("kommune"), address("10.0.0.1")];
    for (let guess = 0; guess < 3; guess += 1) attempts.begin(keys);
    attempts.begin(keys);
    attempts.succeeded(keys);
    for (let guess = 0; guess < 3; guess += 1) expect(attempts.begin(keys)).toBe(0);

    pass(10 * slopes.account.forgets);
    for (let guess = 0; guess < 4; guess += 1) expect(attempts.begin(keys)).toBe(0);
  });

  it("of one account do not slow another", () => {
    const { attempts } = counter();
    for (let guess = 0; guess < 10; guess += 1) attempts.begin([account("kommune")]);

    expect(attempts.begin([account("nabo")])).toBe(0);
  });
});
