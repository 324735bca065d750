/** What a municipality is called: one name for all the time, or names by the year they begin. */
type NamesByYear = string | Readonly<Record<number, string>>;

/**
 * A municipality as it is written down: id, name, organisation number, codes by first year.
 *
 * The organisation number is there only where two sources have the same; the number of a
 * municipality that has ceased is mostly unknown to them.
 */
export type MunicipalityRow = readonly [
  id: string,
  name: NamesByYear,
  organisationNumber: string | undefined,
  codes: Readonly<Record<number, string>>,
];
