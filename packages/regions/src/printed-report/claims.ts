import { places } from "./places.ts";

/** What the two documents claim: shares, counts, durations, benefits, and what is or will be. */
export const claims = {
  shares: [
    {
      place: "L BTV, innføring",
      quote: "42 kommuner … 80 %",
      share: {
        numerator: 42,
        denominator: 53,
        counts: "kommuner med innføring",
        outOf: "kommuner i BTV",
      },
      claimedPercent: 80,
    },
    {
      place: "K kap. 6, RM 4, nyansattkurs",
      quote: "Fem av de syv kommunene",
      share: {
        numerator: 5,
        denominator: 7,
        counts: "kommuner med nyansattkurs",
        outOf: "kommuner",
      },
    },
  ],
  counts: [
    {
      place: "L BTV, kommuner",
      quote: "alle de 53 kommunene",
      parts: [
        { label: "Buskerud", count: 21 },
        { label: "Telemark", count: 18 },
        { label: "Vestfold", count: 14 },
      ],
      total: 53,
    },
    {
      place: "K side 14, medlemmer",
      quote: "en representant fra hver kommune, samt 2 representanter",
      parts: [
        { label: "kommuner", count: 7 },
        { label: "fagforeninger", count: 2 },
      ],
      total: 9,
    },
  ],
  durations: [
    {
      place: "K kap. 3, hovedprosjekt",
      quote: "februar 2014 - desember 2015; «to års arbeid»",
      period: { from: "2014-02-01", to: "2016-01-01" },
      months: 23,
      years: 2,
    },
    {
      place: "K kap. 3, forprosjekt",
      quote: "mai til november 2013",
      period: { from: "2013-05-01", to: "2013-12-01" },
      months: 7,
    },
  ],
  benefits: [
    {
      place: places.skien,
      quote: "tidsbesparelse på ca 1,5 årsverk",
      people: { low: 450, likely: 500, high: 550 },
      hoursBefore: 4,
      hoursAfter: 0.5,
      hoursPerYear: [1695, 1750, 1950],
      claimed: 1.5,
    },
  ],
  extrapolations: [
    {
      place: "L Skien, nasjonal besparelse",
      quote: "en nasjonal besparelse på 150 årsverk",
      sharePlace: "L Skien, andel av befolkningen",
      shareQuote: "utgjør 1 % av Norges befolkning",
      part: 53_000,
      whole: 5_165_802,
      claimedPercent: 1,
      benefit: places.skien,
      claimed: 150,
    },
  ],
  universals: [
    {
      place: "L BTV, behov",
      quote: "Samtlige kommuner understreker",
      asked: {
        numerator: 42,
        denominator: 53,
        counts: "kommuner er besøkt",
        outOf: "kommuner",
      },
    },
  ],
  agreements: [
    {
      place: "L BTV, avtaler",
      quote: "alle kommunene har gjort vedtak på, eller gitt muntlig bekreftelse på",
      states: ["resolutionAdopted", "oralConfirmation"],
    },
  ],
  datedStatements: [
    {
      place: "K kap. 6, RM1, Karrieresenter",
      quote: "Nytt Karrieresenter åpner i Kongsberg i begynnelsen av januar 2016",
      tense: "future",
      when: { from: "2016-01-01", to: "2016-01-11" },
    },
    {
      place: "K kap. 6, RM 3",
      quote: "Dette ble vedtatt i Rådmannsutvalget i november 2014",
      tense: "past",
      when: { from: "2014-11-01", to: "2014-12-01" },
    },
  ],
  completeness: [
    {
      place: "K kap. 3, side 5",
      quote: "Alle planlagte tiltak gjennomføres og evalueres innen utgangen av 2015",
      by: "2015-12-31",
    },
  ],
  plannedItems: [
    { place: "K kap. 6, RM1", name: "samarbeid med Karrieresenteret", status: "open" },
    { place: "K kap. 6, RM1", name: "styringsmodell", status: "done" },
  ],
};
