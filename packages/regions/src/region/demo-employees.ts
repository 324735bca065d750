import { MunicipalityId } from "@kompetanseregion/domain";

/** The region that a demo is made of: its municipalities are real, its people are not. */
export const demoRegion = "kongsbergregionen";

/**
 * How many employees a demo makes up for each municipality of Kongsbergregionen.
 *
 * Round numbers of our own, in the order of size that the municipalities have; no source gives
 * them, and no report may quote them.
 */
export const demoEmployees: ReadonlyMap<MunicipalityId, number> = new Map(
  Object.entries({
    kongsberg: 1_700,
    notodden: 980,
    tinn: 560,
    "nore-og-uvdal": 300,
    flesberg: 240,
    hjartdal: 180,
    rollag: 150,
  }).map(([id, employees]) => [MunicipalityId.parse(id), employees]),
);
