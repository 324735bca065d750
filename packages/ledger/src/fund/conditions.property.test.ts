import { LocalDate, ore } from "@kompetanseregion/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { day, postedAt } from "../../fixtures/random-journal.ts";
import { Account } from "../chart/account.ts";
import { Project } from "../chart/project.ts";
import { openLedger } from "../journal/ledger.ts";

import { Fund } from "./fund.ts";

const arts = ["010", "150", "270"];
const accounts = [
  Account.parse({ id: "bank", name: "bank", cls: "asset", openFrom: "2010-01-01" }),
  ...arts.map((art) =>
    Account.parse({ id: `art ${art}`, name: art, cls: "expense", art, openFrom: "2010-01-01" }),
  ),
];
const projects = ["p", "q"].map((id) =>
  Project.parse({ id, name: id, period: { from: "2010-01-01" } }),
);

/** The terms of a fund, told apart from the schema that holds them. */
const terms = fc.record({
  level: fc.constantFrom("none" as const, "project" as const, "activity" as const),
  given: fc.constantFrom("p", "q"),
  course: fc.constantFrom("a", "b"),
  allow: fc.option(fc.subarray(arts)),
  deny: fc.option(fc.subarray(arts)),
  from: day,
  to: fc.option(day),
});

const cost = fc.record({
  art: fc.constantFrom(...arts),
  project: fc.constantFrom("p", "q"),
  activity: fc.constantFrom("a", "b", undefined),
  date: day,
  amount: fc.integer({ min: 1, max: 1_000_000 }),
});

describe("a cost on a fund (I5)", () => {
  it("is posted exactly where purpose, kind of cost and date are within its terms", () => {
    fc.assert(
      fc.property(terms, cost, (fund, { art, project, activity, date, amount }) => {
        const { level, given, course, allow, deny, from, to } = fund;
        fc.pre(to === null || from < to);
        const ledger = openLedger({
          accounts,
          projects,
          funds: [
            Fund.parse({
              id: "f",
              funder: "a giver",
              name: "f",
              restriction: { level, projects: [given], activities: [course] },
              eligible: { ...(allow && { allow }), ...(deny && { deny }) },
              mode: "reimbursement",
              awarded: 1_000_000,
              window: { from, ...(to !== null && { to }) },
              unused: "carry",
              onOverdraw: "warn",
            }),
          ],
        });
        const place = { project, fund: "f", ...(activity !== undefined && { activity }) };
        const post = (key: string, on: LocalDate, charged: number): number =>
          ledger.postAll(
            [
              {
                series: "A",
                date: on,
                text: "cost",
                idempotencyKey: key,
                actor: "secretariat",
                postings: [
                  { account: `art ${art}`, amount: ore(charged), ...place },
                  { account: "bank", amount: ore(0 - charged), ...place },
                ],
              },
            ],
            postedAt,
          ).vouchers.length;
        const isPurpose =
          level === "none" ||
          (level === "project" && project === given) ||
          // Nobody can tell of a cost without its course: it is warned of, and taken.
          (level === "activity" && (activity === course || activity === undefined));
        const isPaid = (allow === null || allow.includes(art)) && deny?.includes(art) !== true;
        const isInTime = from <= date && (to === null || date < to);

        expect(post("cost", date, amount)).toBe(isPurpose && isPaid && isInTime ? 1 : 0);
        // Money that comes back is never refused.
        expect(post("back", LocalDate.parse("2030-01-01"), 0 - amount)).toBe(1);
      }),
      { numRuns: 300 },
    );
  });
});
