import { authorise } from "../actor/actor.ts";
import { type ExportDefinition } from "./export-table.ts";
import { rowsOf } from "./rows-of.ts";

/** The journal, a row for each line of a voucher; a voucher's lines add up to 0. */
export const vouchersTable: ExportDefinition = {
  title: { nb: "Bilag", nn: "Bilag", en: "Vouchers" },
  columns: [
    { name: "voucher", kind: "text", about: "series-year-number; with line, the key" },
    { name: "line", kind: "count", about: "the line within the voucher, from 1" },
    { name: "series", kind: "text", about: "the series it is numbered in" },
    { name: "year", kind: "count", about: "the year it is booked in" },
    { name: "number", kind: "count", about: "gapless from 1 within series and year" },
    { name: "date", kind: "date", about: "the date of the document" },
    { name: "booked", kind: "date", about: "the day it is booked" },
    { name: "text", kind: "text", about: "what the voucher is about" },
    { name: "account", kind: "text", about: "see the table accounts" },
    { name: "amount", kind: "kroner", about: "debit positive, credit negative" },
    { name: "project", kind: "text", about: "see the table projects" },
    { name: "fund", kind: "text", about: "see the table funds" },
    { name: "activity", kind: "text", about: "the course or measure; empty where it is none's" },
    { name: "municipality", kind: "text", about: "the municipality; empty where it is none's" },
    { name: "lineText", kind: "text", about: "what the line is about, where it says so itself" },
    { name: "reverses", kind: "text", about: "the voucher that it takes back; empty for others" },
  ],
  read: async (desk, actor) => {
    authorise(actor, "read-books");
    const vouchers = await desk.store.books.vouchers();
    return rowsOf(
      vouchers,
      ({ id, series, year, number, date, booked, text, postings, reverses }) =>
        postings.map((posting, at) => [
          id,
          at + 1,
          series,
          year,
          number,
          { date },
          { date: booked },
          text,
          posting.account,
          { ore: posting.amount },
          posting.project,
          posting.fund,
          posting.activity ?? null,
          posting.municipality ?? null,
          posting.text ?? null,
          reverses?.voucher ?? null,
        ]),
    );
  },
};

/** The accounts that vouchers are booked on. */
export const accountsTable: ExportDefinition = {
  title: { nb: "Kontoer", nn: "Kontoar", en: "Accounts" },
  columns: [
    { name: "account", kind: "text", about: "the account's id; the key" },
    { name: "name", kind: "text", about: "what it is called" },
    { name: "class", kind: "text", about: "asset, liability, fund, income, expense or memo" },
    { name: "art", kind: "text", about: "the KOSTRA art, three digits; empty where it has none" },
    { name: "function", kind: "text", about: "the KOSTRA function; empty where it has none" },
  ],
  read: async (desk, actor) => {
    authorise(actor, "read-books");
    const { accounts } = await desk.store.books.chart();
    return accounts.map((account) => [
      account.id,
      account.name,
      account.cls,
      account.art ?? null,
      account.function ?? null,
    ]);
  },
};

/** The awards that pay, with what their givers ask. */
export const fundsTable: ExportDefinition = {
  title: { nb: "Midler", nn: "Midlar", en: "Funds" },
  columns: [
    { name: "fund", kind: "text", about: "the fund's id; the key" },
    { name: "funder", kind: "text", about: "the organisation that gave it" },
    { name: "name", kind: "text", about: "what it is called" },
    {
      name: "mode",
      kind: "text",
      about: "advance: money first; reimbursement: claimed afterwards",
    },
    { name: "awarded", kind: "kroner", about: "what was given" },
    { name: "from", kind: "date", about: "the first day whose costs it may pay" },
    {
      name: "to",
      kind: "date",
      about: "the first day whose costs it may no longer pay; may be empty",
    },
    { name: "ref", kind: "text", about: "the giver's reference; empty where none is known" },
  ],
  read: async (desk, actor) => {
    authorise(actor, "read-books");
    const { funds } = await desk.store.books.chart();
    return funds.map(({ id, funder, name, mode, awarded, window, ref }) => [
      id,
      funder,
      name,
      mode,
      { ore: awarded },
      { date: window.from },
      window.to === undefined ? null : { date: window.to },
      ref ?? null,
    ]);
  },
};

/** The projects that money is spent on. */
export const projectsTable: ExportDefinition = {
  title: { nb: "Prosjekter", nn: "Prosjekt", en: "Projects" },
  columns: [
    { name: "project", kind: "text", about: "the project's id; the key" },
    { name: "name", kind: "text", about: "what it is called" },
    { name: "from", kind: "date", about: "its first day" },
    { name: "to", kind: "date", about: "the first day after it; empty while it goes on" },
    { name: "predecessor", kind: "text", about: "the project it carries on; empty where none" },
  ],
  read: async (desk, actor) => {
    authorise(actor, "read-books");
    const { projects } = await desk.store.books.chart();
    return projects.map(({ id, name, period, predecessor }) => [
      id,
      name,
      { date: period.from },
      period.to === undefined ? null : { date: period.to },
      predecessor ?? null,
    ]);
  },
};
