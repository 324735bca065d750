/** A municipality as it is written down: id, name, organisation number, codes by first year. */
export type MunicipalityRow = readonly [
  id: string,
  name: string,
  organisationNumber: string | undefined,
  codes: Readonly<Record<number, string>>,
];

/**
 * The municipalities of Buskerud, Telemark and Vestfold, and the two that they touch elsewhere.
 *
 * Codes: Statistisk sentralbyrå, Klass 131, read 2013–2024. Organisation numbers: Enhetsregisteret;
 * none where our source does not have the number of a municipality that has ceased. A merger that
 * gave a new organisation number founded a new municipality; where two in turn bear one name, the
 * earlier id says until when.
 */
export const rows: readonly MunicipalityRow[] = [
  ["drammen-until-2020", "Drammen", undefined, { 2013: "0602" }],
  ["kongsberg", "Kongsberg", "942402465", { 2013: "0604", 2020: "3006", 2024: "3303" }],
  ["ringerike", "Ringerike", "940100925", { 2013: "0605", 2020: "3007", 2024: "3305" }],
  ["hole", "Hole", "960010833", { 2013: "0612", 2020: "3038", 2024: "3310" }],
  ["fla", "Flå", "964951462", { 2013: "0615", 2020: "3039", 2024: "3320" }],
  ["nesbyen", "Nesbyen", "964951640", { 2013: "0616", 2020: "3040", 2024: "3322" }],
  ["gol", "Gol", "964952612", { 2013: "0617", 2020: "3041", 2024: "3324" }],
  ["hemsedal", "Hemsedal", "964952701", { 2013: "0618", 2020: "3042", 2024: "3326" }],
  ["al", "Ål", "864952992", { 2013: "0619", 2020: "3043", 2024: "3328" }],
  ["hol", "Hol", "944889116", { 2013: "0620", 2020: "3044", 2024: "3330" }],
  ["sigdal", "Sigdal", "964962766", { 2013: "0621", 2020: "3045", 2024: "3332" }],
  ["krodsherad", "Krødsherad", "964962855", { 2013: "0622", 2020: "3046", 2024: "3318" }],
  ["modum", "Modum", "970491589", { 2013: "0623", 2020: "3047", 2024: "3316" }],
  ["ovre-eiker", "Øvre Eiker", "954597482", { 2013: "0624", 2020: "3048", 2024: "3314" }],
  ["nedre-eiker", "Nedre Eiker", undefined, { 2013: "0625" }],
  ["lier", "Lier", "857566122", { 2013: "0626", 2020: "3049", 2024: "3312" }],
  ["royken", "Røyken", undefined, { 2013: "0627" }],
  ["hurum", "Hurum", undefined, { 2013: "0628" }],
  ["flesberg", "Flesberg", "940898862", { 2013: "0631", 2020: "3050", 2024: "3334" }],
  ["rollag", "Rollag", "964963282", { 2013: "0632", 2020: "3051", 2024: "3336" }],
  ["nore-og-uvdal", "Nore og Uvdal", "964950946", { 2013: "0633", 2020: "3052", 2024: "3338" }],
  ["horten", "Horten", "964951284", { 2013: "0701", 2020: "3801", 2024: "3901" }],
  ["holmestrand-until-2018", "Holmestrand", undefined, { 2013: "0702" }],
  ["tonsberg-until-2020", "Tønsberg", undefined, { 2013: "0704" }],
  ["sandefjord-until-2017", "Sandefjord", undefined, { 2013: "0706" }],
  ["larvik-until-2018", "Larvik", undefined, { 2013: "0709" }],
  ["svelvik", "Svelvik", undefined, { 2013: "0711" }],
  ["sande", "Sande", undefined, { 2013: "0713" }],
  ["hof", "Hof", undefined, { 2013: "0714" }],
  ["re", "Re", undefined, { 2013: "0716" }],
  ["andebu", "Andebu", undefined, { 2013: "0719" }],
  ["stokke", "Stokke", undefined, { 2013: "0720" }],
  ["notteroy", "Nøtterøy", undefined, { 2013: "0722" }],
  ["tjome", "Tjøme", undefined, { 2013: "0723" }],
  ["lardal", "Lardal", undefined, { 2013: "0728" }],
  ["porsgrunn", "Porsgrunn", "939991034", { 2013: "0805", 2020: "3806", 2024: "4001" }],
  ["skien", "Skien", "938759839", { 2013: "0806", 2020: "3807", 2024: "4003" }],
  ["notodden", "Notodden", "938583986", { 2013: "0807", 2020: "3808", 2024: "4005" }],
  ["siljan", "Siljan", "864953042", { 2013: "0811", 2020: "3812", 2024: "4010" }],
  ["bamble", "Bamble", "940244145", { 2013: "0814", 2020: "3813", 2024: "4012" }],
  ["kragero", "Kragerø", "963946902", { 2013: "0815", 2020: "3814", 2024: "4014" }],
  ["drangedal", "Drangedal", "933277461", { 2013: "0817", 2020: "3815", 2024: "4016" }],
  ["nome", "Nome", "964963371", { 2013: "0819", 2020: "3816", 2024: "4018" }],
  // Not Bø in Nordland (1867), further down.
  ["bo-telemark", "Bø", "962276172", { 2013: "0821" }],
  ["sauherad", "Sauherad", "964963460", { 2013: "0822" }],
  ["tinn", "Tinn", "864963552", { 2013: "0826", 2020: "3818", 2024: "4026" }],
  ["hjartdal", "Hjartdal", "964963649", { 2013: "0827", 2020: "3819", 2024: "4024" }],
  ["seljord", "Seljord", "964963738", { 2013: "0828", 2020: "3820", 2024: "4022" }],
  ["kviteseid", "Kviteseid", "964963827", { 2013: "0829", 2020: "3821", 2024: "4028" }],
  ["nissedal", "Nissedal", "964964343", { 2013: "0830", 2020: "3822", 2024: "4030" }],
  ["fyresdal", "Fyresdal", "939772766", { 2013: "0831", 2020: "3823", 2024: "4032" }],
  ["tokke", "Tokke", "964964521", { 2013: "0833", 2020: "3824", 2024: "4034" }],
  ["vinje", "Vinje", "964964610", { 2013: "0834", 2020: "3825", 2024: "4036" }],
  ["drammen", "Drammen", "921234554", { 2020: "3005", 2024: "3301" }],
  ["asker", "Asker", "920125298", { 2020: "3025", 2024: "3203" }],
  ["holmestrand", "Holmestrand", "917151229", { 2018: "0715", 2020: "3802", 2024: "3903" }],
  ["tonsberg", "Tønsberg", "921383681", { 2020: "3803", 2024: "3905" }],
  ["sandefjord", "Sandefjord", "916882807", { 2017: "0710", 2020: "3804", 2024: "3907" }],
  ["larvik", "Larvik", "918082956", { 2018: "0712", 2020: "3805", 2024: "3909" }],
  ["faerder", "Færder", "817263992", { 2018: "0729", 2020: "3811", 2024: "3911" }],
  ["midt-telemark", "Midt-Telemark", "920297293", { 2020: "3817", 2024: "4020" }],
  // Outside BTV: what merges with Røyken and Hurum, and what shares a name with Bø.
  ["asker-until-2020", "Asker", undefined, { 2013: "0220" }],
  ["bo-nordland", "Bø", undefined, { 2013: "1867" }],
];
