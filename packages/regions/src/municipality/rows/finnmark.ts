import { type MunicipalityRow } from "./municipality-row.ts";

/** The municipalities in Finnmark today, by number; then those that have become part of them. */
export const finnmark: readonly MunicipalityRow[] = [
  ["alta", "Alta", "944588132", { 2013: "2012", 2020: "5403", 2024: "5601" }],
  ["hammerfest", "Hammerfest - Hámmerfeasta", "921770669", { 2020: "5406", 2024: "5603" }],
  ["sor-varanger", "Sør-Varanger", "942110286", { 2013: "2030", 2020: "5444", 2024: "5605" }],
  ["vadso", "Vadsø", "964993602", { 2013: "2003", 2020: "5405", 2024: "5607" }],
  ["karasjok", "Kárášjohka - Karasjok", "963376030", { 2013: "2021", 2020: "5437", 2024: "5610" }],
  [
    "kautokeino",
    "Guovdageaidnu - Kautokeino",
    "945475056",
    { 2013: "2011", 2020: "5430", 2024: "5612" },
  ],
  ["loppa", "Loppa", "963063237", { 2013: "2014", 2020: "5432", 2024: "5614" }],
  ["hasvik", "Hasvik", "964830711", { 2013: "2015", 2020: "5433", 2024: "5616" }],
  ["masoy", "Måsøy", "941087957", { 2013: "2018", 2020: "5434", 2024: "5618" }],
  ["nordkapp", "Nordkapp", "938469415", { 2013: "2019", 2020: "5435", 2024: "5620" }],
  [
    "porsanger",
    "Porsanger - Porsángu - Porsanki",
    "959411735",
    { 2013: "2020", 2020: "5436", 2024: "5622" },
  ],
  ["lebesby", "Lebesby", "940400392", { 2013: "2022", 2020: "5438", 2024: "5624" }],
  ["gamvik", "Gamvik", "934266811", { 2013: "2023", 2020: "5439", 2024: "5626" }],
  ["tana", "Deatnu - Tana", "943505527", { 2013: "2025", 2020: "5441", 2024: "5628" }],
  ["berlevag", "Berlevåg", "962388108", { 2013: "2024", 2020: "5440", 2024: "5630" }],
  ["batsfjord", "Båtsfjord", "938795592", { 2013: "2028", 2020: "5443", 2024: "5632" }],
  ["vardo", "Vardø", "972418048", { 2013: "2002", 2020: "5404", 2024: "5634" }],
  ["nesseby", "Unjárga - Nesseby", "839953062", { 2013: "2027", 2020: "5442", 2024: "5636" }],
  // Ceased.
  [
    "hammerfest-until-2020",
    { 2013: "Hammerfest", 2019: "Hammerfest - Hámmerfeasta" },
    undefined,
    { 2013: "2004" },
  ],
  ["kvalsund", "Kvalsund", undefined, { 2013: "2017" }],
];
