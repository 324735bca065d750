import { claims } from "./claims.ts";
import { closing } from "./closing.ts";
import { goals } from "./goals.ts";
import { money } from "./money.ts";
import { register } from "./register.ts";
import { structure } from "./structure.ts";

/**
 * What the source's two documents print, mistakes and all, with the register of what is known to be
 * wrong in them: the data that the checks of `@kompetanseregion/documents` are held against.
 *
 * It is a plain value in the shape of that package's `PrintedDocument`, which checks it; amounts in
 * øre. Nobody is named.
 */
export const printedReport = {
  title: "Sluttrapport Prosjekt Kompetanseregionen",
  dated: "2016-01-19",
  marks: [
    { mark: "K", title: "Sluttrapport Prosjekt Kompetanseregionen" },
    { mark: "L", title: "KS Læring – Kommune-Norges nye felles læringsarena" },
  ],
  ...money,
  ...claims,
  ...goals,
  ...structure,
  ...closing,
  register,
};

/** The printed reports there are, by the region that handed them in. */
export const printedReports: readonly {
  readonly region: string;
  readonly report: typeof printedReport;
}[] = [{ region: "kongsbergregionen", report: printedReport }];
