import { codeOn, formatOre, LocalDate, membersOn } from "@kompetanseregion/domain";
import { findMunicipality, findRegion, kongsbergReport } from "@kompetanseregion/regions";

const region = findRegion("midt-telemark");
const onDay = (date: string) => membersOn(region, LocalDate.parse(date)).join(", ");
const kongsbergOn = (date: string) => codeOn(findMunicipality("kongsberg"), LocalDate.parse(date));

const { grants, printedSum } = kongsbergReport.fundingTable;
const sum = formatOre(printedSum, "kroner").replaceAll("\u00a0", " ");

export const answer = [
  `2019-12-31: ${onDay("2019-12-31")}`,
  `2020-01-01: ${onDay("2020-01-01")}`,
  `Kongsberg: ${["2015-06-30", "2022-06-30", "2024-06-30"].map(kongsbergOn).join(" → ")}`,
  `${grants.length} grants, ${sum} kroner`,
];
