import { agder } from "./agder.ts";
import { akershus } from "./akershus.ts";
import { buskerud } from "./buskerud.ts";
import { finnmark } from "./finnmark.ts";
import { innlandet } from "./innlandet.ts";
import { moreOgRomsdal } from "./more-og-romsdal.ts";
import { type MunicipalityRow } from "./municipality-row.ts";
import { nordland } from "./nordland.ts";
import { oslo } from "./oslo.ts";
import { ostfold } from "./ostfold.ts";
import { rogaland } from "./rogaland.ts";
import { telemark } from "./telemark.ts";
import { troms } from "./troms.ts";
import { trondelag } from "./trondelag.ts";
import { vestfold } from "./vestfold.ts";
import { vestland } from "./vestland.ts";

/**
 * Every municipality of Norway since 2013, by the county that its land lies in today.
 *
 * A function, so that a bundler leaves the rows out where nobody asks for a municipality.
 */
export function allRows(): readonly MunicipalityRow[] {
  return [
    ...ostfold,
    ...akershus,
    ...oslo,
    ...innlandet,
    ...buskerud,
    ...vestfold,
    ...telemark,
    ...agder,
    ...rogaland,
    ...vestland,
    ...moreOgRomsdal,
    ...trondelag,
    ...nordland,
    ...troms,
    ...finnmark,
  ];
}
