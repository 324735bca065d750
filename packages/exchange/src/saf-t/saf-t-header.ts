import { type LocalDate } from "@kompetanseregion/domain";

/** Whose books a SAF-T file is, from when, and what wrote it. */
export interface SafTHeader {
  /** `1.30`, the version that is written; 1.10 and 1.20 are read too. */
  readonly version: string;
  readonly created: LocalDate;
  readonly software: { readonly company: string; readonly id: string; readonly version: string };
  /** The organisation number, as it stands. */
  readonly registration: string;
  readonly company: string;
  /** The first and the last day of the selection, both within. */
  readonly selection?: { readonly from: LocalDate; readonly through: LocalDate };
}

/** The namespace of every Norwegian SAF-T Financial file. */
export const safTNamespace = "urn:StandardAuditFile-Taxation-Financial:NO";
