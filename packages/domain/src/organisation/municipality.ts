import { z } from "zod";

import { type LocalDate } from "../time/local-date.ts";
import { holds, Period } from "../time/period.ts";
import { OrganisationNumber } from "./organisation-number.ts";

/** A municipality's or county's number (kommunenummer, fylkesnummer) as text: `0604`, `08`. */
export const MunicipalityCode = z
  .string()
  .regex(/^\d{4}$/u, "a municipality code is four digits, with its leading zero")
  .brand<"MunicipalityCode">();
export type MunicipalityCode = z.infer<typeof MunicipalityCode>;

/**
 * Our own lasting name of a municipality, such as `kongsberg` or `bo-telemark`.
 *
 * Codes change with reforms and names are shared (Bø in Telemark and in Nordland), so neither
 * identifies a municipality through time.
 */
export const MunicipalityId = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, "a municipality id is lower-case words with hyphens")
  .brand<"MunicipalityId">();
export type MunicipalityId = z.infer<typeof MunicipalityId>;

/** A municipality through time: its life, and the codes it has had. */
export const Municipality = z
  .object({
    id: MunicipalityId,
    name: z.string().min(1),
    organisationNumber: OrganisationNumber.optional(),
    /** From its founding to the day it ceased, by merger for instance. */
    period: Period,
    codes: z.array(z.object({ code: MunicipalityCode, period: Period }).readonly()).min(1),
    /** Names it had before the present one, with the days they held. */
    formerNames: z
      .array(z.object({ name: z.string().min(1), period: Period }).readonly())
      .optional(),
  })
  .readonly();
export type Municipality = z.infer<typeof Municipality>;

/** The code the municipality has on the date; `undefined` where it does not exist then. */
export function codeOn(municipality: Municipality, date: LocalDate): MunicipalityCode | undefined {
  return municipality.codes.find(({ period }) => holds(period, date))?.code;
}

/** The name the municipality has on the date: Nes until 2020, then Nesbyen. */
export function nameOn(municipality: Municipality, date: LocalDate): string {
  const former = municipality.formerNames?.find(({ period }) => holds(period, date));
  return former?.name ?? municipality.name;
}
