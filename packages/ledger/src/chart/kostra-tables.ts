import { LocalDate } from "@kompetanseregion/domain";

/** What a KOSTRA code says: what the money went to (art), or what it was for (function). */
export type KostraKind = "art" | "function";

/** The codes of some accounting years, as a source has them. */
export interface KostraTable {
  readonly kind: KostraKind;
  /** The first and the last accounting year it is known to hold for. */
  readonly from: number;
  readonly to: number;
  readonly source: string;
  /** The day the source was read. */
  readonly read: LocalDate;
  /** The names by their codes. */
  readonly codes: Readonly<Record<string, string>>;
}

const guide = "KMD, Regnskapsrapporteringen i KOSTRA, veiledning for regnskapsåret 2019";
const overview = "hatoanalyse.no, Regnskapsføring og konteringsregler for Kostra, ajourført 2018";
const practice = "the arts in ordinary use; not held against the Ministry's guide, chapter 3.6";
const read = LocalDate.parse("2026-11-22");

/**
 * The tables that ship: the parts of the Ministry's that a training cooperation books on. They are
 * dated, as codes come and go from year to year; a code in none of them is not wrong, but unknown.
 *
 * None is of 2020 or later: the law on municipalities and its rules of accounting changed then, and
 * the Ministry's guides of those years have not been read.
 */
export const kostraTables: readonly KostraTable[] = [
  {
    kind: "art",
    from: 2014,
    to: 2019,
    source: overview,
    read,
    codes: {
      "010": "Fastlønn",
      "020": "Lønn til vikarer",
      "030": "Lønn til ekstrahjelp",
      "040": "Overtidslønn",
      "050": "Annen lønn og trekkpliktige godtgjørelser",
      "080": "Godtgjørelse folkevalgte",
      "089": "Trekkpliktig/opplysningspliktig, ikke arbeidsgiveravgiftspliktig lønn",
      "090": "Pensjonsinnskudd og trekkpliktige forsikringsordninger",
      "099": "Arbeidsgiveravgift",
      "100": "Kontormateriell",
      "105": "Undervisningsmateriell",
      "115": "Matvarer",
      "120": "Samlepost annet forbruksmateriell, råvarer og tjenester",
      "130": "Post, banktjenester, telefon, internett/bredbånd",
      "140": "Annonse, reklame, informasjon",
      "150": "Opplæring, kurs",
    },
  },
  {
    kind: "art",
    from: 2014,
    to: 2019,
    source: practice,
    read,
    codes: {
      "160": "Utgifter og godtgjørelser for reiser, diett og bil",
      "165": "Andre opplysningspliktige godtgjørelser",
      "170": "Transportutgifter",
      "190": "Leie av lokaler og grunn",
      "195": "Avgifter, gebyrer, lisenser",
      "200": "Inventar og utstyr",
      "270": "Andre tjenester som inngår i egenproduksjon",
      "290": "Internkjøp",
      "350": "Kjøp fra kommuner",
      "370": "Kjøp fra andre (private)",
      "429": "Merverdiavgift som gir rett til kompensasjon",
      "450": "Overføring til kommuner",
      "550": "Avsetning til bundne fond",
      "620": "Annet salg av varer og tjenester",
      "650": "Annet avgiftspliktig salg",
      "700": "Refusjon fra staten",
      "729": "Kompensasjon for merverdiavgift",
      "730": "Refusjon fra fylkeskommuner",
      "750": "Refusjon fra kommuner",
      "770": "Refusjon fra andre (private)",
      "790": "Internsalg",
      "810": "Andre statlige overføringer",
      "830": "Overføring fra fylkeskommuner",
      "850": "Overføring fra kommuner",
      "890": "Overføringer fra andre",
      "950": "Bruk av bundne fond",
    },
  },
  {
    kind: "function",
    from: 2014,
    to: 2019,
    source: `${guide}, chapter 2.5; only these functions`,
    read,
    codes: {
      "100": "Politisk styring",
      "120": "Administrasjon",
      "202": "Grunnskole",
      "213": "Voksenopplæring",
    },
  },
];
