import {
  Course,
  LocalDate,
  MunicipalityId,
  Ratio,
  type SourceReference,
} from "@kompetanseregion/domain";

import { inMidtTelemarkReport } from "../source/documents.ts";
import { type Sourced } from "../source/sourced.ts";

/** A number that the account gives as a part of a whole. */
export type Counted = Sourced<{
  readonly ratio: Ratio;
  /** The percentage that the account itself prints, where it prints one. */
  readonly printedPercent?: number;
}>;

/** A benefit that is claimed, with the inputs that the claim is made from. */
export interface BenefitClaim {
  readonly id: string;
  readonly title: string;
  readonly municipality: MunicipalityId;
  readonly course: Course["id"];
  /** Persons who are certified again each year; the account says «+/- 500». */
  readonly personsPerYear: number;
  /** Hours a person spent before: a meeting of four hours. */
  readonly hoursBefore: number;
  /** Hours a person spends now: a test of half an hour. */
  readonly hoursAfter: number;
  /** Full-time equivalents saved each year, as claimed: «ca 1,5 årsverk». */
  readonly claimedFte: number;
  /** The claim in the account's own words. */
  readonly quote: string;
  /** Inhabitants of the municipality, as rounded by the account. */
  readonly inhabitants: number;
  /** The share of Norway's population that this is said to be, in percent: 1. */
  readonly claimedPopulationPercent: number;
  /** Full-time equivalents a year that a «tankeeksperiment» makes of it for the whole country. */
  readonly claimedNationalFte: number;
  readonly source: SourceReference;
  /** Where the thought experiment stands. */
  readonly nationalSource: SourceReference;
}

const inBtv = "Aktivitet i BTV";
const inMidtTelemark = "Aktivitet i Midt-Telemark";

/** Everything that 53 municipalities and 3 counties were offered, and how far it came. */
const municipalitiesOfBtv = 53;
const countiesOfBtv = 3;

const rollout = {
  region: "btv",
  offered: counted(
    [municipalitiesOfBtv, municipalitiesOfBtv],
    ["municipalities offered a visit", "municipalities in BTV"],
    [inBtv, "A150"],
  ),
  visited: {
    ...counted(
      [42, municipalitiesOfBtv],
      ["municipalities introduced to KS Læring", "municipalities in BTV"],
      [inBtv, "A151"],
    ),
    printedPercent: 80,
  },
  countiesSigned: counted(
    [countiesOfBtv, countiesOfBtv],
    ["county municipalities that have signed", "county municipalities in BTV"],
    [inBtv, "A152"],
  ),
  /** Whom a starter package was to be offered in 2016: 53 municipalities and 3 counties. */
  starterPackage: {
    entities: municipalitiesOfBtv + countiesOfBtv,
    year: 2016,
    source: inMidtTelemarkReport(inBtv, "A154"),
  },
  followUp: {
    form: "video",
    source: inMidtTelemarkReport(inBtv, "A155"),
  },
  systemAdministrators: counted(
    [3, 3],
    ["municipalities with a system administrator", "municipalities in Midt-Telemark"],
    [inMidtTelemark, "A24"],
  ),
  /** The one sector that had no introduction, in the one municipality. */
  introductionGaps: [
    {
      municipality: MunicipalityId.parse("sauherad"),
      sector: "skole og oppvekst",
      source: inMidtTelemarkReport(inMidtTelemark, "A156"),
    },
  ],
} as const;

const induction = {
  course: Course.parse({
    id: "nyansattkurs-midt-telemark",
    title: "Nyansattkurs i Midt-Telemark",
    aliases: ["kurs for nyansatte i Bø, Nome og Sauherad"],
    deliveryMode: "elearning",
  }),
  /** Everybody, not only new employees, by this date. */
  dueDate: LocalDate.parse("2015-12-31"),
  source: inMidtTelemarkReport(inMidtTelemark, "A125"),
};

const medication = {
  course: Course.parse({
    id: "legemiddelhandtering",
    title: "Legemiddelhåndtering",
    aliases: [],
    deliveryMode: "elearning",
  }),
  madeBy: ["Midt-Telemark", "Skien kommune", "Sykehusapoteket i Skien"],
  source: inMidtTelemarkReport(inMidtTelemark, "A144"),
};

const inductionInGrenland = {
  course: Course.parse({
    id: "nyansattkurs-grenland",
    title: "Nyansattkurs i Grenland",
    aliases: [],
    adaptedFrom: induction.course.id,
  }),
  source: inMidtTelemarkReport(inMidtTelemark, "A126"),
};

const benefitClaims: readonly BenefitClaim[] = [
  {
    id: "skien-resertifisering",
    title: "Resertifisering i legemiddelhåndtering i Skien",
    municipality: MunicipalityId.parse("skien"),
    course: medication.course.id,
    personsPerYear: 500,
    hoursBefore: 4,
    hoursAfter: 0.5,
    claimedFte: 1.5,
    quote: "de anslår her en tidsbesparelse på ca 1,5 årsverk",
    inhabitants: 53_000,
    claimedPopulationPercent: 1,
    claimedNationalFte: 150,
    source: inMidtTelemarkReport("Gevinster, Konkret eksempel", "A164"),
    nationalSource: inMidtTelemarkReport("Gevinster, Konkret eksempel", "A165"),
  },
];

/**
 * Midt-Telemarkrådet's account of KS Læring, 2016, as data: roll-out, courses, benefit claims.
 *
 * Figures stand as printed: 42 of 53 is printed as 80 %. Nobody is named.
 */
export const midtTelemarkReport = {
  rollout,
  benefitClaims,
  induction,
  medication,
  inductionInGrenland,
  /** Potential users in all municipalities and counties. */
  potentialUsers: { employees: 450_000, source: inMidtTelemarkReport("Ingress", "A130") },
  courses: [induction.course, medication.course, inductionInGrenland.course],
} as const;

function counted(
  [numerator, denominator]: readonly [number, number],
  [counts, outOf]: readonly [string, string],
  [section, item]: readonly [string, string],
): Counted {
  return {
    ratio: Ratio.parse({ numerator, denominator, counts, outOf }),
    source: inMidtTelemarkReport(section, item),
  };
}
