import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";

import { MunicipalityId } from "../organisation/municipality.ts";
import { formatRatio } from "../ratio/ratio.ts";
import { fromEpochDay, LocalDate } from "../time/local-date.ts";

import {
  agreementCounts,
  AgreementEvent,
  AgreementState,
  agreementStateOn,
  checkAgreements,
} from "./agreement.ts";
import { administratorCoverage, coverage, coverageMatrix } from "./coverage.ts";
import { RolloutEvent, SystemAdministrator } from "./rollout-event.ts";

const day = (text: string) => LocalDate.parse(text);
const municipality = (text: string) => MunicipalityId.parse(text);

const btv = Array.from({ length: 53 }, (_, index) => municipality(`municipality-${index}`));
const midtTelemark = ["bo-telemark", "nome", "sauherad"].map(municipality);

const offersAndVisits = z
  .array(RolloutEvent)
  .parse([
    ...btv.map((participant) => ({ participant, stage: "offered", on: "2014-10-01" })),
    ...btv.slice(0, 42).map((participant) => ({ participant, stage: "visited", on: "2015-05-01" })),
  ]);

describe("how far a roll-out has come", () => {
  it("is 53 of 53 offered and 42 of 53 visited, 79,2 % (A150, A151)", () => {
    const on = day("2015-12-31");

    expect(formatRatio(coverage(btv, offersAndVisits, "offered", on), "nb")).toMatch(/^53 av 53/u);
    expect(formatRatio(coverage(btv, offersAndVisits, "visited", on), "nb")).toBe(
      "42 av 53 (79,2\u00a0%)",
    );
  });

  it("counts nothing from after the date, and each participant once", () => {
    const twice = [...offersAndVisits, ...offersAndVisits];

    expect(coverage(btv, twice, "visited", day("2015-04-30")).numerator).toBe(0);
    expect(coverage(btv, twice, "visited", day("2015-05-01")).numerator).toBe(42);
  });

  it("shows the one sector in the one municipality that is missing (A156)", () => {
    const sectors = ["helse", "skole og oppvekst", "teknisk"];
    const events = z
      .array(RolloutEvent)
      .parse(
        midtTelemark
          .flatMap((participant) =>
            sectors.map((sector) => ({ participant, sector, stage: "visited", on: "2015-03-01" })),
          )
          .filter(
            ({ participant, sector }) =>
              participant !== "sauherad" || sector !== "skole og oppvekst",
          ),
      );

    const matrix = coverageMatrix(midtTelemark, sectors, events, "visited", day("2015-12-31"));

    expect(matrix.gaps).toEqual([{ participant: "sauherad", sector: "skole og oppvekst" }]);
    expect(formatRatio(matrix.ratio, "nb")).toBe("8 av 9 (88,9\u00a0%)");
    expect(coverage(midtTelemark, events, "visited", day("2015-12-31")).numerator).toBe(0);
  });

  it("has a system administrator in 3 of 3 (A24)", () => {
    const administrators = z.array(SystemAdministrator).parse(
      midtTelemark.map((participant, index) => ({
        participant,
        employee: `e${index}`,
        period: { from: "2015-01-01" },
        trainedHours: 3.75,
      })),
    );

    expect(administratorCoverage(midtTelemark, administrators, day("2015-12-31"))).toMatchObject({
      numerator: 3,
      denominator: 3,
    });
  });
});

describe("an agreement", () => {
  const events = z.array(AgreementEvent).parse([
    { participant: "nome", state: "oralConfirmation", on: "2015-01-10" },
    { participant: "nome", state: "resolutionAdopted", on: "2015-03-10", evidence: "sak 12/15" },
    { participant: "nome", state: "signed", on: "2015-04-01", evidence: "avtale 3" },
    { participant: "nome", state: "terminated", on: "2019-12-31", evidence: "brev" },
    { participant: "sauherad", state: "oralConfirmation", on: "2015-02-01" },
  ]);

  it.each([
    ["2015-01-09", "none"],
    ["2015-01-10", "oralConfirmation"],
    ["2015-03-31", "resolutionAdopted"],
    ["2015-04-01", "signed"],
    ["2019-12-31", "terminated"],
  ])("is on %s: %s", (date, state) => {
    expect(agreementStateOn(events, municipality("nome"), day(date))).toBe(state);
  });

  it("that is said is not counted with one that is resolved", () => {
    const counts = agreementCounts(midtTelemark, events, day("2015-03-15"));

    expect(counts.oralConfirmation).toMatchObject({ numerator: 1, denominator: 3 });
    expect(counts.resolutionAdopted).toMatchObject({ numerator: 1, denominator: 3 });
    expect(counts.none).toMatchObject({ numerator: 1, denominator: 3 });
  });

  it("is questioned where it ends unsigned, goes back or has nothing to show", () => {
    const odd = z.array(AgreementEvent).parse([
      { participant: "a", state: "terminated", on: "2015-01-01", evidence: "brev" },
      { participant: "b", state: "signed", on: "2015-01-01", evidence: "avtale" },
      { participant: "b", state: "oralConfirmation", on: "2015-02-01" },
      { participant: "c", state: "signed", on: "2015-01-01" },
    ]);

    expect(checkAgreements(odd).map(({ code, at }) => [code, at])).toEqual([
      ["terminated-unsigned", "a"],
      ["went-back", "b"],
      ["no-evidence", "c"],
    ]);
    expect(checkAgreements(events)).toEqual([]);
  });

  it("is in exactly one state, whatever has happened in whatever order", () => {
    const anyEvent = fc.record({
      participant: fc.constantFrom(...midtTelemark),
      state: fc.constantFrom(...AgreementEvent.unwrap().shape.state.options),
      on: fc.integer({ min: 16_000, max: 16_010 }).map(fromEpochDay),
    });
    const anyEvents = fc
      .array(anyEvent)
      .chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
      );

    fc.assert(
      fc.property(anyEvents, ([list, shuffled]) => {
        const counts = agreementCounts(midtTelemark, list, fromEpochDay(16_005));
        const sum = AgreementState.options.reduce((all, at) => all + counts[at].numerator, 0);

        expect(sum).toBe(midtTelemark.length);
        expect(agreementCounts(midtTelemark, shuffled, fromEpochDay(16_005))).toEqual(counts);
      }),
    );
  });
});
