import { type Issue } from "@kompetanseregion/domain";

/** The name of a column in a file, or the names it may have, the likeliest first. */
export type ColumnNames = string | readonly string[];

/** What each field's column may be called. */
export type ColumnMap<Field extends string> = Readonly<
  Partial<Record<Field, ColumnNames | undefined>>
>;

/** Where each field stands in a table. */
export interface FoundColumns<Field extends string> {
  /** The place of a field's column, from 0; `undefined` where the table has none. */
  readonly at: Readonly<Partial<Record<Field, number>>>;
  /** The column's own name, for problems and previews. */
  nameOf(field: Field): string;
  readonly issues: readonly Issue[];
}

/**
 * Finds the columns of a table by their names. Case, blanks, dots and underscores do not matter.
 * Each needed field that is missing is an error: without it nothing can be read.
 */
export function findColumns<Field extends string>(
  names: readonly string[],
  map: ColumnMap<Field>,
  needed: readonly Field[],
): FoundColumns<Field> {
  const plain = names.map(plainName);
  const at: Partial<Record<Field, number>> = {};
  const issues: Issue[] = [];
  for (const field of fieldsOf(map)) {
    const wanted = wantedNames(map[field]);
    const place = wanted.map((name) => plain.indexOf(plainName(name))).find((index) => index >= 0);
    if (place !== undefined) at[field] = place;
  }
  for (const field of needed.filter((each) => at[each] === undefined)) {
    const wanted = wantedNames(map[field]);
    const like = wanted.length === 0 ? "" : `; it is looked for as ${wanted.join(", ")}`;
    issues.push({
      code: "missing-column",
      severity: "error",
      at: "header",
      message: `the table has no column for "${field}"${like}`,
      remedy: "Name the column in the column map as it stands in the file.",
    });
  }
  const places = Object.values<number | undefined>(at).filter((place) => place !== undefined);
  const twice = places.find((place, index) => places.indexOf(place) !== index);
  if (twice !== undefined) {
    issues.push({
      code: "column-twice",
      severity: "error",
      at: "header",
      message: `the column "${names[twice] ?? ""}" is mapped to two fields`,
      remedy: "Map each column once.",
    });
  }
  return {
    at,
    nameOf: (field) => {
      const place: number | undefined = at[field];
      return (place === undefined ? undefined : names[place]) ?? field;
    },
    issues,
  };
}

/** Whether the names are a header that has all these columns. */
export function hasColumns<Field extends string>(
  names: readonly string[],
  map: ColumnMap<Field>,
  needed: readonly Field[],
): boolean {
  return findColumns(names, map, needed).issues.every(({ code }) => code !== "missing-column");
}

function fieldsOf<Field extends string>(map: Readonly<Partial<Record<Field, unknown>>>): Field[] {
  return Object.keys(map).filter((key): key is Field => key in map);
}

function wantedNames(names: ColumnNames | undefined): readonly string[] {
  if (names === undefined) return [];
  return typeof names === "string" ? [names] : names;
}

function plainName(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s._\-:]+/gu, "");
}
