import { Instant, LocalDate } from "@kompetanseregion/domain";
import { MailError, type MailMessage, type OpenMail } from "@kompetanseregion/exchange/mail";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { type Desk } from "../desk.ts";
import { actorAs, smallRegion } from "../training-report/testing/small-region.ts";
import { sendNotices } from "./send-notices.ts";
import { isoWeekOf, stageAt } from "./stage.ts";

const operator = actorAs("regionAdmin", "kongsbergregionen");
const told = { language: "nb", unsubscribe: "mailto:stopp@example.no" } as const;

/** The small region with addresses, on another day: k2's certificate ends 2018-11-19, k1's 11-30. */
async function deskOn(day: () => string): Promise<Desk> {
  const desk = await smallRegion();
  const identities = await desk.store.people.identities(
    (await desk.store.people.positions()).map(({ employee }) => employee),
  );
  const keys = (await desk.store.people.positions()).filter(({ employee }) =>
    ["k1", "k2"].includes(employee),
  );
  expect(identities).toHaveLength(1);
  await desk.store.people.save({
    identities: keys.map(({ employee }) => ({
      employee,
      name: "Oppdiktet Navn",
      email: `${employee}@example.no`,
    })),
  });
  return {
    ...desk,
    clock: { today: () => LocalDate.parse(day()), now: () => Instant.parse(`${day()}T08:00:00Z`) },
  };
}

function recorder(fail: () => Error | undefined = () => undefined) {
  const arrived: MailMessage[] = [];
  const mail: OpenMail = {
    send: (message) => {
      const error = fail();
      // The worst order: it arrives, and then the sender never hears of it.
      if (error === undefined || (error as { code?: string }).code !== "not-sent") {
        arrived.push(message);
      }
      return error === undefined ? Promise.resolve() : Promise.reject(error);
    },
    close: () => undefined,
  };
  return { arrived, mail };
}

describe("the stage of a notice", () => {
  it.each([
    [61, undefined],
    [60, 60],
    [31, 60],
    [30, 30],
    [8, 30],
    [7, 7],
    [1, 7],
    [0, 0],
    [-1, undefined],
  ])("with %i days left is %s", (days, stage) => {
    expect(stageAt(days)).toBe(stage);
  });

  it.each([
    ["2026-12-31", "2026-W53"],
    ["2027-01-03", "2026-W53"],
    ["2027-01-04", "2027-W01"],
    ["2024-12-30", "2025-W01"],
    ["1969-12-31", "1970-W01"],
  ])("%s is in week %s", (date, week) => {
    expect(isoWeekOf(LocalDate.parse(date))).toBe(week);
  });
});

describe("reminders", () => {
  it("are counted and not sent where nothing is to send them", async () => {
    const desk = await deskOn(() => "2018-10-20");
    const view = await sendNotices(desk, operator, told);

    expect(view).toMatchObject({ dryRun: true, due: 2, sent: 0, stages: { 60: 1, 30: 1 } });
    expect(await desk.store.notices.all()).toEqual([]);
  });

  it("go to each once at each stage, with the date in the text and no name in it", async () => {
    let day = "2018-10-20";
    const desk = await deskOn(() => day);
    const { arrived, mail } = recorder();
    for (day of [
      "2018-10-20",
      "2018-10-21",
      "2018-10-29",
      "2018-11-05",
      "2018-11-13",
      "2018-11-19",
    ]) {
      await sendNotices(desk, operator, { ...told, mail });
    }

    expect(arrived.map(({ to }) => to)).toEqual([
      "k2@example.no",
      "k1@example.no",
      "k1@example.no",
      "k2@example.no",
      "k2@example.no",
    ]);
    expect(arrived[0]?.text).toContain(
      "Legemiddelhåndtering: siste gyldige dag er 19.11.2018 (om 30 dager)",
    );
    expect(JSON.stringify(arrived)).not.toContain("Oppdiktet");
    const entries = await desk.store.audit.entries();
    expect(entries.at(-1)).toMatchObject({ action: "send-notices", scope: "2018-W47", count: 1 });
  });

  it("are refused to a leader, and keep to the sender's units", async () => {
    const desk = await deskOn(() => "2018-10-20");

    await expect(sendNotices(desk, actorAs("leader", "tinn"), told)).rejects.toMatchObject({
      code: "not-allowed",
    });
    const inTinn = await sendNotices(desk, actorAs("municipalityAdmin", "tinn"), told);
    expect(inTinn).toMatchObject({ due: 0 });
  });

  it("arrive at most once for person, certificate, expiry and stage, and one a week, whatever fails", async () => {
    const remedy = "–";
    const failures = {
      none: undefined,
      notSent: new MailError("not-sent", "busy", { remedy }),
      uncertain: new MailError("uncertain", "cut", { remedy }),
      crash: new Error("killed between sending and writing it down"),
    };
    const outcome = fc.constantFrom<keyof typeof failures>("none", "notSent", "uncertain", "crash");
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), outcome, outcome), { maxLength: 12 }),
        async (runs) => {
          let at = LocalDate.parse("2018-09-15");
          const desk = await deskOn(() => at);
          const days = new Map<MailMessage, LocalDate>();
          for (const [later, ...outcomes] of runs) {
            at = LocalDate.parse(
              new Date(Date.parse(at) + later * 86_400_000).toISOString().slice(0, 10),
            );
            const { arrived, mail } = recorder(() => failures[outcomes.shift() ?? "none"]);
            await sendNotices(desk, operator, { ...told, mail }).catch((error: unknown) => {
              if (error !== failures.crash) throw error;
            });
            for (const message of arrived) days.set(message, at);
          }
          const weeks = [...days].map(([{ to }, day]) => `${to} ${isoWeekOf(day)}`);
          const stagesTold = [...days].map(([{ to, text }, day]) => {
            const last =
              /dag er (\d\d)\.(\d\d)\.(\d{4})/u.exec(text)?.slice(1).toReversed().join("-") ?? "";
            return `${to} ${last} ${stageAt((Date.parse(last) - Date.parse(day)) / 86_400_000)}`;
          });
          expect(new Set(weeks).size).toBe(weeks.length);
          expect(new Set(stagesTold).size).toBe(stagesTold.length);
        },
      ),
      { numRuns: 100 },
    );
  });
});
