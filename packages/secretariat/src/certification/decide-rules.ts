import { isDeepStrictEqual } from "node:util";

import { type Issue, schemaIssues } from "@kompetanseregion/domain";

import { type Actor, authorise } from "../actor/actor.ts";
import { parseYaml } from "../benefit/parse-yaml.ts";
import { type Desk } from "../desk.ts";
import { type Checked } from "../input/checked.ts";
import { type CertificationRules, RulesFile, rulesIn } from "./certification-rules.ts";
import { keepRules, rulesOfRegion } from "./rules-asked.ts";

/** A file of rules, and whether it is only looked through. */
export interface DecideRules {
  readonly file: Uint8Array;
  readonly dryRun: boolean;
  /** Whether a version that is decided already may be changed, because it was written down wrongly. */
  readonly correct: boolean;
}

/**
 * Decides the region's rules for certificates by a YAML file, which holds all of them.
 *
 * What has been decided stays as it was: who was certified under a version keeps what it gave. A
 * change is a new version; only the end of the last one is set.
 *
 * @returns Not `ok` with every problem at once: the file's shape, courses and units that nobody
 *   knows, versions that are decided already and stand otherwise.
 */
export async function decideRules(
  desk: Desk,
  actor: Actor,
  { file, dryRun, correct }: DecideRules,
): Promise<Checked<readonly CertificationRules[]>> {
  authorise(actor, "write-plan");
  const parsed = parseYaml(file);
  if (!parsed.ok) return parsed;
  const read = RulesFile.safeParse(parsed.answer);
  if (!read.success) return { ok: false, issues: schemaIssues(read.error) };
  const rules = rulesIn(read.data);
  const issues = [
    ...(await strangersIn(desk, rules)),
    ...(correct ? [] : changedIn(await rulesOfRegion(desk), rules)),
  ];
  if (issues.length > 0) return { ok: false, issues };
  if (!dryRun) await keepRules(desk, actor, rules);
  return { ok: true, answer: rules };
}

/**
 * The rules for certificates that the region goes by.
 *
 * @throws {SecretariatError} `not-allowed`.
 */
export async function decidedRules(
  desk: Desk,
  actor: Actor,
): Promise<readonly CertificationRules[]> {
  authorise(actor, "read-training");
  return rulesOfRegion(desk);
}

/** Courses that no source has told of, and units that the region does not have. */
async function strangersIn(desk: Desk, rules: readonly CertificationRules[]): Promise<Issue[]> {
  const courses = new Set<string>((await desk.store.learning.courses()).map(({ id }) => id));
  const units = new Set<string>((await desk.store.organisation.units()).map(({ id }) => id));
  return rules.flatMap(({ certificate, versions, obligations }): Issue[] => [
    ...[
      ...new Set(
        versions
          .flatMap(({ policy }) => [
            ...policy.components,
            ...(policy.recertification?.components ?? []),
          ])
          .flatMap(({ id, kind }) => (kind === "course" && !courses.has(id) ? [id] : [])),
      ),
    ].map((id): Issue => ({
      code: "unknown-course",
      severity: "error",
      at: certificate,
      message: `no course is called "${id}"`,
      remedy: `Use one of these: ${courses.size === 0 ? "none" : [...courses].join(", ")}. Courses come with the first sync or import.`,
    })),
    ...obligations
      .filter(({ audience }) => !units.has(audience.unit))
      .map(({ id, audience }): Issue => ({
        code: "unknown-unit",
        severity: "error",
        at: `${certificate}, ${id}`,
        message: `no unit is called "${audience.unit}"`,
        remedy: "Use a unit's id, such as the region's own; `kompetanse org` shows them.",
      })),
  ]);
}

/** Versions that are decided and are not in the new rules as they were. */
function changedIn(
  before: readonly CertificationRules[],
  after: readonly CertificationRules[],
): Issue[] {
  return before.flatMap(({ certificate, versions }) => {
    const now = after.find((rules) => rules.certificate === certificate)?.versions ?? [];
    return versions.flatMap(({ policy }): Issue[] => {
      const same = now.find((version) => version.policy.version === policy.version)?.policy;
      if (same !== undefined && isDeepStrictEqual(lasting(same), lasting(policy))) return [];
      return [
        {
          code: "decided",
          severity: "error",
          at: `${certificate}, version ${policy.version}`,
          message: "this version is decided, and stands otherwise or is gone",
          remedy:
            "Let it stand, give it an end, and write a new version after it; or say --correct if it was written down wrongly.",
        },
      ];
    });
  });
}

/** What of a version may never change: everything but when it ends and what it is called. */
function lasting({
  period: { from },
  title: _,
  ...policy
}: CertificationRules["versions"][number]["policy"]): object {
  return { ...policy, from };
}
