import { type Municipality, Region, UnknownNameError } from "@kompetanseregion/domain";
import { z } from "zod";

import { findMunicipality, municipalities } from "../municipality/register.ts";

import { governance } from "./governance.ts";

/** Telemark's three regions and Kongsbergregionen, by the municipalities of every year. */
const memberships: readonly (readonly [id: string, name: string, members: readonly string[]])[] = [
  [
    "kongsbergregionen",
    "Kongsbergregionen",
    ["kongsberg", "flesberg", "rollag", "nore-og-uvdal", "notodden", "tinn", "hjartdal"],
  ],
  ["midt-telemark", "Midt-Telemark", ["bo-telemark", "midt-telemark", "nome", "sauherad"]],
  ["grenland", "Grenland", ["porsgrunn", "skien", "siljan", "bamble", "kragero", "drangedal"]],
  [
    "vest-telemark",
    "Vest-Telemark",
    ["seljord", "kviteseid", "nissedal", "fyresdal", "tokke", "vinje"],
  ],
];

/** Counties whose municipalities are in BTV: before 2020, and from 2024 on. */
const btvCounties = ["06", "07", "08", "33", "39", "40"];

/**
 * The regions of the source documents, with their members and legal forms through time.
 *
 * A municipality that is merged away leaves on that day, and what it became is a member from then
 * on; Røyken and Hurum became part of Asker, which is outside BTV. Members are those of 2015 and
 * their successors: a region that has taken in or lost others since must say so itself.
 */
export const regions: readonly Region[] = /* @__PURE__ */ readRegions();

/**
 * The region with the id, such as `kongsbergregionen`.
 *
 * @throws {UnknownNameError} with the ids that exist.
 */
export function findRegion(id: string): Region {
  const found = regions.find((region) => region.id === id);
  if (found === undefined) {
    throw new UnknownNameError(
      "region",
      id,
      regions.map((region) => region.id),
    );
  }
  return found;
}

function toRegion(id: string, name: string, members: readonly Municipality[]): unknown {
  return {
    id,
    name,
    members: members.map((member) => ({ municipality: member.id, period: member.period })),
    ...governance[id],
  };
}

function isInBtv(municipality: Municipality): boolean {
  return municipality.codes.some(({ code }) => btvCounties.includes(code.slice(0, 2)));
}

function readRegions(): readonly Region[] {
  return z
    .array(Region)
    .parse([
      ...memberships.map(([id, name, members]) =>
        toRegion(id, name, members.map(findMunicipality)),
      ),
      toRegion("btv", "BTV (Buskerud, Telemark og Vestfold)", municipalities.filter(isInBtv)),
    ]);
}
