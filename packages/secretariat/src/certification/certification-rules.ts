import {
  CertificateId,
  CertificationPolicy,
  LegalRequirement,
  LocalisedText,
  Obligation,
} from "@kompetanseregion/domain";
import { z } from "zod";

/** What a region has decided about one certificate: every version of it, and what it rests on. */
export const CertificationRules = z
  .object({
    certificate: CertificateId,
    title: LocalisedText,
    /** The versions of the policy, the first first, each with where it is from. */
    versions: z
      .array(
        z
          .object({
            policy: CertificationPolicy,
            /** Who decided, and what is a source's and what is our own; in bokmål, as it is shown. */
            source: z.string().min(1),
          })
          .readonly(),
      )
      .readonly(),
    obligations: z.array(Obligation).readonly(),
    /** What the law asks, and whether the interval is the law's or the employer's own. */
    requirement: LegalRequirement,
  })
  .readonly();
export type CertificationRules = z.infer<typeof CertificationRules>;

const { certificate, title, version: _, ...decided } = CertificationPolicy.unwrap().shape;

const Entry = z.strictObject({
  certificate,
  title,
  requirement: z.strictObject({ ...LegalRequirement.unwrap().shape }).omit({ id: true }),
  /** One after the other in time, the first first; each is numbered by its place. */
  versions: z.array(z.strictObject({ ...decided, source: z.string().trim().min(1) })).min(1),
  /** Who must have it, and from when; nobody where left out. */
  obligations: z
    .array(
      z.strictObject({ ...Obligation.unwrap().shape }).omit({ certificate: true, version: true }),
    )
    .default([]),
});

/** A region's rules for certificates, as somebody writes them in YAML. */
export const RulesFile = z.strictObject({
  certificates: z
    .array(Entry)
    .min(1)
    .superRefine((entries, context) => {
      for (const [index, entry] of entries.entries()) {
        if (entries.findIndex((other) => other.certificate === entry.certificate) !== index) {
          const path = [index, "certificate"];
          const message = `"${entry.certificate}" stands twice`;
          context.addIssue({ code: "custom", path, message });
        }
        for (const [at, { period }] of entry.versions.entries()) {
          const before = entry.versions[at - 1]?.period;
          if (at === 0 || (before?.to !== undefined && before.to <= period.from)) continue;
          const path = [index, "versions", at, "period"];
          const message = "a version begins when the one before it has ended: give that one a `to`";
          context.addIssue({ code: "custom", path, message });
        }
      }
    }),
});
export type RulesFile = z.infer<typeof RulesFile>;

/** The rules that the file decides. */
export function rulesIn({ certificates }: RulesFile): CertificationRules[] {
  return certificates.map((entry) => ({
    certificate: entry.certificate,
    title: entry.title,
    versions: entry.versions.map(({ source, ...policy }, index) => ({
      policy: CertificationPolicy.parse({
        ...policy,
        certificate: entry.certificate,
        title: entry.title,
        version: index + 1,
      }),
      source,
    })),
    obligations: entry.obligations.map((obligation) =>
      Obligation.parse({ ...obligation, certificate: entry.certificate, version: 1 }),
    ),
    requirement: LegalRequirement.parse({ ...entry.requirement, id: entry.certificate }),
  }));
}

/** The shape of a file of rules as JSON Schema (draft 2020-12), for editors. */
export function rulesSchema(): object {
  return z.toJSONSchema(RulesFile, { io: "input" });
}
