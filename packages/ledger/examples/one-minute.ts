import { Account, Fund, openLedger, Project, VoucherDraft } from "@kompetanseregion/ledger";

const account = (id: string, cls: string, art?: string) =>
  Account.parse({ id, name: id, cls, openFrom: "2014-01-01", ...(art && { art }) });
const award = Fund.parse({
  id: "ou",
  funder: "KS",
  name: "OU-midler, course En god start",
  restriction: { level: "activity", activities: ["en-god-start"] },
  eligible: { deny: ["010"] },
  mode: "reimbursement",
  awarded: 150_000_00,
  window: { from: "2015-01-01", to: "2016-01-01" },
  unused: "return",
  onOverdraw: "warn",
});
const ledger = openLedger({
  accounts: [account("bank", "asset"), account("wages", "expense", "010")],
  projects: [Project.parse({ id: "main", name: "Main", period: { from: "2014-02-01" } })],
  funds: [award],
});
const line = { project: "main", fund: "ou", activity: "leadership" };
const draft = VoucherDraft.parse({
  series: "A",
  date: "2015-05-20",
  text: "Wages in May",
  idempotencyKey: "payroll-2015-05",
  actor: "secretariat",
  postings: [
    { ...line, account: "wages", amount: 10_000_00 },
    { ...line, account: "bank", amount: -10_000_00 },
  ],
});
/** What the ledger says to wages, for another course, on OU-midler. */
export const answer = ledger.validate(draft).map(({ message }) => message);
