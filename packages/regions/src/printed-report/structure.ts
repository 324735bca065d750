import { places } from "./places.ts";

/** Headings, references, tables, and the names that courses and things go by. */
export const structure = {
  headings: [
    "Innledning",
    "Eierskap og organisering",
    "Tidsplan og beslutningspunkter",
    "Informasjon og medvirkning",
    "Finansiering",
    "Aktiviteter og måloppnåelse",
    "Effektmål",
    "Overgang til driftsfase",
  ].map((title, index) => ({ number: index + 1, title })),
  crossReferences: [
    { place: "K kap. 3, side 4", number: 6, title: "Prosjektaktiviteter" },
    { place: "K kap. 6, RM 3", number: 8, title: "Overgang til Driftsfase" },
    { place: "K kap. 6, RM 5", number: 8, title: "Overgang til Driftsfase" },
    { place: "K kap. 1", number: 6 },
  ],
  tables: [
    {
      place: "K side 5",
      number: 1,
      caption: "Prosjektplan med beslutningspunkter og tiltak",
    },
    { place: places.grants },
    { place: places.expenses },
  ],
  courses: [
    {
      place: places.leaderCourse,
      names: [
        "Kompetanseledelse",
        "Lederopplæring i strategisk kompetanseledelse",
        "Lederopplæring i strategisk Kompetanseledelse",
        "kurset i strategisk kompetanseledelse",
      ],
    },
    { place: "K kap. 5 og 6, «En god start»", names: ["En god start", "En god start"] },
  ],
  terms: [
    { place: "K kap. 6, BTV", names: ["BTV"] },
    { place: "K og L, KS Læring", names: ["KS Læring", "Læringsløpet", "kurs.kommit.no"] },
    {
      place: "K kap. 2, RU",
      names: ["RU", "Rådmannsutvalget"],
      explainedAt: "K kap. 2",
    },
  ],
};
