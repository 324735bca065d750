import {
  addDays,
  type CountyId,
  holds,
  type LocalDate,
  type MunicipalityCode,
  type MunicipalityId,
  type Period,
} from "@kompetanseregion/domain";

import { countyOf } from "../county/counties.ts";
import { countyReforms } from "../county/reforms.ts";

import { mergers } from "./mergers.ts";
import { findMunicipality, municipalities } from "./register.ts";
import { splits } from "./splits.ts";

/**
 * Something that happened to a municipality, in force from the morning of `on`.
 *
 * - `merged`, `split`: see the mergers and the splits.
 * - `renamed`, `renumbered`: the same municipality bears another name or code.
 * - `changedCounty`: it, or what it became, lies in a county that its own county did not become, as
 *   Svelvik in Viken: a border between counties was moved.
 */
export type MunicipalityChange =
  | {
      readonly kind: "merged";
      readonly on: LocalDate;
      readonly from: readonly MunicipalityId[];
      readonly into: MunicipalityId;
    }
  | {
      readonly kind: "split";
      readonly on: LocalDate;
      readonly from: MunicipalityId;
      readonly into: readonly MunicipalityId[];
    }
  | {
      readonly kind: "renamed";
      readonly on: LocalDate;
      readonly municipality: MunicipalityId;
      readonly from: string;
      readonly to: string;
    }
  | {
      readonly kind: "renumbered";
      readonly on: LocalDate;
      readonly municipality: MunicipalityId;
      readonly from: MunicipalityCode;
      readonly to: MunicipalityCode;
    }
  | {
      readonly kind: "changedCounty";
      readonly on: LocalDate;
      readonly municipality: MunicipalityId;
      /** Where its land lies now: its own id where it went on. */
      readonly into: MunicipalityId;
      readonly from: CountyId;
      readonly to: CountyId;
    };

/** Everything that happened to the country's municipalities on the days of the period, in order. */
export function municipalityChanges(period: Period): MunicipalityChange[] {
  return [...mergersAndSplits(), ...renamings(), ...renumberings(), ...countyMoves()]
    .filter(({ on }) => holds(period, on))
    .toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
}

function mergersAndSplits(): MunicipalityChange[] {
  return [
    ...mergers.map((merger) => ({ kind: "merged" as const, ...merger })),
    ...splits.map((split) => ({ kind: "split" as const, ...split })),
  ];
}

function renamings(): MunicipalityChange[] {
  return municipalities.flatMap(({ id: municipality, name, formerNames = [] }) =>
    formerNames.flatMap(({ name: from, period }, index) =>
      period.to === undefined
        ? []
        : [
            {
              kind: "renamed" as const,
              on: period.to,
              municipality,
              from,
              to: formerNames[index + 1]?.name ?? name,
            },
          ],
    ),
  );
}

function renumberings(): MunicipalityChange[] {
  return municipalities.flatMap(({ id: municipality, codes }) =>
    codes.slice(1).flatMap(({ code: to, period }, index) => {
      const from = codes[index]?.code;
      return from === undefined
        ? []
        : [{ kind: "renumbered" as const, on: period.from, municipality, from, to }];
    }),
  );
}

/** Of each municipality of the day before, whether its county became the one it lies in now. */
function countyMoves(): MunicipalityChange[] {
  const days = new Set(
    municipalities.flatMap(({ codes }) => codes.map(({ period }) => period.from)),
  );
  return [...days].flatMap((on) => {
    const before = addDays(on, -1);
    return municipalities.flatMap((municipality): MunicipalityChange[] => {
      const from = countyOf(municipality, before);
      if (from === undefined) return [];
      const reform = countyReforms.find((one) => one.on === on && one.from.includes(from.id));
      const expected = reform?.into ?? [from.id];
      return successorsOf(municipality.id, on).flatMap((into) => {
        const to = countyOf(findMunicipality(into), on);
        return to === undefined || expected.includes(to.id)
          ? []
          : [
              {
                kind: "changedCounty" as const,
                on,
                municipality: municipality.id,
                into,
                from: from.id,
                to: to.id,
              },
            ];
      });
    });
  });
}

/** What has the municipality's land on the day; itself where nothing happened to it. */
function successorsOf(id: MunicipalityId, on: LocalDate): readonly MunicipalityId[] {
  const split = splits.find((one) => one.on === on && one.from === id);
  if (split) return split.into;
  const merger = mergers.find((one) => one.on === on && one.from.includes(id));
  return [merger?.into ?? id];
}
