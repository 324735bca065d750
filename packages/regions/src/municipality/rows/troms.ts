import { type MunicipalityRow } from "./municipality-row.ts";

/** The municipalities in Troms today, by number; then those that have become part of them. */
export const troms: readonly MunicipalityRow[] = [
  ["tromso", "Tromsø", "940101808", { 2013: "1902", 2020: "5401", 2024: "5501" }],
  [
    "harstad",
    { 2013: "Harstad", 2018: "Harstad - Hárstták" },
    "972417971",
    { 2013: "1903", 2020: "5402", 2024: "5503" },
  ],
  ["kvaefjord", "Kvæfjord", "972417998", { 2013: "1911", 2020: "5411", 2024: "5510" }],
  ["tjeldsund", "Dielddanuorri - Tjeldsund", "959469326", { 2020: "5412", 2024: "5512" }],
  ["ibestad", "Ibestad", "959469792", { 2013: "1917", 2020: "5413", 2024: "5514" }],
  [
    "gratangen",
    { 2013: "Gratangen", 2026: "Gratangen - Rivtták" },
    "959469415",
    { 2013: "1919", 2020: "5414", 2024: "5516" },
  ],
  ["lavangen", "Loabák - Lavangen", "959469881", { 2013: "1920", 2020: "5415", 2024: "5518" }],
  ["bardu", "Bardu", "864993982", { 2013: "1922", 2020: "5416", 2024: "5520" }],
  ["salangen", "Salangen", "961416388", { 2013: "1923", 2020: "5417", 2024: "5522" }],
  ["malselv", "Målselv", "972418005", { 2013: "1924", 2020: "5418", 2024: "5524" }],
  ["sorreisa", "Sørreisa", "940755603", { 2013: "1925", 2020: "5419", 2024: "5526" }],
  ["dyroy", "Dyrøy", "864994032", { 2013: "1926", 2020: "5420", 2024: "5528" }],
  ["senja", "Senja", "921369417", { 2020: "5421", 2024: "5530" }],
  ["balsfjord", "Balsfjord", "940208580", { 2013: "1933", 2020: "5422", 2024: "5532" }],
  ["karlsoy", "Karlsøy", "940330408", { 2013: "1936", 2020: "5423", 2024: "5534" }],
  [
    "lyngen",
    { 2013: "Lyngen", 2026: "Lyngen - Ivgu - Yykeä" },
    "840014932",
    { 2013: "1938", 2020: "5424", 2024: "5536" },
  ],
  [
    "storfjord",
    "Storfjord - Omasvuotna - Omasvuono",
    "964994129",
    { 2013: "1939", 2020: "5425", 2024: "5538" },
  ],
  [
    "kafjord",
    { 2013: "Gáivuotna - Kåfjord", 2017: "Gáivuotna - Kåfjord - Kaivuono" },
    "940363586",
    { 2013: "1940", 2020: "5426", 2024: "5540" },
  ],
  ["skjervoy", "Skjervøy", "941812716", { 2013: "1941", 2020: "5427", 2024: "5542" }],
  [
    "nordreisa",
    { 2013: "Nordreisa", 2019: "Nordreisa - Ráisa - Raisi" },
    "943350833",
    { 2013: "1942", 2020: "5428", 2024: "5544" },
  ],
  ["kvaenangen", "Kvænangen", "940331102", { 2013: "1943", 2020: "5429", 2024: "5546" }],
  // Ceased.
  [
    "tjeldsund-until-2020",
    { 2013: "Tjeldsund", 2018: "Dielddanuorri - Tjeldsund" },
    undefined,
    { 2013: "1852" },
  ],
  ["skanland", "Skånland", undefined, { 2013: "1913" }],
  ["tranoy", "Tranøy", undefined, { 2013: "1927" }],
  ["torsken", "Torsken", undefined, { 2013: "1928" }],
  ["berg", "Berg", undefined, { 2013: "1929" }],
  ["lenvik", "Lenvik", undefined, { 2013: "1931" }],
];
