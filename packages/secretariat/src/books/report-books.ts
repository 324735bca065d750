import { LocalDate, negate, type Ore, ore, Period, sumOre } from "@kompetanseregion/domain";
import {
  type Account,
  drawFunds,
  type Fund,
  type Posting,
  type Project,
  type VoucherDraft,
} from "@kompetanseregion/ledger";
import { type ProjectReport } from "@kompetanseregion/regions";

import { cite } from "../source/cite.ts";

/** A report that prints what it was given and what it spent, year by year. */
export type PrintedReport = Pick<
  ProjectReport,
  "project" | "fundingTable" | "expenseTable" | "expenseGroups"
>;

/** The books that a printed report's tables amount to. */
export interface ReportBooks {
  readonly accounts: readonly Account[];
  readonly funds: readonly Fund[];
  readonly projects: readonly Project[];
  readonly drafts: readonly VoucherDraft[];
  /** What the vouchers say that the report does not. */
  readonly assumptions: readonly string[];
}

type Year = "2014" | "2015";
type Grant = PrintedReport["fundingTable"]["grants"][number];

const years: readonly Year[] = ["2014", "2015"];

const bank: Account = {
  id: "10",
  name: "Mellomregning vertskommune",
  cls: "asset",
  openFrom: LocalDate.parse("2013-01-01"),
};
const boundFund: Account = { ...bank, id: "25", name: "Bundet driftsfond", cls: "fund" };
const carriedFund = "F0";

/**
 * Books a printed report: its grants as funds, its tables as balanced vouchers.
 *
 * The report gives yearly sums only. Everything else that a voucher needs is an assumption, and
 * every assumption is listed.
 */
export function reportBooks(report: PrintedReport): ReportBooks {
  const period = Period.parse(report.project.period);
  const project: Project = { id: report.project.id, name: report.project.name, period };
  const income = incomeAccounts(report.fundingTable.grants);
  const accounts = [bank, boundFund, ...income.values(), ...expenseAccounts(report)];
  const funds = [carriedOver(report, project), ...report.fundingTable.grants.map(fundOf(project))];
  const writer = new Writer(project, funds);

  const opening = amountIn(report, "opening", "2014");
  writer.write({
    key: "opening",
    date: period.from,
    text: "Inngående balanse: ubrukte midler fra forprosjektet",
    // Unspent money is negative in the report, and a credit on the fund in the books.
    postings: [writer.line(boundFund, opening, carriedFund)],
  });
  writer.receive(carriedFund, negate(opening));

  for (const year of years) {
    for (const grant of report.fundingTable.grants.filter((given) => String(given.year) === year)) {
      const account = income.get(grant.scheme);
      if (account === undefined) continue;
      writer.write({
        key: `grant-${grant.id}`,
        date: year === "2014" ? period.from : LocalDate.parse(`${year}-01-01`),
        text: `${grant.giver}, ${grant.scheme} ${year}: ${grant.activity}`,
        postings: [writer.line(account, negate(grant.amount), grant.id, grant.course)],
      });
      writer.receive(grant.id, grant.amount);
    }
    for (const { id, label } of inDrawingOrder(report)) {
      const account = accounts.find((candidate) => candidate.id === id);
      if (account === undefined) continue;
      const cost = amountIn(report, "line", year, id);
      const earmarked = id === "bought-services" ? coursesPaidIn(report, year) : [];
      writer.write({
        key: `${id}-${year}`,
        date: LocalDate.parse(`${year}-12-31`),
        text: `${label} ${year}`,
        postings: writer.pay(account, cost, LocalDate.parse(`${year}-12-31`), earmarked),
      });
    }
  }
  return { accounts, funds, projects: [project], drafts: writer.drafts, assumptions };
}

const assumptions = [
  "Datoene er satt: rapporten gir bare årssummer. Utgifter står 31. desember, tilskudd ved årets begynnelse.",
  "OU-midlene er ført fullt ut mot kjøpte tjenester til hvert sitt kurs. Rapporten sier ikke hva hvert kurs kostet.",
  "Ellers brukes de mest bundne og eldste midlene først; tilskudd fra samme dag deles etter hva som er igjen.",
  "Rapporten gir ingen kontoer. Hver utgiftslinje er én konto, med vår lesning av KOSTRA-art.",
  "Én bankkonto, «Mellomregning vertskommune», står for alle inn- og utbetalinger.",
];

/** Keeps what each fund has left, and turns amounts into postings that balance within each fund. */
class Writer {
  readonly drafts: VoucherDraft[] = [];
  readonly #project: Project;
  readonly #funds: readonly Fund[];
  readonly #available = new Map<string, Ore>();

  constructor(project: Project, funds: readonly Fund[]) {
    this.#project = project;
    this.#funds = funds;
  }

  receive(fund: string, amount: Ore): void {
    this.#available.set(fund, sumOre([this.#available.get(fund) ?? ore(0), amount]));
  }

  line(account: Account, amount: Ore, fund: string, activity?: string): Posting {
    return {
      account: account.id,
      amount,
      project: this.#project.id,
      fund,
      ...(activity === undefined ? {} : { activity }),
    };
  }

  /** The postings of a cost: the earmarked parts on their own funds, the rest drawn in order. */
  pay(
    account: Account,
    cost: Ore,
    date: LocalDate,
    earmarked: readonly { fund: string; course: string; amount: Ore }[],
  ): Posting[] {
    const marked = earmarked.map(({ fund, course, amount }) => {
      this.receive(fund, negate(amount));
      return this.line(account, amount, fund, course);
    });
    const rest = ore(cost - sumOre(earmarked.map(({ amount }) => amount)));
    const { draws } = drawFunds({
      cost: rest,
      date,
      account,
      project: this.#project.id,
      funds: this.#funds.filter(({ restriction }) => restriction.level !== "activity"),
      available: this.#available,
    });
    const drawn = draws.map(({ fund, amount }) => {
      this.receive(fund, negate(amount));
      return this.line(account, amount, fund);
    });
    return [...marked, ...drawn];
  }

  /** Adds a voucher: the postings given, and the bank's side of each. */
  write(voucher: {
    readonly key: string;
    readonly date: LocalDate;
    readonly text: string;
    readonly postings: readonly Posting[];
  }): void {
    const banked = voucher.postings.map((posting) => ({
      ...posting,
      account: bank.id,
      amount: negate(posting.amount),
    }));
    this.drafts.push({
      series: "P",
      date: voucher.date,
      text: voucher.text,
      postings: [...voucher.postings, ...banked],
      idempotencyKey: `${this.#project.id}/${voucher.key}`,
      actor: "source-report",
    });
  }
}

function incomeAccounts(grants: readonly Grant[]): ReadonlyMap<Grant["scheme"], Account> {
  // KOSTRA art 810 for discretionary state grants, 770 for refunds from others: our reading.
  const arts: Record<Grant["scheme"], string> = { Skjønnsmidler: "810", "OU-midler": "770" };
  const schemes = new Set(grants.map(({ scheme }) => scheme));
  return new Map(
    [...schemes].map((scheme) => [
      scheme,
      {
        id: arts[scheme],
        name: scheme,
        cls: "income",
        art: arts[scheme],
        openFrom: bank.openFrom,
      },
    ]),
  );
}

function expenseAccounts({ expenseGroups }: PrintedReport): Account[] {
  return expenseGroups.map(({ id, label, arts }) => ({
    id,
    name: label,
    cls: "expense",
    openFrom: bank.openFrom,
    ...(arts[0] === undefined ? {} : { art: arts[0][0] }),
  }));
}

function carriedOver(report: PrintedReport, project: Project): Fund {
  return {
    id: carriedFund,
    funder: "Forprosjektet",
    name: "Ubrukte midler fra forprosjektet",
    carriedIn: true,
    restriction: { level: "project", projects: [project.id] },
    mode: "advance",
    awarded: negate(amountIn(report, "opening", "2014")),
    window: { from: LocalDate.parse("2013-05-01") },
    unused: "carry",
    onOverdraw: "warn",
  };
}

function fundOf(project: Project): (grant: Grant) => Fund {
  return ({ id, giver, scheme, year, activity, course, amount, source }) => ({
    id,
    funder: giver,
    name: `${scheme} ${year}: ${activity}`,
    restriction:
      course === undefined
        ? { level: "project", projects: [project.id] }
        : { level: "activity", activities: [course] },
    // OU money may not pay wages, substitutes, rooms or participants' food and lodging.
    ...(scheme === "OU-midler" ? { eligible: { deny: ["wages", "meetings-and-travel"] } } : {}),
    mode: scheme === "OU-midler" ? "reimbursement" : "advance",
    awarded: amount,
    window: Period.parse({ from: `${year}-01-01`, ...endOf(project) }),
    unused: "carry",
    onOverdraw: "warn",
    ref: cite(source),
  });
}

function endOf({ period }: Project): { to?: LocalDate } {
  return period.to === undefined ? {} : { to: period.to };
}

function coursesPaidIn(
  report: PrintedReport,
  year: Year,
): { fund: string; course: string; amount: Ore }[] {
  return report.fundingTable.grants.flatMap(({ id, course, amount, year: given }) =>
    course === undefined || String(given) !== year ? [] : [{ fund: id, course, amount }],
  );
}

/** Earmarked costs before the others, then as printed. */
function inDrawingOrder({ expenseGroups }: PrintedReport): PrintedReport["expenseGroups"] {
  return expenseGroups.toSorted(
    (a, b) => Number(b.id === "bought-services") - Number(a.id === "bought-services"),
  );
}

function amountIn(
  { expenseTable }: PrintedReport,
  role: "opening" | "line",
  year: Year,
  id?: string,
): Ore {
  const row = expenseTable.rows.find((candidate) =>
    role === "line" ? candidate.id === id : candidate.role === role,
  );
  return row?.cells[year] ?? ore(0);
}
