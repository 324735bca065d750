import { z } from "zod";

import { type LocalDate } from "../time/local-date.ts";
import { holds, Period } from "../time/period.ts";
import { LegalForm } from "./legal-form.ts";
import { MunicipalityId } from "./municipality.ts";

/** The lasting name of a region, such as `kongsbergregionen` or `midt-telemark`. */
export const RegionId = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, "a region id is lower-case words with hyphens")
  .brand<"RegionId">();
export type RegionId = z.infer<typeof RegionId>;

const period = Period;

/** Why no source tells, in bokmål, so that a reader knows whom to ask. */
const unknownBecause = z.string().min(1);

/** The form a region had for a period, with the place that says so; or why none is known. */
export const LegalFormStatement = z.union([
  z.object({ period, form: LegalForm, source: z.string().min(1) }).readonly(),
  z.object({ period, unknownBecause }).readonly(),
]);
export type LegalFormStatement = z.infer<typeof LegalFormStatement>;

/**
 * The municipality that employs the secretariat and holds the region's money for a period
 * (kontorkommune), with the place that says so; or why none is known. Grants that go to
 * municipalities only are applied for by it.
 */
export const OfficeStatement = z.union([
  z.object({ period, municipality: MunicipalityId, source: z.string().min(1) }).readonly(),
  z.object({ period, unknownBecause }).readonly(),
]);
export type OfficeStatement = z.infer<typeof OfficeStatement>;

/** Municipalities that cooperate. A municipality may be in several regions at once. */
export const Region = z
  .object({
    id: RegionId,
    name: z.string().min(1),
    members: z.array(z.object({ municipality: MunicipalityId, period: Period }).readonly()),
    /** Through time; a region that nobody has described has none. */
    legalForm: z.array(LegalFormStatement).optional(),
    officeMunicipality: z.array(OfficeStatement).optional(),
  })
  .readonly();
export type Region = z.infer<typeof Region>;

/** The municipalities that are members on the date, in the region's own order. */
export function membersOn(region: Region, date: LocalDate): MunicipalityId[] {
  return region.members
    .filter(({ period }) => holds(period, date))
    .map(({ municipality }) => municipality);
}

/** What is said of the region's legal form on the date; none where nobody has described it. */
export function legalFormOn(region: Region, date: LocalDate): LegalFormStatement | undefined {
  return region.legalForm?.find((statement) => holds(statement.period, date));
}

/** What is said of the region's office municipality on the date. */
export function officeMunicipalityOn(region: Region, date: LocalDate): OfficeStatement | undefined {
  return region.officeMunicipality?.find((statement) => holds(statement.period, date));
}
