import { CountyId, LocalDate } from "@kompetanseregion/domain";
import { z } from "zod";

/** Counties that became others on a date: several that merged, or one that was divided. */
export const CountyReform = z
  .object({ on: LocalDate, from: z.array(CountyId).min(1), into: z.array(CountyId).min(1) })
  .readonly();
export type CountyReform = z.infer<typeof CountyReform>;

/** How the counties of one reform became those of the next: Trøndelag 2018, then 2020 and 2024. */
export const countyReforms: readonly CountyReform[] = /* @__PURE__ */ readReforms();

function readReforms(): readonly CountyReform[] {
  return z.array(CountyReform).parse([
    { on: "2018-01-01", from: ["sor-trondelag", "nord-trondelag"], into: ["trondelag"] },
    {
      on: "2020-01-01",
      from: ["ostfold-until-2020", "akershus-until-2020", "buskerud-until-2020"],
      into: ["viken"],
    },
    { on: "2020-01-01", from: ["hedmark", "oppland"], into: ["innlandet"] },
    {
      on: "2020-01-01",
      from: ["vestfold-until-2020", "telemark-until-2020"],
      into: ["vestfold-og-telemark"],
    },
    { on: "2020-01-01", from: ["aust-agder", "vest-agder"], into: ["agder"] },
    { on: "2020-01-01", from: ["hordaland", "sogn-og-fjordane"], into: ["vestland"] },
    {
      on: "2020-01-01",
      from: ["troms-until-2020", "finnmark-until-2020"],
      into: ["troms-og-finnmark"],
    },
    { on: "2024-01-01", from: ["viken"], into: ["ostfold", "akershus", "buskerud"] },
    { on: "2024-01-01", from: ["vestfold-og-telemark"], into: ["vestfold", "telemark"] },
    { on: "2024-01-01", from: ["troms-og-finnmark"], into: ["troms", "finnmark"] },
  ]);
}
