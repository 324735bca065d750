import { type Key } from "../../language/catalogue.ts";

const known = [
  "course",
  "material",
  "routine",
  "procedure",
  "municipality",
  "healthTrust",
  "ks",
  "state",
  "open",
  "members",
  "nb",
  "nn",
  "en",
] as const;

/** The text for a value of a facet; none for subjects, which are the source's own words. */
export function valueWord(
  value: string,
): (Key & `catalogue.value.${(typeof known)[number]}`) | undefined {
  const found = known.find((each) => each === value);
  return found === undefined ? undefined : `catalogue.value.${found}`;
}
