import { OrgUnitId } from "@kompetanseregion/domain";

const prefix = "list:";

/**
 * The name of an employer's list of completions in provenance: `list:kongsberg`, or
 * `list:kongsberg:ks-laering` where the employer has several.
 */
export function listSourceId(employer: OrgUnitId, list?: string): string {
  return list === undefined ? `${prefix}${employer}` : `${prefix}${employer}:${list}`;
}

/** The employer whose list a source is; none where it is a platform. */
export function employerOfList(source: string): OrgUnitId | undefined {
  if (!source.startsWith(prefix)) return undefined;
  return OrgUnitId.safeParse(source.slice(prefix.length).split(":")[0]).data;
}
