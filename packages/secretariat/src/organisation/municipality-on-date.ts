import {
  codeOn,
  type CountyCode,
  type LocalDate,
  type Municipality,
  type MunicipalityCode,
  type MunicipalityId,
  nameOn,
  type OrganisationNumber,
} from "@kompetanseregion/domain";
import { countyOf } from "@kompetanseregion/regions";

/** A municipality as it is called and numbered on one day. */
export interface MunicipalityOnDate {
  readonly municipality: MunicipalityId;
  readonly name: string;
  readonly code?: MunicipalityCode;
  /** None where the register does not have it. */
  readonly organisationNumber?: OrganisationNumber;
  readonly county?: { readonly code: CountyCode; readonly name: string };
}

/** The municipality with the name, code and county of the date. */
export function municipalityOnDate(
  municipality: Municipality,
  date: LocalDate,
): MunicipalityOnDate {
  const { id, organisationNumber } = municipality;
  const code = codeOn(municipality, date);
  const county = countyOf(municipality, date);
  return {
    municipality: id,
    name: nameOn(municipality, date),
    ...(code === undefined ? {} : { code }),
    ...(organisationNumber === undefined ? {} : { organisationNumber }),
    ...(county === undefined ? {} : { county: { code: county.code, name: county.name } }),
  };
}

/** Whether two descriptions say the same of the same municipality. */
export function isSame(a: MunicipalityOnDate, b: MunicipalityOnDate): boolean {
  return (
    a.municipality === b.municipality &&
    a.name === b.name &&
    a.code === b.code &&
    a.county?.code === b.county?.code
  );
}
