import { type MunicipalityRow } from "./municipality-row.ts";

/** The municipalities in Rogaland today, by number; then those that have become part of them. */
export const rogaland: readonly MunicipalityRow[] = [
  ["eigersund", "Eigersund", "944496394", { 2013: "1101" }],
  ["stavanger", "Stavanger", "964965226", { 2013: "1103" }],
  ["haugesund", "Haugesund", "944073787", { 2013: "1106" }],
  ["sandnes", "Sandnes", "964965137", { 2013: "1102", 2020: "1108" }],
  ["sokndal", "Sokndal", "964965692", { 2013: "1111" }],
  ["lund", "Lund", "964966486", { 2013: "1112" }],
  ["bjerkreim", "Bjerkreim", "970490361", { 2013: "1114" }],
  ["ha", "Hå", "964969590", { 2013: "1119" }],
  ["klepp", "Klepp", "864969682", { 2013: "1120" }],
  ["time", "Time", "859223672", { 2013: "1121" }],
  ["gjesdal", "Gjesdal", "964978573", { 2013: "1122" }],
  ["sola", "Sola", "948243113", { 2013: "1124" }],
  ["randaberg", "Randaberg", "934945514", { 2013: "1127" }],
  ["strand", "Strand", "964978751", { 2013: "1130" }],
  ["hjelmeland", "Hjelmeland", "864979092", { 2013: "1133" }],
  ["suldal", "Suldal", "964979189", { 2013: "1134" }],
  ["sauda", "Sauda", "964979367", { 2013: "1135" }],
  ["kvitsoy", "Kvitsøy", "964979634", { 2013: "1144" }],
  ["bokn", "Bokn", "964979723", { 2013: "1145" }],
  ["tysvaer", "Tysvær", "964979812", { 2013: "1146" }],
  ["karmoy", "Karmøy", "940791901", { 2013: "1149" }],
  ["utsira", "Utsira", "964979901", { 2013: "1151" }],
  ["vindafjord", "Vindafjord", "988893226", { 2013: "1160" }],
  // Ceased.
  ["forsand", "Forsand", undefined, { 2013: "1129" }],
  ["finnoy", "Finnøy", undefined, { 2013: "1141" }],
  ["rennesoy", "Rennesøy", undefined, { 2013: "1142" }],
];
