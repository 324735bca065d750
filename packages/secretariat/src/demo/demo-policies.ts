import {
  CertificateId,
  CertificationPolicy,
  LegalRequirement,
  LocalisedText,
  Obligation,
} from "@kompetanseregion/domain";
import { demoRegion } from "@kompetanseregion/regions";

import { type CertificationRules } from "../certification/certification-rules.ts";

const certificate = CertificateId.parse("legemiddelhandtering");

const title = LocalisedText.parse({
  nb: "Legemiddelhåndtering",
  nn: "Legemiddelhandtering",
  en: "Handling of medicines",
});

const common = {
  certificate,
  title,
  // The demo's Moodle tells of the course; delegation and practice would be facts from elsewhere.
  components: [{ id: certificate, kind: "course" }],
  graceDays: 0,
  acceptsPriorLearning: false,
};

/**
 * The demo region's rules for certificates.
 *
 * The regulation asks for competence and says nothing of how often: the interval is the employer's
 * own decision, in practice two to five years. Four is the example of KS Læring. The notices, the
 * window, the two versions and the days a newcomer has are made up, as the demo's people are.
 */
export const demoPolicies: readonly CertificationRules[] = [
  {
    certificate,
    title,
    versions: [
      {
        policy: CertificationPolicy.parse({
          ...common,
          version: 1,
          period: { from: "2014-01-01", to: "2022-01-01" },
          validity: { mode: "fromCompletion", months: 48 },
          noticeDays: 60,
        }),
        source:
          "oppdiktet for demoen, ingen har vedtatt det: fire år, som i KS Lærings eksempel (kslaring.no)",
      },
      {
        policy: CertificationPolicy.parse({
          ...common,
          version: 2,
          period: { from: "2022-01-01" },
          validity: { mode: "fromExpiry", months: 48 },
          recertification: { components: common.components, windowDays: 180 },
          noticeDays: 90,
        }),
        source:
          "oppdiktet for demoen, ingen har vedtatt det: fire år, som i KS Lærings eksempel (kslaring.no); regnes fra forrige utløp, fornyes de siste 180 dagene",
      },
    ],
    obligations: [
      Obligation.parse({
        id: "legemiddelhandtering-helse",
        version: 1,
        certificate,
        audience: {
          rule: "position",
          unit: demoRegion,
          titles: ["Sykepleier", "Helsefagarbeider", "Vernepleier"],
        },
        due: { by: "days", days: 90 },
        period: { from: "2014-09-01" },
      }),
    ],
    requirement: LegalRequirement.parse({
      id: "legemiddelhandtering",
      citation: "forskrift om legemiddelhåndtering (FOR-2008-04-03-320), rundskriv IS-7/2015",
      minimumForm: "any",
      interval: "local",
      courses: [certificate],
    }),
  },
];
