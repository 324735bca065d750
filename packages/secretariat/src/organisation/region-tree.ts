import {
  legalFormOn,
  type LegalFormStatement,
  type LocalDate,
  type MunicipalityId,
  nameOn,
  officeMunicipalityOn,
  type OfficeStatement,
  orgHistory,
  orgTreeOn,
  type OrgUnit,
  type OrgUnitId,
  type OrgUnitKind,
  type Region,
  unitNameOn,
} from "@kompetanseregion/domain";
import { findMunicipality, orgEventsOf, registerBegins } from "@kompetanseregion/regions";
import { ReportingError } from "@kompetanseregion/reporting";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { dateAsked } from "../input/date-asked.ts";
import { regionDescribed } from "../region/found-region.ts";
import { municipalityOnDate, type MunicipalityOnDate } from "./municipality-on-date.ts";
import { type Neighbour, predecessorsOf, successorsOf } from "./neighbouring-days.ts";

/** Which region, and when. */
export interface RegionTreeQuery {
  /** One of the regions that are known; the store's own where left out. */
  readonly region?: string | undefined;
  /** `YYYY-MM-DD`; today where left out. */
  readonly asOf?: string | undefined;
}

/** A unit of the tree with everything below it, siblings by name. */
export interface RegionTreeNode {
  readonly unit: OrgUnitId;
  readonly kind: OrgUnitKind;
  readonly name: string;
  /** The municipality that it is, where it is one; by its lasting id. */
  readonly municipality?: MunicipalityId;
  readonly code?: MunicipalityOnDate["code"];
  readonly organisationNumber?: MunicipalityOnDate["organisationNumber"];
  readonly county?: MunicipalityOnDate["county"];
  /** What it was the day before, where that was something else. */
  readonly predecessors: Neighbour[];
  /** What it is the day after, where that is something else. */
  readonly successors: Neighbour[];
  readonly children: RegionTreeNode[];
}

/** A region and its municipalities on a date. */
export interface RegionTreeView {
  readonly region: { readonly id: string; readonly name: string };
  readonly asOf: LocalDate;
  /** The region's legal form on the date, or why it is unknown; none where nobody has described it. */
  readonly legalForm?: LegalFormStatement;
  /** The municipality that employs the secretariat, or why it is unknown. */
  readonly officeMunicipality?:
    | { readonly municipality: MunicipalityId; readonly name: string; readonly source: string }
    | { readonly unknownBecause: string };
  readonly municipalities: number;
  readonly tree: RegionTreeNode;
  readonly source: string;
}

const source =
  "Statistisk sentralbyrå, Klass 131 (kommunenummer); Enhetsregisteret (organisasjonsnummer)";

const byName = new Intl.Collator("nb");

/**
 * A region's municipalities on a date, as the register's events tell it: names, codes, counties.
 *
 * @throws {UnknownNameError} If no region is called that.
 * @throws {SecretariatError} `not-a-date`, `not-allowed`.
 * @throws {ReportingError} `unit-not-on-date` before the register begins.
 */
export async function regionTree(
  desk: Desk,
  actor: Actor,
  query: RegionTreeQuery = {},
): Promise<RegionTreeView> {
  authorise(actor, "read-organisation");
  const region = await regionDescribed(desk, query.region);
  const asOf = dateAsked(query.asOf, desk);
  const history = orgHistory(orgEventsOf(region));
  const standing = orgTreeOn(history, asOf);
  const units = [...standing.units.values()];
  const top = units.find(({ id }) => !standing.parents.has(id));
  if (top === undefined) {
    throw new ReportingError(
      "unit-not-on-date",
      `the register begins on ${registerBegins}: it does not know "${region.id}" on ${asOf}`,
    );
  }

  const nodeOf = (unit: OrgUnit): RegionTreeNode => ({
    unit: unit.id,
    kind: unit.kind,
    name: unitNameOn(unit, asOf),
    ...(unit.municipality === undefined ? noMunicipality : municipalityOf(unit.municipality)),
    children: units
      .filter(({ id }) => standing.parents.get(id) === unit.id)
      .map(nodeOf)
      .toSorted((a, b) => byName.compare(a.name, b.name)),
  });
  const municipalityOf = (id: MunicipalityId) => {
    const municipality = findMunicipality(id);
    const { code, organisationNumber, county } = municipalityOnDate(municipality, asOf);
    return {
      municipality: id,
      ...(code === undefined ? {} : { code }),
      ...(organisationNumber === undefined ? {} : { organisationNumber }),
      ...(county === undefined ? {} : { county }),
      predecessors: predecessorsOf(municipality, history, asOf),
      successors: successorsOf(municipality, history, asOf),
    };
  };
  return {
    region: { id: region.id, name: region.name },
    asOf,
    ...governanceOn(region, asOf),
    municipalities: units.filter(({ kind }) => kind === "municipality").length,
    tree: nodeOf(top),
    source,
  };
}

/** What is said of the region's own form and seat on the date. */
function governanceOn(
  region: Region,
  date: LocalDate,
): Pick<RegionTreeView, "legalForm" | "officeMunicipality"> {
  const legalForm = legalFormOn(region, date);
  const office = officeMunicipalityOn(region, date);
  return {
    ...(legalForm === undefined ? {} : { legalForm }),
    ...(office === undefined ? {} : { officeMunicipality: officeText(office, date) }),
  };
}

function officeText(
  office: OfficeStatement,
  date: LocalDate,
): NonNullable<RegionTreeView["officeMunicipality"]> {
  if ("unknownBecause" in office) return { unknownBecause: office.unknownBecause };
  const { municipality, source: said } = office;
  return { municipality, name: nameOn(findMunicipality(municipality), date), source: said };
}

const noMunicipality = { predecessors: [], successors: [] };
