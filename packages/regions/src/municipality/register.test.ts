import {
  codeOn,
  holds,
  LocalDate,
  type Municipality,
  nameOn,
  UnknownNameError,
} from "@kompetanseregion/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { mergers } from "./mergers.ts";
import { findMunicipality, municipalities } from "./register.ts";
import { splits } from "./splits.ts";

const day = (text: string) => LocalDate.parse(text);
const codesOf = (id: string) => findMunicipality(id).codes.map(({ code }) => code);

function existingOn(date: string): Municipality[] {
  return municipalities.filter(({ period }) => holds(period, day(date)));
}

function codesOn(date: string): string[] {
  return existingOn(date).flatMap((municipality) => codeOn(municipality, day(date)) ?? []);
}

describe("the register of municipalities", () => {
  it.each([
    ["kongsberg", ["0604", "3006", "3303"]],
    ["hjartdal", ["0827", "3819", "4024"]],
    ["tinn", ["0826", "3818", "4026"]],
    ["midt-telemark", ["3817", "4020"]],
    ["asker", ["3025", "3203"]],
    ["holmestrand", ["0715", "3802", "3903"]],
    ["oslo", ["0301"]],
    ["trondheim", ["1601", "5001"]],
    ["rindal", ["1567", "5061"]],
    ["steinkjer", ["1702", "5004", "5006"]],
    ["lunner", ["0533", "3054", "3234"]],
    ["hamaroy", ["1849", "1875"]],
    ["alesund", ["1507", "1508"]],
    ["kautokeino", ["2011", "5430", "5612"]],
  ])("knows the codes of %s through the reforms", (id, codes) => {
    expect(codesOf(id)).toEqual(codes);
  });

  it("keeps Bø in Telemark apart from Bø in Nordland", () => {
    expect(findMunicipality("bo-telemark").name).toBe(findMunicipality("bo-nordland").name);
    expect(codesOf("bo-telemark")).toEqual(["0821"]);
    expect(codesOf("bo-nordland")).toEqual(["1867"]);
  });

  // The sums are those of a second source's own list for the year, so that a code that is wrong,
  // missing or too many shows: Folkehelseinstituttet's copy of the population statistics for 2018
  // and 2019, kommunelogoar for 2017, Kartverket's administrative units for 2020, NAV for 2024.
  // For 2013 the population statistics have all but Sandefjord, Andebu and Stokke.
  it.each([
    ["2013-01-01", 428, 506_284],
    ["2016-12-31", 428, 506_284],
    ["2017-01-01", 426, 504_849],
    ["2018-01-01", 422, 658_411],
    ["2019-01-01", 422, 661_905],
    ["2019-12-31", 422, 661_905],
    ["2020-01-01", 356, 1_248_987],
    ["2023-12-31", 356, 1_248_987],
    ["2024-01-01", 357, 1_270_598],
    ["2026-11-22", 357, 1_270_598],
  ])("has on %s all %d municipalities, whose codes add up to %d", (date, count, sum) => {
    const codes = codesOn(date);

    expect(codes).toHaveLength(count);
    expect(new Set(codes).size).toBe(count);
    expect(codes.reduce((total, code) => total + Number(code), 0)).toBe(sum);
  });

  it.each([
    [
      "2015-06-30",
      "01:18 02:22 03:1 04:22 05:26 06:21 07:14 08:18 09:15 10:15 11:26 12:33 14:26 15:36 16:25 17:23 18:44 19:24 20:19",
    ],
    [
      "2018-06-30",
      "01:18 02:22 03:1 04:22 05:26 06:21 07:9 08:18 09:15 10:15 11:26 12:33 14:26 15:36 18:44 19:24 20:19 50:47",
    ],
    [
      "2019-06-30",
      "01:18 02:22 03:1 04:22 05:26 06:21 07:9 08:18 09:15 10:15 11:26 12:33 14:26 15:35 18:44 19:24 20:19 50:48",
    ],
    ["2022-06-30", "03:1 11:23 15:26 18:41 30:51 34:46 38:23 42:25 46:43 50:38 54:39"],
    [
      "2024-06-30",
      "03:1 11:23 15:27 18:41 31:12 32:21 33:18 34:46 39:6 40:17 42:25 46:43 50:38 55:21 56:18",
    ],
  ])("has on %s in each county its municipalities: %s", (date, counts) => {
    const byCounty = new Map<string, number>();
    for (const code of codesOn(date)) {
      const county = code.slice(0, 2);
      byCounty.set(county, (byCounty.get(county) ?? 0) + 1);
    }

    expect(
      [...byCounty]
        .map((entry) => entry.join(":"))
        .toSorted()
        .join(" "),
    ).toBe(counts);
  });

  it.each([
    ["nesbyen", "2019-12-31", "Nes"],
    ["nesbyen", "2020-01-01", "Nesbyen"],
    ["fauske", "2016-12-31", "Fauske"],
    ["fauske", "2017-01-01", "Fauske - Fuossko"],
    ["oslo", "2025-12-31", "Oslo"],
    ["oslo", "2026-01-01", "Oslo - Oslove"],
  ])("calls %s on %s %s", (id, date, name) => {
    expect(nameOn(findMunicipality(id), day(date))).toBe(name);
  });

  it("has an organisation number for every municipality of today but the new Haram", () => {
    const without = existingOn("2024-06-30").filter((one) => one.organisationNumber === undefined);

    expect(without.map(({ id }) => id)).toEqual(["haram"]);
  });

  it("gives no organisation number to two", () => {
    const numbers = municipalities.flatMap(({ organisationNumber }) => organisationNumber ?? []);

    expect(numbers).toHaveLength(358);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it("gives a municipality exactly one code on each day of its life, and none outside", () => {
    const anyDay = fc
      .date({ min: new Date("2010-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })
      .map((date) => day(date.toISOString().slice(0, 10)));

    fc.assert(
      fc.property(fc.constantFrom(...municipalities), anyDay, (municipality, date) => {
        const codes = municipality.codes.filter(({ period }) => holds(period, date));

        expect(codes).toHaveLength(holds(municipality.period, date) ? 1 : 0);
      }),
    );
  });

  it("ends a municipality on the day of its merger or split, and begins what it became", () => {
    const ended = [
      ...mergers.flatMap(({ on, from, into }) => from.map((id) => ({ on, id, into: [into] }))),
      ...splits.map(({ on, from, into }) => ({ on, id: from, into })),
    ].filter(({ id, into }) => !into.includes(id));

    expect(ended.map(({ id }) => findMunicipality(id).period.to)).toEqual(
      ended.map(({ on }) => on),
    );
    for (const { on, into } of ended) {
      for (const id of into) expect(holds(findMunicipality(id).period, on)).toBe(true);
    }
    // Nobody ends otherwise: 465 in all, of which 357 are left.
    expect(ended).toHaveLength(465 - 357);
    expect(new Set(ended.map(({ id }) => id)).size).toBe(ended.length);
  });

  it("refuses an id that nobody has, and names those that exist", () => {
    expect(() => findMunicipality("bo")).toThrow(UnknownNameError);
    expect(() => findMunicipality("bo")).toThrow('there is no municipality called "bo"');
  });
});
