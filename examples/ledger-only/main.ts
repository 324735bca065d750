/** A grant kept in the books of one course, with nothing but the ledger: no server, no store. */
import { formatOre, Instant, LocalDate, ore } from "@kompetanseregion/domain";
import {
  Account,
  allocate,
  Fund,
  fundStatement,
  journalText,
  openLedger,
  Project,
  VoucherDraft,
} from "@kompetanseregion/ledger";

const openFrom = "2015-01-01";
const ledger = openLedger({
  accounts: [
    Account.parse({ id: "bank", name: "Bank", cls: "asset", openFrom }),
    Account.parse({ id: "grants", name: "Tilskudd", cls: "income", openFrom }),
    Account.parse({ id: "wages", name: "Lønn", cls: "expense", art: "010", openFrom }),
    Account.parse({ id: "teaching", name: "Foreleser", cls: "expense", art: "270", openFrom }),
  ],
  projects: [Project.parse({ id: "course", name: "En god start", period: { from: openFrom } })],
  funds: [
    Fund.parse({
      id: "ou",
      funder: "KS",
      name: "OU-midler",
      restriction: { level: "project", projects: ["course"] },
      eligible: { deny: ["010"] },
      mode: "advance",
      awarded: 150_000_00,
      window: { from: openFrom, to: "2016-01-01" },
      unused: "return",
      onOverdraw: "block",
    }),
  ],
});

/** Kroner from one account to another, on the grant. */
function draft(date: string, text: string, from: string, to: string, amount: number): VoucherDraft {
  const line = { project: "course", fund: "ou" };
  return VoucherDraft.parse({
    series: "A",
    date,
    text,
    idempotencyKey: text,
    actor: "secretariat",
    postings: [
      { ...line, account: to, amount: amount * 100 },
      { ...line, account: from, amount: -amount * 100 },
    ],
  });
}

const now = Instant.parse("2015-12-31T12:00:00Z");
ledger.post(draft("2015-02-01", "Tilskudd fra KS", "grants", "bank", 150_000), now);
ledger.post(draft("2015-05-20", "Forelesere i mai", "bank", "teaching", 132_400), now);

// What the grant does not pay is refused with every reason, and nothing is written.
for (const refused of [
  draft("2015-06-20", "Lønn i juni", "bank", "wages", 10_000),
  draft("2015-09-20", "Forelesere i september", "bank", "teaching", 20_000),
]) {
  console.log(
    refused.text,
    ledger.validate(refused).map(({ code, message }) => [code, message]),
  );
}

console.log(fundStatement(ledger, { fund: "ou", on: LocalDate.parse("2015-12-31") }));

// What the course cost, shared on three municipalities by their inhabitants, to the øre.
const shares = allocate(ore(132_400_00), [27_000, 6_600, 2_500]);
console.log(shares.map((share) => formatOre(share, "iso")).join(" + "));

console.log(ledger.verify());
console.log([...journalText(ledger, "hledger")].join(""));
