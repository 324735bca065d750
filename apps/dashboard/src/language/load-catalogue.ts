import { type Language } from "@kompetanseregion/domain";

import { type Catalogue } from "./catalogue.ts";
import { nb } from "./nb.ts";

/** Bokmål is here from the start; the others are fetched by those who read them. */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
  switch (language) {
    case "nb":
      return nb;
    case "nn":
      return (await import("./nn.ts")).nn;
    case "en":
      return (await import("./en.ts")).en;
  }
}
