import {
  LegalRequirement,
  LocalDate,
  LocalisedText,
  OrgUnitKind,
  Period,
  TrainingEventKind,
  Validity,
} from "@kompetanseregion/domain";
import { z } from "zod";

import { Count, Depth, Name, pageOf, pageQuery, reportQuery } from "./parts.ts";
import { defineRoutes } from "./route.ts";

/** A certificate that the region has rules for. */
export const Certificate = z.object({
  id: z.string(),
  title: LocalisedText,
  /** The law and the paragraph behind it. */
  citation: z.string(),
});
export type Certificate = z.infer<typeof Certificate>;

/** Where somebody stands with a certificate. */
export const CertificationState = z.enum([
  "notRequired",
  "required",
  "due",
  "inProgress",
  "valid",
  "expiring",
  "expired",
  "overdue",
  "exempt",
  "invalid",
]);
export type CertificationState = z.infer<typeof CertificationState>;

/** How a unit with everything below it stands with a certificate; distinct persons. */
export const CertificationRow = z.object({
  unit: z.string(),
  parent: z.string().optional(),
  depth: z.int().nonnegative(),
  kind: OrgUnitKind,
  name: z.string(),
  employees: Count,
  /** Whom it concerns: who must have it, has it, had it or is exempt. */
  concerned: Count,
  /** Of them, who is as they should be: valid, about to expire, or exempt. */
  inOrder: Count,
  lacking: Count,
  /** Each state by itself, adding up to the employees; only for those who may see persons. */
  states: z.record(CertificationState, z.int().nonnegative()).optional(),
});
export type CertificationRow = z.infer<typeof CertificationRow>;

/** How the units stand with a certificate on a date. */
export const CertificationReport = z.object({
  asOf: LocalDate,
  certificate: Certificate,
  unit: z.string(),
  rows: z.array(CertificationRow),
});
export type CertificationReport = z.infer<typeof CertificationReport>;

/** Somebody whose certificate runs out. */
export const ExpiringCertificate = z.object({
  employee: z.string(),
  name: z.string().optional(),
  lastValidDay: LocalDate,
  /** 0 on the last valid day itself. */
  daysLeft: z.int().nonnegative(),
  units: z.array(z.string()),
});
export type ExpiringCertificate = z.infer<typeof ExpiringCertificate>;

/** Where one employee stands with a certificate on a date, and why. */
export const CertificationStanding = z.object({
  employee: z.string(),
  certificate: z.object({ id: z.string(), title: LocalisedText }),
  asOf: LocalDate,
  status: z.object({
    state: CertificationState,
    required: z.boolean(),
    dueOn: LocalDate.optional(),
    validFrom: LocalDate.optional(),
    lastValidDay: LocalDate.optional(),
    windowOpensOn: LocalDate.optional(),
    only: z.enum(["temporary", "grace"]).optional(),
    revoked: z.literal(true).optional(),
    invalidBecause: z.string().optional(),
    policyVersion: z.int().optional(),
    /** In bokmål. */
    text: z.string(),
  }),
  reasoning: z.array(
    z.object({
      on: LocalDate,
      rule: z.string(),
      component: z.string().optional(),
      until: LocalDate.optional(),
      version: z.int().optional(),
      text: z.object({ nb: z.string(), en: z.string() }),
    }),
  ),
  evidence: z.array(
    z.object({
      kind: TrainingEventKind,
      course: z.string(),
      on: LocalDate,
      source: z.string(),
      run: z.string(),
    }),
  ),
  rules: z.array(
    z.object({ version: z.int(), period: Period, validity: Validity, source: z.string() }),
  ),
  requirement: LegalRequirement,
});
export type CertificationStanding = z.infer<typeof CertificationStanding>;

const ofCertificate = z.strictObject({ certificate: Name });

/** What can be asked of certificates. */
export const certificationRoutes = defineRoutes({
  certificates: {
    method: "GET",
    path: "/api/v1/certificates",
    summary: "The certificates that the region has rules for",
    right: "read-training",
    answer: z.object({ certificates: z.array(Certificate) }),
  },
  certificationReport: {
    method: "GET",
    path: "/api/v1/certificates/{certificate}/report",
    summary: "Who must have a certificate and how they stand, for every unit",
    right: "read-training",
    params: ofCertificate,
    query: z.strictObject({ ...reportQuery, depth: Depth.optional() }),
    answer: CertificationReport,
  },
  expiringCertificates: {
    method: "GET",
    path: "/api/v1/certificates/{certificate}/expiring",
    summary: "Whose certificate runs out within some days, the first first; each look is noted",
    right: "read-people",
    params: ofCertificate,
    query: z.strictObject({
      ...reportQuery,
      /** 60 where left out. */
      days: z.int().min(0).max(3660).optional(),
      ...pageQuery,
    }),
    answer: pageOf(ExpiringCertificate),
    personal: true,
  },
  certificationStanding: {
    method: "GET",
    path: "/api/v1/certificates/{certificate}/employees/{employee}",
    summary: "Where one employee stands with a certificate, and why; each look is noted",
    right: "explain-certification",
    params: z.strictObject({ certificate: Name, employee: Name }),
    query: z.strictObject({ asOf: reportQuery.asOf }),
    answer: CertificationStanding,
    personal: true,
  },
});
