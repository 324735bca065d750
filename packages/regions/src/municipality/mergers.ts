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
 * Every merger of municipalities from 2017 to 2020; there has been none since, nor in 2013–2016.
 *
 * One that is on both sides carried on: it kept its name and its organisation number, as
 * Holmestrand did when it took in Sande. Tjeldsund did not: its number was Skånland's before.
 * What Snillfjord and Tysfjord gave to some of these stands among the splits.
 */
export const mergers: readonly Merger[] = /* @__PURE__ */ readMergers();

function readMergers(): readonly Merger[] {
  return z.array(Merger).parse([
    { on: "2017-01-01", from: ["sandefjord-until-2017", "andebu", "stokke"], into: "sandefjord" },
    { on: "2018-01-01", from: ["holmestrand-until-2018", "hof"], into: "holmestrand" },
    { on: "2018-01-01", from: ["larvik-until-2018", "lardal"], into: "larvik" },
    { on: "2018-01-01", from: ["notteroy", "tjome"], into: "faerder" },
    { on: "2018-01-01", from: ["rissa", "leksvik"], into: "indre-fosen" },
    { on: "2020-01-01", from: ["stavanger", "finnoy", "rennesoy"], into: "stavanger" },
    { on: "2020-01-01", from: ["sandnes", "forsand"], into: "sandnes" },
    { on: "2020-01-01", from: ["molde-until-2020", "nesset", "midsund"], into: "molde" },
    {
      on: "2020-01-01",
      from: ["alesund-until-2020", "orskog", "skodje", "haram-until-2020", "sandoy"],
      into: "alesund",
    },
    { on: "2020-01-01", from: ["hornindal", "volda"], into: "volda" },
    { on: "2020-01-01", from: ["norddal", "stordal"], into: "fjord" },
    { on: "2020-01-01", from: ["fraena", "eide"], into: "hustadvika" },
    { on: "2020-01-01", from: ["narvik", "ballangen"], into: "narvik" },
    { on: "2020-01-01", from: ["moss-until-2020", "rygge"], into: "moss" },
    {
      on: "2020-01-01",
      from: ["trogstad", "spydeberg", "askim", "eidsberg", "hobol"],
      into: "indre-ostfold",
    },
    { on: "2020-01-01", from: ["asker-until-2020", "royken", "hurum"], into: "asker" },
    { on: "2020-01-01", from: ["sorum", "fet", "skedsmo"], into: "lillestrom" },
    { on: "2020-01-01", from: ["ski", "oppegard"], into: "nordre-follo" },
    { on: "2020-01-01", from: ["romskog", "aurskog-holand"], into: "aurskog-holand" },
    { on: "2020-01-01", from: ["drammen-until-2020", "nedre-eiker", "svelvik"], into: "drammen" },
    { on: "2020-01-01", from: ["sande-vestfold", "holmestrand"], into: "holmestrand" },
    { on: "2020-01-01", from: ["tonsberg-until-2020", "re"], into: "tonsberg" },
    { on: "2020-01-01", from: ["bo-telemark", "sauherad"], into: "midt-telemark" },
    {
      on: "2020-01-01",
      from: ["kristiansand-until-2020", "songdalen", "sogne"],
      into: "kristiansand",
    },
    { on: "2020-01-01", from: ["mandal", "marnardal", "lindesnes-until-2020"], into: "lindesnes" },
    { on: "2020-01-01", from: ["audnedal", "lyngdal-until-2020"], into: "lyngdal" },
    { on: "2020-01-01", from: ["flora", "vagsoy"], into: "kinn" },
    { on: "2020-01-01", from: ["jondal", "odda", "ullensvang-until-2020"], into: "ullensvang" },
    { on: "2020-01-01", from: ["granvin", "voss"], into: "voss" },
    { on: "2020-01-01", from: ["fusa", "os-vestland"], into: "bjornafjorden" },
    { on: "2020-01-01", from: ["sund", "fjell", "oygarden-until-2020"], into: "oygarden" },
    { on: "2020-01-01", from: ["meland", "radoy", "lindas"], into: "alver" },
    { on: "2020-01-01", from: ["balestrand", "leikanger", "sogndal-until-2020"], into: "sogndal" },
    { on: "2020-01-01", from: ["gaular", "jolster", "forde", "naustdal"], into: "sunnfjord" },
    { on: "2020-01-01", from: ["selje", "eid"], into: "stad" },
    { on: "2020-01-01", from: ["trondheim", "klaebu"], into: "trondheim" },
    { on: "2020-01-01", from: ["steinkjer", "verran"], into: "steinkjer" },
    { on: "2020-01-01", from: ["namsos", "namdalseid", "fosnes"], into: "namsos" },
    { on: "2020-01-01", from: ["halsa", "hemne"], into: "heim" },
    { on: "2020-01-01", from: ["orland-until-2020", "bjugn"], into: "orland" },
    { on: "2020-01-01", from: ["afjord-until-2020", "roan"], into: "afjord" },
    { on: "2020-01-01", from: ["agdenes", "meldal", "orkdal"], into: "orkland" },
    { on: "2020-01-01", from: ["vikna", "naeroy"], into: "naeroysund" },
    { on: "2020-01-01", from: ["tjeldsund-until-2020", "skanland"], into: "tjeldsund" },
    { on: "2020-01-01", from: ["tranoy", "torsken", "berg", "lenvik"], into: "senja" },
    { on: "2020-01-01", from: ["hammerfest-until-2020", "kvalsund"], into: "hammerfest" },
  ]);
}
