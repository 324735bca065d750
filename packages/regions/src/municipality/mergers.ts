import { LocalDate, MunicipalityId } from "@kompetanseregion/domain";
import { z } from "zod";

/** Municipalities that became one on a date (kommunesammenslåing). */
export const Merger = z
  .object({
    on: LocalDate,
    /** The municipalities that took part, also one that carries on as the successor. */
    from: z.array(MunicipalityId).min(2),
    into: MunicipalityId,
  })
  .readonly();
export type Merger = z.infer<typeof Merger>;

/**
 * The mergers that touch Buskerud, Telemark and Vestfold, 2017–2020.
 *
 * Holmestrand took in Sande without becoming a new legal entity: it keeps the organisation number
 * that it was given in 2018, so it is on both sides.
 */
export const mergers: readonly Merger[] = z.array(Merger).parse([
  { on: "2017-01-01", from: ["sandefjord-until-2017", "stokke", "andebu"], into: "sandefjord" },
  { on: "2018-01-01", from: ["larvik-until-2018", "lardal"], into: "larvik" },
  { on: "2018-01-01", from: ["holmestrand-until-2018", "hof"], into: "holmestrand" },
  { on: "2018-01-01", from: ["notteroy", "tjome"], into: "faerder" },
  { on: "2020-01-01", from: ["drammen-until-2020", "nedre-eiker", "svelvik"], into: "drammen" },
  { on: "2020-01-01", from: ["asker-until-2020", "royken", "hurum"], into: "asker" },
  { on: "2020-01-01", from: ["holmestrand", "sande"], into: "holmestrand" },
  { on: "2020-01-01", from: ["tonsberg-until-2020", "re"], into: "tonsberg" },
  { on: "2020-01-01", from: ["bo-telemark", "sauherad"], into: "midt-telemark" },
]);
