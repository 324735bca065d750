import {
  type BenefitRealisationPlan,
  type BenefitStatus,
  FteBasisName,
  planTemplate,
  type PlanTemplateName,
  type PlanTotal,
  readPlan,
  summarisePlan,
} from "@kompetanseregion/benefits";
import {
  formatOre,
  type Issue,
  Language,
  membersOn,
  type MunicipalityId,
} from "@kompetanseregion/domain";
import { findMunicipality } from "@kompetanseregion/regions";
import { stringify } from "yaml";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { type Checked } from "../input/checked.ts";
import { regionDescribed } from "../region/found-region.ts";
import { storedRegion } from "../region/stored-region.ts";
import { parseYaml } from "./parse-yaml.ts";

/** The plans that one can begin from. */
export const planTemplates = [
  "effect-goals",
  "platform-rollout",
] as const satisfies readonly PlanTemplateName[];

/** Hours and kroner a year, and the hours as årsverk; decimals as text. */
export interface PlanTotalView {
  readonly hours: string;
  readonly fte: string;
  readonly kroner: string;
}

/** Where a benefit realisation plan stands: the three are kept apart and never added together. */
export interface PlanView {
  readonly id: string;
  readonly title: string;
  readonly basis: string;
  readonly byMunicipality: readonly {
    readonly municipality: MunicipalityId;
    readonly name: string;
    readonly potential: PlanTotalView;
    readonly confirmed: PlanTotalView;
    readonly realised: PlanTotalView;
  }[];
  /** The sum of what the municipalities have confirmed and realised. */
  readonly region: { readonly confirmed: PlanTotalView; readonly realised: PlanTotalView };
  readonly items: readonly {
    readonly id: string;
    readonly municipality: MunicipalityId;
    readonly title: string;
    readonly owner?: string;
    readonly status: BenefitStatus;
    readonly statusReason?: string;
  }[];
  /** Everything that keeps the benefits from being realised. */
  readonly issues: readonly Issue[];
}

/**
 * Checks a plan in a YAML (or JSON) file and sums it, per municipality and for the region.
 *
 * The file is the asker's own and nothing stored is read, so there is nobody to authorise.
 *
 * @returns Not `ok` with every problem at once, where the file cannot be read as a plan.
 */
export function readPlanFile(bytes: Uint8Array): Checked<PlanView> {
  const parsed = parseYaml(bytes);
  if (!parsed.ok) return parsed;
  const read = readPlan(parsed.answer);
  return read.ok ? { ok: true, answer: viewOf(read.plan) } : read;
}

function viewOf(plan: BenefitRealisationPlan): PlanView {
  const { byMunicipality, region, issues } = summarisePlan(plan);
  return {
    id: plan.id,
    title: plan.title,
    basis: plan.basis,
    byMunicipality: byMunicipality.map(({ municipality, potential, confirmed, realised }) => ({
      municipality,
      name: nameOf(municipality),
      potential: textOf(potential),
      confirmed: textOf(confirmed),
      realised: textOf(realised),
    })),
    region: { confirmed: textOf(region.confirmed), realised: textOf(region.realised) },
    items: plan.items.map(({ id, municipality, title, owner, status, statusReason }) => ({
      id,
      municipality,
      title,
      ...(owner === undefined ? {} : { owner }),
      status,
      ...(statusReason === undefined ? {} : { statusReason }),
    })),
    issues,
  };
}

function textOf({ hours, fte, ore }: PlanTotal): PlanTotalView {
  return { hours: hours.toFixed(), fte: fte.fte.toFixed(4), kroner: formatOre(ore, "iso") };
}

/** The municipality's name; its id where the register does not know it. */
function nameOf(id: MunicipalityId): string {
  try {
    return findMunicipality(id).name;
  } catch {
    return id;
  }
}

/** Which plan to begin from. */
export interface NewPlanQuery {
  readonly template: string;
  /** The hours of an årsverk, by name; there is no default. */
  readonly basis: string;
  /** `nb` where left out. */
  readonly language?: string | undefined;
}

/**
 * A plan to begin from as YAML, with a row of each benefit for every municipality of the region.
 *
 * @returns Not `ok` with every word of the query that is not known.
 * @throws {SecretariatError} `not-allowed`; `no-region`.
 */
export async function newPlanFile(
  desk: Desk,
  actor: Actor,
  { template, basis, language = "nb" }: NewPlanQuery,
): Promise<Checked<string>> {
  authorise(actor, "read-benefits");
  const issues: Issue[] = [];
  const known = planTemplates.find((name) => name === template);
  const named = FteBasisName.safeParse(basis).data;
  const spoken = Language.safeParse(language).data;
  if (known === undefined) issues.push(unknown("template", template, planTemplates));
  if (named === undefined) issues.push(unknown("--basis", basis, FteBasisName.options));
  if (spoken === undefined) issues.push(unknown("--language", language, Language.options));
  if (known === undefined || named === undefined || spoken === undefined) {
    return { ok: false, issues };
  }
  const { id, name } = await storedRegion(desk);
  const plan = planTemplate(known, {
    id: `${id}-${known}`,
    title: `${titles[spoken]} ${name}`,
    municipalities: membersOn(await regionDescribed(desk, id), desk.clock.today()),
    basis: named,
    language: spoken,
  });
  return { ok: true, answer: stringify(plan) };
}

const titles: Record<Language, string> = {
  nb: "Gevinstrealiseringsplan for",
  nn: "Gevinstrealiseringsplan for",
  en: "Benefit realisation plan of",
};

function unknown(at: string, asked: string, known: readonly string[]): Issue {
  return {
    code: "unknown-name",
    severity: "error",
    at,
    message: `"${asked}" is not known here`,
    remedy: `Use one of these: ${known.join(", ")}.`,
  };
}
