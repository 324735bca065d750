import { type MunicipalityRow } from "./municipality-row.ts";

/** The municipalities in Østfold today, by number; then those that have become part of them. */
export const ostfold: readonly MunicipalityRow[] = [
  ["halden", "Halden", "959159092", { 2013: "0101", 2020: "3001", 2024: "3101" }],
  ["moss", "Moss", "920817521", { 2020: "3002", 2024: "3103" }],
  ["sarpsborg", "Sarpsborg", "938801363", { 2013: "0105", 2020: "3003", 2024: "3105" }],
  ["fredrikstad", "Fredrikstad", "940039541", { 2013: "0106", 2020: "3004", 2024: "3107" }],
  ["hvaler", "Hvaler", "964947082", { 2013: "0111", 2020: "3011", 2024: "3110" }],
  ["rade", "Råde", "940802652", { 2013: "0135", 2020: "3017", 2024: "3112" }],
  ["valer-ostfold", "Våler", "959272581", { 2013: "0137", 2020: "3018", 2024: "3114" }],
  ["skiptvet", "Skiptvet", "941962726", { 2013: "0127", 2020: "3015", 2024: "3116" }],
  ["indre-ostfold", "Indre Østfold", "920123899", { 2020: "3014", 2024: "3118" }],
  ["rakkestad", "Rakkestad", "945372281", { 2013: "0128", 2020: "3016", 2024: "3120" }],
  ["marker", "Marker", "964944334", { 2013: "0119", 2020: "3013", 2024: "3122" }],
  ["aremark", "Aremark", "940875560", { 2013: "0118", 2020: "3012", 2024: "3124" }],
  // Ceased.
  ["moss-until-2020", "Moss", undefined, { 2013: "0104" }],
  ["trogstad", "Trøgstad", undefined, { 2013: "0122" }],
  ["spydeberg", "Spydeberg", undefined, { 2013: "0123" }],
  ["askim", "Askim", undefined, { 2013: "0124" }],
  ["eidsberg", "Eidsberg", undefined, { 2013: "0125" }],
  ["rygge", "Rygge", undefined, { 2013: "0136" }],
  ["hobol", "Hobøl", undefined, { 2013: "0138" }],
];
