import {
  type CertificationState,
  type CertificationStatus,
  type ReasoningRule,
  type ReasoningStep,
} from "@kompetanseregion/domain";

const states: Record<CertificationState, string> = {
  notRequired: "ikke påkrevd",
  required: "påkrevd",
  due: "påkrevd, og fristen nærmer seg",
  inProgress: "underveis",
  valid: "gyldig",
  expiring: "gyldig, men går snart ut",
  expired: "gått ut",
  overdue: "ikke fullført innen fristen",
  exempt: "fritatt",
  invalid: "kan ikke avgjøres",
};

const reasons: Record<NonNullable<CertificationStatus["invalidBecause"]>, string> = {
  "several-employees": "opplysningene gjelder flere ansatte",
  "several-certificates": "reglene gjelder flere sertifiseringer",
  "overlapping-policies": "to versjoner av reglene gjelder samtidig",
  "no-policy": "ingen versjon av reglene gjaldt den dagen",
  "due-before-required": "fristen er før kravet",
  "ends-before-it-begins": "noe slutter før det begynner",
  "revoked-nothing": "noe er trukket tilbake som ikke fantes",
  "released-nothing": "et krav er opphevet som ikke fantes",
};

/** Where somebody stands, in plain bokmål: «gyldig, men går snart ut». */
export function tellState(
  status: Pick<CertificationStatus, "state" | "only" | "revoked" | "invalidBecause">,
): string {
  const { state, only, revoked, invalidBecause } = status;
  if (invalidBecause !== undefined) return `${states[state]}: ${reasons[invalidBecause]}`;
  if (only === "grace") return "gått ut, men kan fortsatt fornyes og teller så lenge";
  if (only === "temporary") return `${states[state]}, ved midlertidig tillatelse`;
  return revoked && state === "expired" ? "trukket tilbake" : states[state];
}

const steps: Record<ReasoningRule, { readonly says: string; readonly until?: string }> = {
  required: { says: "kravet begynte å gjelde", until: "med frist" },
  released: { says: "kravet gjelder ikke lenger" },
  started: { says: "begynte på" },
  achieved: { says: "fullførte" },
  "too-early": {
    says: "for tidlig til å telle som resertifisering: fullførte",
    until: "vinduet åpner",
  },
  certified: { says: "alt er fullført: sertifisert", until: "til og med" },
  renewed: { says: "alt er fullført på nytt: resertifisert", until: "til og med" },
  "kept-longest": {
    says: "fullført på nytt, men det som var, varer lenger",
    until: "til og med",
  },
  "prior-learning": { says: "realkompetanse er godtatt", until: "til og med" },
  "prior-learning-refused": { says: "reglene godtar ikke realkompetanse" },
  temporary: { says: "midlertidig tillatelse", until: "til og med" },
  exempt: { says: "fritatt", until: "til og med" },
  withdrawn: { says: "trukket tilbake: fullføringen av" },
  revoked: { says: "sertifiseringen er trukket tilbake" },
};

/**
 * A step of the reasoning in plain bokmål, without its date: «fullførte «Legemiddelhåndtering»,
 * etter versjon 1 av reglene».
 *
 * A component is called by its title where there is one, else by its id.
 */
export function tellStep(step: ReasoningStep, titles: ReadonlyMap<string, string>): string {
  const { says, until } = steps[step.rule];
  const component =
    step.component === undefined ? "" : ` «${titles.get(step.component) ?? step.component}»`;
  const limit = step.until === undefined || until === undefined ? "" : `, ${until} ${step.until}`;
  const version = step.version === undefined ? "" : `, etter versjon ${step.version} av reglene`;
  return says + component + limit + version;
}
