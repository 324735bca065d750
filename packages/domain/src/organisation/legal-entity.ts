import { z } from "zod";

import { Period } from "../time/period.ts";
import { CountyId } from "./county.ts";
import { MunicipalityId } from "./municipality.ts";
import { OrganisationNumber } from "./organisation-number.ts";

/**
 * An employer or a contract party as Enhetsregisteret knows it: what an organisation number names.
 *
 * A merger may give a municipality a new one; then it is another legal entity.
 */
export const LegalEntity = z
  .object({
    organisationNumber: OrganisationNumber,
    name: z.string().min(1),
    kind: z.enum(["municipality", "countyMunicipality", "regionalBody", "state", "company"]),
    period: Period,
    /** The municipality that it is, where it is one. */
    municipality: MunicipalityId.optional(),
    /** The county that it is, where it is one. */
    county: CountyId.optional(),
    /** The entity that it is an establishment of (underenhet), where it is one. */
    partOf: OrganisationNumber.optional(),
  })
  .refine(({ organisationNumber, partOf }) => organisationNumber !== partOf, {
    path: ["partOf"],
    message: "an entity is no establishment of itself",
  })
  .readonly();
export type LegalEntity = z.infer<typeof LegalEntity>;
