import { readFileSync } from "node:fs";

import { Instant, LocalDate, OrgUnitId, UnknownNameError } from "@kompetanseregion/domain";
import { moodleSource } from "@kompetanseregion/moodle";
import { moodleSite } from "@kompetanseregion/moodle/testing";
import { kongsbergReport } from "@kompetanseregion/regions";
import { openStoreInMemory } from "@kompetanseregion/store";
import { beforeAll, describe, expect, it } from "vitest";

import { yearInTwoLines } from "../examples/in-one-minute.ts";
import {
  type Actor,
  benefitCase,
  type Connect,
  demoSource,
  type Desk,
  deskOver,
  finalReport,
  loadDemoRegion,
  projectStatementView,
  regionAdministrator,
  rollout,
  status,
  sync,
  syncRuns,
  trainingReport,
} from "./index.ts";

const clock = {
  now: () => Instant.parse("2026-11-01T09:00:00Z"),
  today: () => LocalDate.parse("2026-11-01"),
};

/** The demo's Moodle, reached through the connector but without a socket. */
const connect: Connect = (describeSite) => {
  const description = describeSite("https://laering.example");
  const site = moodleSite(description);
  const { token, url } = description;
  return Promise.resolve({
    source: { ...moodleSource({ baseUrl: url, token, fetch: site.fetch }), id: "moodle:demo" },
    close: () => Promise.resolve(),
  });
};

let desk: Desk;
let secretariat: Actor;

beforeAll(async () => {
  desk = deskOver(await openStoreInMemory(), clock);
  await loadDemoRegion(desk, { connect, say: () => undefined });
  secretariat = await regionAdministrator(desk);
}, 60_000);

describe("the README's example", () => {
  it("tells the year in two lines", async () => {
    expect(await yearInTwoLines(desk, secretariat)).toEqual([
      "Kongsbergregionen: 80 av 3291",
      "Utgående balanse 2015: -132400.00 kr",
    ]);
  });

  it("is the one that is run", () => {
    const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");

    expect(read("../README.md")).toContain(read("../examples/in-one-minute.ts").trimEnd());
  });
});

describe("the demo region", () => {
  it("has the seven municipalities of Kongsbergregionen and made-up employees", async () => {
    expect(await status(desk, secretariat)).toMatchObject({
      region: { id: "kongsbergregionen" },
      demo: true,
      today: "2026-11-01",
    });
    const units = await desk.store.organisation.units();

    expect(units.filter(({ kind }) => kind === "municipality").map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        "Flesberg",
        "Hjartdal",
        "Kongsberg",
        "Nore og Uvdal",
        "Notodden",
        "Rollag",
        "Tinn",
      ]),
    );
  });

  it("says what its reports leave out: accounts that belong to no employee, nothing else", async () => {
    const { leftOut } = await trainingReport(desk, secretariat);
    const { accounts, matched } = await desk.store.learning.counts();

    expect(leftOut.map(({ code, count }) => [code, count])).toEqual([
      ["unmatched-accounts", accounts - matched],
    ]);
  });
});

describe("syncing the learning platform", () => {
  it("matches most accounts to employees and says how many it could not", async () => {
    const [latest] = await syncRuns(desk, secretariat);

    expect(latest).toMatchObject({ source: "moodle:demo", status: "finished" });
    expect(latest?.summary["matched"]).toBeGreaterThan(4_500);
    expect(latest?.summary["unmatched"]).toBeGreaterThan(0);
  });

  it("adds nothing the second time", async () => {
    const { source } = await demoSource(connect);
    const before = await desk.store.revision();
    const report = await sync(desk, secretariat, source, { mode: "full" });

    expect(report.added.observations).toBe(0);
    expect(await desk.store.revision()).toBe(before);
    expect(report.read.participations).toBeGreaterThan(10_000);
  });

  it("is refused to somebody who only leads a unit", async () => {
    const { source } = await demoSource(connect);

    await expect(sync(desk, leaderOf("kongsberg"), source)).rejects.toMatchObject({
      code: "not-allowed",
    });
  });
});

describe("the training report", () => {
  // A121: «80 ledere i regionen har allerede tatt kurset høsten 2015.»
  it("counts 80 leaders by the end of 2015", async () => {
    const report = await trainingReport(desk, secretariat, {
      courses: ["strategisk-kompetanseledelse"],
      asOf: "2015-12-31",
    });

    expect(report.rows[0]).toMatchObject({ unit: "kongsbergregionen", completed: 80 });
  });

  it("accounts for every employee wherever nothing is hidden", async () => {
    const { rows } = await trainingReport(desk, leaderOf("kongsbergregionen"));
    const odd = rows.filter(
      ({ employees, completed, inProgress, notStarted }) =>
        typeof employees === "number" &&
        typeof completed === "number" &&
        typeof inProgress === "number" &&
        typeof notStarted === "number" &&
        employees !== completed + inProgress + notStarted,
    );

    expect(odd).toEqual([]);
  });

  it("shows a leader the own unit and nothing beside it", async () => {
    const leader = leaderOf("tinn");
    const { rows } = await trainingReport(desk, leader, { unit: "tinn" });

    expect(rows.every(({ unit }) => unit === "tinn" || unit.startsWith("tinn/"))).toBe(true);
    await expect(trainingReport(desk, leader, { unit: "notodden" })).rejects.toMatchObject({
      code: "outside-scope",
    });
  });

  it.each([
    ["region", { region: "midt-telemark" }],
    ["unit", { unit: "atlantis" }],
    ["course", { courses: ["fallskjermhopping"] }],
  ])("names the %s that does not exist, and those that do", async (thing, query) => {
    const failure = await trainingReport(desk, secretariat, query).catch((error: unknown) => error);

    expect(failure).toBeInstanceOf(UnknownNameError);
    expect(failure).toMatchObject({ thing });
    expect((failure as UnknownNameError).known.length).toBeGreaterThan(0);
  });

  it.each(["2015-02-30", "31.12.2015", "yesterday", ""])("refuses %j as a date", async (asOf) => {
    await expect(trainingReport(desk, secretariat, { asOf })).rejects.toMatchObject({
      code: "not-a-date",
    });
  });
});

describe("the project's statement", () => {
  // A97–A104, recomputed in A.10.
  it("closes 2014 at −503 000 and 2015 at −132 400", async () => {
    const { rows, columns } = await projectStatementView(desk, secretariat, "kompetanseregionen");
    const amounts = Object.fromEntries(
      rows.map(({ key, cells }) => [key, cells.map(({ amount }) => amount)]),
    );

    expect(columns.map(({ key }) => key)).toEqual(["2014", "2015", "all"]);
    expect(amounts).toEqual({
      opening: ["-150000.00", "-503000.00", "-150000.00"],
      wages: ["435000.00", "711000.00", "1146000.00"],
      administration: ["74000.00", "36000.00", "110000.00"],
      "meetings-and-travel": ["23000.00", "83000.00", "106000.00"],
      "bought-services": ["115000.00", "1145000.00", "1260000.00"],
      expenses: ["647000.00", "1975000.00", "2622000.00"],
      income: ["-1000000.00", "-1604400.00", "-2604400.00"],
      closing: ["-503000.00", "-132400.00", "-132400.00"],
    });
  });

  it("has 2 604 400 of external funds, 99,3 % of the expenses of 2 622 000", async () => {
    const { totals } = await projectStatementView(desk, secretariat, "kompetanseregionen");

    expect(totals).toEqual({
      externalFunds: "2604400.00",
      expenses: "2622000.00",
      externalShare: {
        numerator: 260_440_000,
        denominator: 262_200_000,
        counts: "external funds in øre",
        outOf: "expenses in øre",
      },
    });
  });

  it("adds each figure up from its postings", async () => {
    const { rows } = await projectStatementView(desk, secretariat, "kompetanseregionen");
    for (const { cells } of rows) {
      for (const { amount, postings } of cells) {
        const sum = postings.reduce((total, posting) => total + Number(posting.amount), 0);

        expect(sum).toBe(Number(amount));
      }
    }
  });

  it("leaves 132 400 on the Telemark grant of 2015 and nothing on the others", async () => {
    const { funds } = await projectStatementView(desk, secretariat, "kompetanseregionen");

    expect(Object.fromEntries(funds.map(({ id, unspent }) => [id, unspent]))).toEqual({
      F0: "0.00",
      G1: "0.00",
      G2: "0.00",
      G3: "132400.00",
      G4: "0.00",
      G5: "0.00",
    });
  });

  // A.10 #1–3.
  it("finds three things wrong in the printed table, and mends none", async () => {
    const { reconciliation } = await projectStatementView(desk, secretariat, "kompetanseregionen");

    expect(
      reconciliation?.findings.map(({ row, printed, computed }) => [row, printed, computed]),
    ).toEqual([
      ["Lønn og sosiale utgifter", "1261000.00", "1146000.00"],
      ["Kjøpte tjenester ifm. kursutvikling", "1185000.00", "1260000.00"],
      ["Total", "-132400.00", "-92400.00"],
    ]);
    expect(reconciliation?.rows[1]?.cells[2]).toBe("1261000.00");
  });

  it("is the same after the journal is posted again", async () => {
    const before = await desk.store.books.vouchers();
    const { bookReport } = await import("./books/book-report.ts");
    await bookReport(desk, kongsbergReport);

    expect(await desk.store.books.vouchers()).toEqual(before);
  });
});

describe("the benefit case of Skien", () => {
  // A164, A.10 #8.
  it("is 1 750 hours: 1.0000, 0.8974 and 1.0324 årsverk against the claimed 1.5", async () => {
    const { hoursPerYear, claim, bases } = await benefitCase(desk, secretariat, "skien");

    expect(hoursPerYear).toBe("1750");
    expect(claim.fte).toBe("1.5");
    expect(bases.map(({ hoursPerFte, fte }) => [hoursPerFte, fte])).toEqual([
      ["1750", "1.0000"],
      ["1950", "0.8974"],
      ["1695", "1.0324"],
      ["1687.5", "1.0370"],
    ]);
  });

  it("says what would make the claim true", async () => {
    const { calibrations } = await benefitCase(desk, secretariat, "skien");

    expect(calibrations).toContainEqual(
      expect.objectContaining({ input: "travelHours", basis: "conventional1750", value: "1.75" }),
    );
    expect(calibrations).toContainEqual(
      expect.objectContaining({ input: "persons", basis: "conventional1750", value: "750" }),
    );
  });
});

describe("the roll-out in BTV", () => {
  it("has introduced 42 of 53 municipalities", async () => {
    const { stages } = await rollout(desk, secretariat, "btv");

    expect(stages[1]).toMatchObject({
      key: "visited",
      reached: { numerator: 42, denominator: 53 },
    });
  });
});

describe("the final report", () => {
  it("prints the figures with their sources, and no finding is left out", async () => {
    const { html, name } = await finalReport(desk, secretariat, { language: "nb" });
    const text = html.replaceAll("\u00a0", " ");

    expect(name).toBe("final-report-kongsbergregionen-nb");
    for (const figure of [
      "−503 000",
      "−132 400",
      "2 604 400",
      "2 622 000",
      "1 261 000",
      "1 146 000",
      "1 185 000",
      "1 260 000",
      "−92 400",
      "1,0000",
      "0,8974",
      "1,0324",
      "42 av 53",
    ]) {
      expect(text).toContain(figure);
    }
  });
});

function leaderOf(unit: string): Actor {
  return { id: `leader-of-${unit}`, grants: [{ role: "leader", unit: OrgUnitId.parse(unit) }] };
}
