import { type LocalDate, type MunicipalityId, orgTreeOn } from "@kompetanseregion/domain";
import { type Records } from "@kompetanseregion/store";

/** A municipality of the region, and its unit in the organisation. */
export interface Member {
  readonly municipality: MunicipalityId;
  readonly name: string;
}

/** The municipalities that are in the store's region on the date, in the order of their ids. */
export async function membersOn(
  { organisation }: Pick<Records, "organisation">,
  date: LocalDate,
): Promise<Member[]> {
  const units = await organisation.units();
  const placements = await organisation.placements();
  const tree = orgTreeOn({ units, placements }, date);
  return [...tree.units.values()]
    .flatMap(({ kind, municipality, name }) =>
      kind === "municipality" && municipality !== undefined ? [{ municipality, name }] : [],
    )
    .toSorted((a, b) => (a.municipality < b.municipality ? -1 : 1));
}
