import { addDays, type LocalDate } from "../time/local-date.ts";
import { holds } from "../time/period.ts";
import { type InvalidReason } from "./broken-facts.ts";
import { expiryOf } from "./expiry.ts";
import { type CertificationFact } from "./fact.ts";
import { type CertificationPolicy, type Component, type ComponentId } from "./policy.ts";
import { type ReasoningStep } from "./reasoning.ts";

/** A certificate that somebody has or had, by the version it was earned under. */
export interface EarnedCertificate {
  /** The first day of unbroken validity. */
  readonly from: LocalDate;
  /** The first day it is not valid; none if it never ends. */
  readonly expiry: LocalDate | undefined;
  readonly policy: CertificationPolicy;
  readonly components: readonly ComponentId[];
  readonly revoked: boolean;
}

type FactOf<Kind extends CertificationFact["kind"]> = Extract<CertificationFact, { kind: Kind }>;

/** What the facts amount to, one after the other. The facts come in order. */
export class CertificationRecord {
  readonly steps: ReasoningStep[] = [];
  problem: { readonly reason: InvalidReason; readonly on: LocalDate } | undefined;
  certificate: EarnedCertificate | undefined;
  requirement: { readonly on: LocalDate; readonly dueOn: LocalDate | undefined } | undefined;
  exemption: { readonly on: LocalDate; readonly lastDay: LocalDate | undefined } | undefined;
  temporary: { readonly on: LocalDate; readonly lastDay: LocalDate } | undefined;
  /** Components begun or achieved since the certificate was last earned. */
  readonly begun = new Set<ComponentId>();
  readonly #achieved = new Map<ComponentId, LocalDate>();
  readonly #everAchieved = new Set<ComponentId>();
  readonly #policies: readonly CertificationPolicy[];
  readonly #known: Set<ComponentId>;

  constructor(policies: readonly CertificationPolicy[]) {
    this.#policies = policies;
    this.#known = new Set<ComponentId>();
    for (const { components, recertification } of policies) {
      for (const { id } of components) this.#known.add(id);
      for (const { id } of recertification?.components ?? []) this.#known.add(id);
    }
  }

  /** Takes in the next fact. After a problem nothing more is taken in. */
  take(fact: CertificationFact): void {
    if (this.problem) return;
    if ("component" in fact ? !this.#known.has(fact.component) : !this.#isOurs(fact)) return;
    switch (fact.kind) {
      case "required":
        this.#require(fact);
        break;
      case "released":
        if (this.requirement === undefined) this.#fail("released-nothing", fact.on);
        this.requirement = undefined;
        this.steps.push({ on: fact.on, rule: "released" });
        break;
      case "started":
        this.begun.add(fact.component);
        this.steps.push({ on: fact.on, rule: "started", component: fact.component });
        break;
      case "achieved":
        this.#achieve(fact);
        break;
      case "withdrawn":
        this.#withdraw(fact);
        break;
      case "priorLearning":
        this.#acceptPrior(fact);
        break;
      case "temporary":
        this.temporary = { on: fact.on, lastDay: fact.lastDay };
        this.steps.push({ on: fact.on, rule: "temporary", until: fact.lastDay });
        break;
      case "exempt":
        this.exemption = { on: fact.on, lastDay: fact.lastDay };
        this.steps.push({ on: fact.on, rule: "exempt", ...until(fact.lastDay) });
        break;
      case "revoked":
        if (this.certificate === undefined) this.#fail("revoked-nothing", fact.on);
        this.#end(fact.on);
        this.steps.push({ on: fact.on, rule: "revoked" });
        break;
    }
  }

  /** The version in force on the day. */
  policyOn(date: LocalDate): CertificationPolicy | undefined {
    return this.#policies.find(({ period }) => holds(period, date));
  }

  #isOurs(fact: { readonly certificate: CertificationPolicy["certificate"] }): boolean {
    return fact.certificate === this.#policies[0]?.certificate;
  }

  #require({ on, dueOn }: FactOf<"required">): void {
    const dues = [this.requirement?.dueOn, dueOn].filter((due) => due !== undefined).toSorted();
    this.requirement = { on: this.requirement?.on ?? on, dueOn: dues[0] };
    this.steps.push({ on, rule: "required", ...until(dueOn) });
  }

  #achieve({ component, on }: FactOf<"achieved">): void {
    const policy = this.policyOn(on);
    if (policy === undefined) {
      this.#fail("no-policy", on);
      return;
    }
    const { version } = policy;
    this.#everAchieved.add(component);
    const opensOn = this.#windowOpensOn();
    if (opensOn !== undefined && on < opensOn) {
      this.steps.push({ on, rule: "too-early", component, until: opensOn, version });
      return;
    }
    this.begun.add(component);
    this.#achieved.set(component, on);
    this.steps.push({ on, rule: "achieved", component, version });
    const path = this.#pathOn(policy, on);
    if (path.every(({ id }) => this.#achieved.has(id))) {
      this.#earn(policy, on, expiryOf(policy.validity, on, this.#runningUntil(on)));
    }
  }

  #acceptPrior({ on, lastDay }: FactOf<"priorLearning">): void {
    const policy = this.policyOn(on);
    if (policy === undefined) {
      this.#fail("no-policy", on);
      return;
    }
    const { version, validity, acceptsPriorLearning } = policy;
    if (!acceptsPriorLearning) {
      this.steps.push({ on, rule: "prior-learning-refused", version });
      return;
    }
    this.steps.push({ on, rule: "prior-learning", version, ...until(lastDay) });
    const expiry = lastDay === undefined ? undefined : addDays(lastDay, 1);
    this.#earn(policy, on, expiry ?? expiryOf(validity, on, this.#runningUntil(on)));
  }

  #earn(policy: CertificationPolicy, on: LocalDate, expiry: LocalDate | undefined): void {
    const running = this.#isRunning(on) ? this.certificate : undefined;
    const components = [...this.#achieved.keys()];
    this.#achieved.clear();
    this.begun.clear();
    const lastsLonger = running && (running.expiry ?? "9999-12-31") > (expiry ?? "9999-12-31");
    const kept = lastsLonger ? running.expiry : expiry;
    const rule = lastsLonger ? "kept-longest" : running ? "renewed" : "certified";
    this.certificate = {
      from: running?.from ?? on,
      expiry: kept,
      policy: lastsLonger ? running.policy : policy,
      components: lastsLonger ? running.components : components,
      revoked: false,
    };
    const { version } = policy;
    this.steps.push({ on, rule, version, ...until(kept && addDays(kept, -1)) });
  }

  #withdraw({ component, on }: FactOf<"withdrawn">): void {
    if (!this.#everAchieved.has(component)) {
      this.#fail("revoked-nothing", on);
      return;
    }
    this.#achieved.delete(component);
    this.begun.delete(component);
    if (this.certificate?.components.includes(component)) this.#end(on);
    this.steps.push({ on, rule: "withdrawn", component });
  }

  #end(on: LocalDate): void {
    if (this.certificate === undefined || !this.#isRunning(on)) return;
    this.certificate = { ...this.certificate, expiry: on, revoked: true };
    this.#achieved.clear();
    this.begun.clear();
  }

  /** What is asked on the day: the short way in the window and its grace, else the whole. */
  #pathOn(policy: CertificationPolicy, on: LocalDate): readonly Component[] {
    const { recertification } = policy;
    return recertification !== undefined && this.#isRunning(on)
      ? recertification.components
      : policy.components;
  }

  /** Whether there is a certificate that is valid on the day, or in its grace. */
  #isRunning(on: LocalDate): boolean {
    const { certificate } = this;
    if (certificate === undefined || certificate.revoked) return false;
    const { expiry, policy } = certificate;
    return expiry === undefined || on < addDays(expiry, policy.graceDays);
  }

  #runningUntil(on: LocalDate): LocalDate | undefined {
    return this.#isRunning(on) ? this.certificate?.expiry : undefined;
  }

  #windowOpensOn(): LocalDate | undefined {
    return this.certificate && windowOf(this.certificate);
  }

  #fail(reason: InvalidReason, on: LocalDate): void {
    this.problem ??= { reason, on };
  }
}

/** The day the way to renewal opens; none where it is always open or nothing runs out. */
export function windowOf({ expiry, policy, revoked }: EarnedCertificate): LocalDate | undefined {
  if (expiry === undefined || revoked || policy.recertification === undefined) return undefined;
  return addDays(expiry, -policy.recertification.windowDays);
}

function until(day: LocalDate | undefined): { readonly until?: LocalDate } {
  return day === undefined ? {} : { until: day };
}
