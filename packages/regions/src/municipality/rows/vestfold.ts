import { type MunicipalityRow } from "./municipality-row.ts";

/** The municipalities in Vestfold today, by number; then those that have become part of them. */
export const vestfold: readonly MunicipalityRow[] = [
  ["horten", "Horten", "964951284", { 2013: "0701", 2020: "3801", 2024: "3901" }],
  ["holmestrand", "Holmestrand", "917151229", { 2018: "0715", 2020: "3802", 2024: "3903" }],
  ["tonsberg", "Tønsberg", "921383681", { 2020: "3803", 2024: "3905" }],
  ["sandefjord", "Sandefjord", "916882807", { 2017: "0710", 2020: "3804", 2024: "3907" }],
  ["larvik", "Larvik", "918082956", { 2018: "0712", 2020: "3805", 2024: "3909" }],
  ["faerder", "Færder", "817263992", { 2018: "0729", 2020: "3811", 2024: "3911" }],
  // Ceased.
  ["holmestrand-until-2018", "Holmestrand", undefined, { 2013: "0702" }],
  ["tonsberg-until-2020", "Tønsberg", undefined, { 2013: "0704" }],
  ["sandefjord-until-2017", "Sandefjord", undefined, { 2013: "0706" }],
  ["larvik-until-2018", "Larvik", undefined, { 2013: "0709" }],
  ["sande-vestfold", "Sande", undefined, { 2013: "0713" }],
  ["hof", "Hof", undefined, { 2013: "0714" }],
  ["re", "Re", undefined, { 2013: "0716" }],
  ["andebu", "Andebu", undefined, { 2013: "0719" }],
  ["stokke", "Stokke", undefined, { 2013: "0720" }],
  ["notteroy", "Nøtterøy", undefined, { 2013: "0722" }],
  ["tjome", "Tjøme", undefined, { 2013: "0723" }],
  ["lardal", "Lardal", undefined, { 2013: "0728" }],
];
