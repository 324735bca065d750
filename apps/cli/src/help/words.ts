/** The titles and the small words that commander puts into help, in bokmål. */
export const titles: Readonly<Record<string, string>> = {
  "Usage:": "Bruk:",
  "Arguments:": "Argumenter:",
  "Options:": "Valg:",
  "Commands:": "Kommandoer:",
  "Example:": "Eksempel:",
  "Examples:": "Eksempler:",
};

/** What is said in parentheses after a description, in bokmål. */
export const asides: Readonly<Record<string, string>> = {
  choices: "ett av",
  default: "ellers",
};

/** What stands in a value's place, as `<file>` and `[options]` do, in bokmål. */
const placeholders: Readonly<Record<string, string>> = {
  account: "konto",
  address: "adresse",
  amount: "beløp",
  case: "gevinst",
  cell: "rute",
  certificate: "sertifikat",
  citation: "lovhenvisning",
  code: "kode",
  command: "kommando",
  count: "antall",
  course: "kurs",
  date: "dato",
  days: "dager",
  deputy: "stedfortreder",
  document: "dokument",
  employee: "ansatt",
  figure: "tall",
  file: "fil",
  folder: "mappe",
  fte: "årsverk",
  fund: "tilskudd",
  hours: "timer",
  how: "måte",
  job: "yrke",
  key: "nøkkel",
  kind: "slag",
  label: "merkelapp",
  language: "språk",
  level: "nivå",
  levels: "nivåer",
  licence: "lisens",
  list: "liste",
  measure: "tiltak",
  milliseconds: "millisekunder",
  mode: "måte",
  months: "måneder",
  municipalities: "kommuner",
  municipality: "kommune",
  name: "navn",
  need: "behov",
  number: "tall",
  options: "valg",
  outcome: "utfall",
  percent: "prosent",
  place: "sted",
  principal: "fraværende",
  period: "periode",
  project: "prosjekt",
  reason: "grunn",
  role: "rolle",
  run: "gjennomføring",
  "session-or-user": "økt-eller-bruker",
  share: "andel",
  shell: "skall",
  side: "part",
  table: "tabell",
  template: "mal",
  text: "tekst",
  title: "tittel",
  unit: "enhet",
  user: "bruker",
  value: "verdi",
  voucher: "bilag",
  words: "ord",
  year: "år",
};

/** A place's words in bokmål: `folder` is `mappe`. */
export function placeInBokmål(place: string): string {
  return place.replaceAll(/[a-z-]+/gu, (word) => placeholders[word] ?? word);
}

/** A command or an option with its places in bokmål: `--out <folder>` is `--out <mappe>`. */
export function termInBokmål(term: string): string {
  return term.replaceAll(/(?<=[<[])[^\]>]+/gu, placeInBokmål);
}
