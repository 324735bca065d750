import { type Ore, ore, type SourceReference } from "@kompetanseregion/domain";

import { inKongsbergReport } from "../source/documents.ts";
import { type Sourced } from "../source/sourced.ts";

/** The amount from whole kroner, which is how the report prints. */
const kroner = (amount: number): Ore => ore(amount * 100);

/** A grant in the report's funding table. */
export interface PrintedGrant {
  readonly id: "G1" | "G2" | "G3" | "G4" | "G5";
  /** Who gave it, by the name of that year; Fylkesmannen is Statsforvalteren since 2021. */
  readonly giver: string;
  readonly scheme: "Skjønnsmidler" | "OU-midler";
  readonly year: number;
  /** What it was given to, as printed: the project, or a course by a name that is an alias. */
  readonly activity: string;
  /** The course it is earmarked for, where it is one. */
  readonly course?: string;
  readonly amount: Ore;
}

/** The funding table of chapter 5: external money, as printed and positive. */
export interface FundingTable {
  readonly grants: readonly Sourced<PrintedGrant>[];
  /** The sum as printed; it agrees with the rows. */
  readonly printedSum: Ore;
  readonly source: SourceReference;
}

const chapter = "5. Finansiering, Ekstern finansiering";
const project = "Prosjekt Kompetanseregionen";

/** External funding: five grants, printed sum 2 604 400 kroner (A87–A92). */
export const fundingTable: FundingTable = {
  grants: [
    {
      id: "G1",
      giver: "Fylkesmannen i Telemark",
      scheme: "Skjønnsmidler",
      year: 2014,
      activity: project,
      amount: kroner(500_000),
      source: inKongsbergReport(chapter, "A87"),
    },
    {
      id: "G2",
      giver: "Fylkesmannen i Buskerud",
      scheme: "Skjønnsmidler",
      year: 2014,
      activity: project,
      amount: kroner(500_000),
      source: inKongsbergReport(chapter, "A88"),
    },
    {
      id: "G3",
      giver: "Fylkesmannen i Telemark",
      scheme: "Skjønnsmidler",
      year: 2015,
      activity: project,
      amount: kroner(1_090_000),
      source: inKongsbergReport(chapter, "A89"),
    },
    {
      id: "G4",
      giver: "KS",
      scheme: "OU-midler",
      year: 2015,
      activity: "Kurs «Kompetanseledelse»",
      course: "strategisk-kompetanseledelse",
      amount: kroner(364_400),
      source: inKongsbergReport(chapter, "A90"),
    },
    {
      id: "G5",
      giver: "KS",
      scheme: "OU-midler",
      year: 2015,
      activity: "Kurs «En god start»",
      course: "en-god-start",
      amount: kroner(150_000),
      source: inKongsbergReport(chapter, "A91"),
    },
  ],
  printedSum: kroner(2_604_400),
  source: inKongsbergReport(chapter, "A92"),
};

/** What the report sorts expenses by, and the KOSTRA arts that such a group holds. */
export interface ExpenseGroup {
  readonly id: "wages" | "administration" | "meetings-and-travel" | "bought-services";
  /** The label as printed. */
  readonly label: string;
  /**
   * Account types (KOSTRA-art), from and to, both included.
   *
   * The report does not give them: they are our reading of the label, to be confirmed by the
   * accountant of the municipality that keeps the accounts.
   */
  readonly arts: readonly (readonly [from: string, to: string])[];
}

const [wages, administration, meetings, services] = [
  { id: "wages", label: "Lønn og sosiale utgifter", arts: [["010", "099"]] },
  {
    id: "administration",
    label: "Administrative utgifter",
    arts: [
      ["100", "114"],
      ["120", "149"],
      ["180", "209"],
    ],
  },
  {
    id: "meetings-and-travel",
    label: "Møter, bevertning og reise",
    arts: [
      ["115", "119"],
      ["160", "179"],
    ],
  },
  {
    id: "bought-services",
    label: "Kjøpte tjenester ifm. kursutvikling",
    arts: [
      ["150", "159"],
      ["270", "279"],
    ],
  },
] as const satisfies readonly ExpenseGroup[];

/** The four groups of expenses in the report's table, in its order. */
export const expenseGroups: readonly ExpenseGroup[] = [wages, administration, meetings, services];

/** A column of the table «Prosjektets utgifter». `both` is «Begge år». */
export type ExpenseColumn = "2014" | "2015" | "both";

/** A row of the table, with the cells exactly as printed; an empty cell is `undefined`. */
export interface ExpenseRow {
  readonly id: string;
  readonly role: "opening" | "line" | "income" | "closing" | "total";
  readonly label: string;
  /** The group that a `line` shows. */
  readonly group?: ExpenseGroup["id"];
  readonly cells: Readonly<Record<ExpenseColumn, Ore | undefined>>;
}

/** The table «Prosjektets utgifter»: evidence, with its errors; it is never corrected here. */
export interface ExpenseTable {
  readonly title: string;
  readonly columns: readonly { readonly id: ExpenseColumn; readonly label: string }[];
  readonly rows: readonly Sourced<ExpenseRow>[];
  readonly source: SourceReference;
}

const expenses = "5. Finansiering, Prosjektets utgifter";

/**
 * The project's expenses as printed: income and money in hand negative (A96–A104).
 *
 * Two cells of «Begge år» do not add up, nor does that column; see A.10 #1–3.
 */
export const expenseTable: ExpenseTable = {
  title: "Prosjektets utgifter",
  columns: [
    { id: "2014", label: "2014" },
    { id: "2015", label: "2015" },
    { id: "both", label: "Begge år" },
  ],
  rows: [
    row("opening-balance", "opening", "Inngående Balanse", [-150_000, -503_000], "A97"),
    line(wages, [435_000, 711_000, 1_261_000], "A98"),
    line(administration, [74_000, 36_000, 110_000], "A99"),
    line(meetings, [23_000, 83_000, 106_000], "A100"),
    line(services, [115_000, 1_145_000, 1_185_000], "A101"),
    row(
      "income",
      "income",
      "Inntekter / eksterne midler",
      [-1_000_000, -1_604_400, -2_604_400],
      "A102",
    ),
    row("closing-balance", "closing", "Utgående balanse", [-503_000, -132_400], "A103"),
    row("total", "total", "Total", [undefined, undefined, -132_400], "A104"),
  ],
  source: inKongsbergReport(expenses, "A96"),
};

type PrintedCells = readonly (number | undefined)[];

function line(group: ExpenseGroup, cells: PrintedCells, item: string): Sourced<ExpenseRow> {
  return { ...row(group.id, "line", group.label, cells, item), group: group.id };
}

function row(
  id: string,
  role: ExpenseRow["role"],
  label: string,
  cells: PrintedCells,
  item: string,
): Sourced<ExpenseRow> {
  const [first, second, both] = cells.map((cell) => (cell === undefined ? cell : kroner(cell)));
  return {
    id,
    role,
    label,
    cells: { "2014": first, "2015": second, both },
    source: inKongsbergReport(expenses, item),
  };
}
