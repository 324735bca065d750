import { type Category, type Cohort } from "../reads/records.ts";
import { tidy } from "../text/text.ts";

import { commonSpelling } from "./common-spelling.ts";
import { type Abbreviations, repairMojibake, workplaceKey } from "./workplace-key.ts";

/**
 * What of a site says where an account belongs: profile fields (`department` is one too), from the
 * top of the organisation down; its cohort, perhaps only those whose ID number begins so; the
 * category of its courses; or nothing, where the HR system alone decides.
 */
export type PlacementKeys =
  | { readonly by: "fields"; readonly fields: readonly string[] }
  | { readonly by: "cohort"; readonly idNumberBegins?: string }
  | { readonly by: "category" }
  | { readonly by: "nothing" };

/** What was read of a site; what the keys do not ask for may be left out. */
export interface PlacementRecords {
  readonly accounts: readonly {
    readonly key: string;
    /** By name in lower case. */
    readonly fields?: Readonly<Record<string, string | undefined>>;
  }[];
  readonly cohorts?: readonly Cohort[];
  /** By the cohort's number: numbers of accounts. */
  readonly cohortMembers?: ReadonlyMap<number, readonly number[]>;
  readonly categories?: readonly Category[];
  /** By account: the numbers of the categories of its courses. */
  readonly courseCategories?: ReadonlyMap<string, readonly number[]>;
}

/** A unit that accounts name, for a person to look at before it is taken into a register. */
export interface ProposedUnit {
  /** The keys of the names from the top, with `/` between them. */
  readonly key: string;
  /** The commonest spelling. */
  readonly name: string;
  readonly parent?: string;
  readonly spellings: readonly string[];
}

/** Units as accounts name them, and who is in which. */
export interface ProposedHierarchy {
  /** A parent always before its children. */
  readonly units: readonly ProposedUnit[];
  /** The unit's key by account. */
  readonly placements: ReadonlyMap<string, string>;
  /** Accounts that name no place, or several: nobody is placed by a guess. */
  readonly unplaced: readonly { readonly account: string; readonly why: "silent" | "several" }[];
}

/**
 * Proposes a hierarchy from what accounts say of themselves. Nothing is stored.
 *
 * An account that leaves out a level above its lowest is placed where exactly one unit at that
 * level is called so.
 *
 * @param keys - What says where an account belongs.
 * @param records - What was read of the site.
 * @param abbreviations - Short forms besides the usual ones.
 */
export function proposeHierarchy(
  keys: PlacementKeys,
  records: PlacementRecords,
  abbreviations?: Abbreviations,
): ProposedHierarchy {
  const spellings = new Map<string, Map<string, number>>();
  const placements = new Map<string, string>();
  const unplaced: { account: string; why: "silent" | "several" }[] = [];
  const gaps: { account: string; depth: number; key: string }[] = [];
  const pathsOf = pathReader(keys, records);
  for (const { key: account, fields = {} } of records.accounts) {
    const [texts, ...others] = pathsOf(account, fields);
    const levels = (texts ?? []).map((text) => workplaceKey(text, abbreviations));
    const depth = levels.findLastIndex((level) => level !== "") + 1;
    if (depth === 0 || others.length > 0) {
      unplaced.push({ account, why: others.length > 0 ? "several" : "silent" });
    } else if (levels.slice(0, depth).includes("")) {
      gaps.push({ account, depth, key: levels[depth - 1] ?? "" });
    } else {
      for (const [at, text] of (texts ?? []).slice(0, depth).entries()) {
        const unit = levels.slice(0, at + 1).join("/");
        const spelling = tidy(repairMojibake(text));
        const counts = spellings.get(unit) ?? new Map<string, number>();
        spellings.set(unit, counts.set(spelling, (counts.get(spelling) ?? 0) + 1));
      }
      placements.set(account, levels.slice(0, depth).join("/"));
    }
  }
  for (const { account, depth, key } of gaps) {
    const called = [...spellings.keys()].filter((unit) => {
      const levels = unit.split("/");
      return levels.length === depth && levels.at(-1) === key;
    });
    const [only, ...others] = called;
    if (only !== undefined && others.length === 0) placements.set(account, only);
    else unplaced.push({ account, why: others.length > 0 ? "several" : "silent" });
  }
  const units = [...spellings].map(([key, counts]) => {
    const end = key.lastIndexOf("/");
    return {
      key,
      name: commonSpelling(counts),
      ...(end > 0 && { parent: key.slice(0, end) }),
      spellings: [...counts.keys()],
    };
  });
  return { units, placements, unplaced };
}

type Paths = (
  account: string,
  fields: Readonly<Record<string, string | undefined>>,
) => readonly (readonly string[])[];

/** The different places that an account is said to be in, each as texts from the top. */
function pathReader(keys: PlacementKeys, records: PlacementRecords): Paths {
  switch (keys.by) {
    case "fields":
      return (_, fields) => [keys.fields.map((name) => fields[name.toLowerCase()] ?? "")];
    case "cohort": {
      const begins = keys.idNumberBegins ?? "";
      const wanted = (records.cohorts ?? []).filter(({ idnumber = "" }) =>
        idnumber.startsWith(begins),
      );
      const named = wanted.flatMap(({ id, name }) =>
        (records.cohortMembers?.get(id) ?? []).map((member) => ({ member: `${member}`, name })),
      );
      const cohortsOf = Map.groupBy(named, ({ member }) => member);
      return (account) => (cohortsOf.get(account) ?? []).map(({ name }) => [name]);
    }
    case "category": {
      const categories = new Map((records.categories ?? []).map((one) => [one.id, one]));
      const pathOf = (id: number): string[] =>
        (categories.get(id)?.path.split("/").slice(1) ?? []).flatMap((step) => {
          const name = categories.get(Number(step))?.name;
          return name === undefined ? [] : [name];
        });
      return (account) => [...new Set(records.courseCategories?.get(account) ?? [])].map(pathOf);
    }
    case "nothing":
      return () => [];
  }
}
