import { schemaIssues } from "@kompetanseregion/domain";
import { projectReports } from "@kompetanseregion/regions";

import { type Actor, authorise } from "../actor/actor.ts";
import { parseYaml } from "../benefit/parse-yaml.ts";
import { type Desk } from "../desk.ts";
import { type Checked } from "../input/checked.ts";
import { storedRegion } from "../region/stored-region.ts";
import { SecretariatError } from "../secretariat-error.ts";
import { projectOfReport } from "./project-of-report.ts";
import { RegionProject } from "./region-project.ts";

const key = "project";

/** The stored region's project, and where it was told of. */
export interface ProjectTold {
  readonly project: RegionProject;
  /** `kept` where the region wrote it down itself, `report` where a printed report tells of it. */
  readonly from: "kept" | "report";
}

/**
 * The project that the stored region's documents report on: what the region has written down, or
 * else what a printed final report of the region tells.
 *
 * @throws {SecretariatError} `no-project` where neither is there: no other region's takes its place.
 */
export async function regionProject(desk: Desk): Promise<ProjectTold> {
  const { id, name } = await storedRegion(desk);
  const kept = await desk.store.settings.get(key, RegionProject);
  if (kept !== undefined) return { project: kept, from: "kept" };
  const report = projectReports.find(({ region }) => region === id);
  if (report !== undefined) return { project: projectOfReport(report), from: "report" };
  throw new SecretariatError(
    "no-project",
    `nothing is written down of a project in ${name}: goals, phases, decisions, roles and recommendations are missing`,
    {
      remedy:
        "Print a form with `kompetanse project form > prosjekt.yaml`, fill it in, and hand it in with `kompetanse project keep prosjekt.yaml`.",
    },
  );
}

/** The stored region's project, as it is kept. */
export async function projectView(desk: Desk, actor: Actor): Promise<ProjectTold> {
  authorise(actor, "write-document");
  return regionProject(desk);
}

/** Whether a project's file is to be kept, or only looked through. */
export interface KeepProject {
  readonly file: Uint8Array;
  readonly dryRun: boolean;
}

/**
 * Keeps what a YAML file tells of the region's project; what was kept before gives way to it.
 *
 * @returns Not `ok` with every problem at once, where the file cannot be read as a project.
 */
export async function keepProject(
  desk: Desk,
  actor: Actor,
  { file, dryRun }: KeepProject,
): Promise<Checked<RegionProject>> {
  authorise(actor, "write-plan");
  const parsed = parseYaml(file);
  if (!parsed.ok) return parsed;
  const read = RegionProject.safeParse(parsed.answer);
  if (!read.success) return { ok: false, issues: schemaIssues(read.error) };
  if (!dryRun) {
    await desk.store.transaction(async (store) => {
      await store.settings.put(key, read.data);
      await store.audit.append({
        at: desk.clock.now(),
        actor: actor.id,
        action: "keep-project",
        scope: read.data.id,
        count: read.data.goals.length,
      });
    });
  }
  return { ok: true, answer: read.data };
}
