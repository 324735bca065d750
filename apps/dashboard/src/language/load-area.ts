import { type Language } from "@kompetanseregion/domain";

import { type Area, type Catalogue } from "./catalogue.ts";

const files = import.meta.glob<Catalogue>(["./nb/*.ts", "./nn/*.ts", "./en/*.ts"], {
  import: "texts",
});

/** Fetches an area's texts in one language. */
export async function loadArea(language: Language, area: Area): Promise<Catalogue> {
  const load = files[`./${language}/${area}.ts`];
  if (load === undefined) throw new Error(`there is no catalogue ${language}/${area}`);
  return load();
}
