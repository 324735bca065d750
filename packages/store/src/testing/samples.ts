import {
  AccessGrant,
  CertificateId,
  Course,
  CourseId,
  Delegation,
  EmployeeId,
  EmployeeIdentity,
  Instant,
  LocalDate,
  OrgUnit,
  OrgUnitId,
  Placement,
  Position,
  TrainingMeasure,
  TrainingNeed,
  UnitRole,
  UserId,
} from "@kompetanseregion/domain";

import { Account, Fund, PeriodChange, Project, Voucher } from "@kompetanseregion/ledger";

import { type Chart } from "../books/books-records.ts";
import { type ImportDraft } from "../imports/import-records.ts";
import { type Observation } from "../learning/learning-types.ts";
import { type PersonHold } from "../privacy/privacy-records.ts";
import { type Store } from "../store.ts";

/** When everything in the samples is done. */
export const at = Instant.parse("2015-03-01T08:00:00Z");

/** A region with one municipality and a workplace that moves, all made up. */
export const units: readonly OrgUnit[] = [
  { id: "region", kind: "region", name: "Fjellregionen", period: { from: "2010-01-01" } },
  {
    id: "hjem",
    kind: "workplace",
    name: "Solbakken sykehjem",
    municipality: "fjellby",
    period: { from: "2012-01-01", to: "2016-01-01" },
  },
  {
    id: "kommune",
    kind: "municipality",
    name: "Fjellby",
    municipality: "fjellby",
    period: { from: "2010-01-01" },
  },
].map((unit) => OrgUnit.parse(unit));

/** Where they hang. */
export const placements: readonly Placement[] = [
  { unit: "hjem", parent: "region", period: { from: "2012-01-01", to: "2014-01-01" } },
  { unit: "hjem", parent: "kommune", period: { from: "2014-01-01", to: "2016-01-01" } },
  { unit: "kommune", parent: "region", period: { from: "2010-01-01" } },
].map((placement) => Placement.parse(placement));

/** Two employees, of whom one has two positions in one workplace. */
export const identities: readonly EmployeeIdentity[] = [
  { employee: "a1", employeeNumber: "1001", name: "Prøve Én", email: "en@example.no" },
  { employee: "a2", name: "Prøve To" },
].map((identity) => EmployeeIdentity.parse(identity));

/** What they work as. */
export const positions: readonly Position[] = [
  {
    employee: "a1",
    unit: "hjem",
    period: { from: "2013-02-01" },
    title: "Nattevakt",
    ftePercent: 12.5,
    primary: false,
    manager: false,
  },
  {
    employee: "a1",
    unit: "hjem",
    period: { from: "2013-02-01" },
    title: "Sykepleier",
    ftePercent: 80,
    primary: true,
    manager: true,
  },
  {
    employee: "a2",
    unit: "kommune",
    period: { from: "2014-01-01", to: "2015-07-01" },
    ftePercent: 100,
    primary: true,
    manager: false,
  },
].map((position) => Position.parse(position));

/** One user who is an employee, and one who is not. */
export const users = [
  { id: UserId.parse("u-1"), employee: EmployeeId.parse("a1") },
  { id: UserId.parse("u-2") },
];

/** What they are granted. */
export const grants: readonly AccessGrant[] = [
  { role: "auditor", unit: "region", period: { from: "2014-01-01", to: "2015-01-01" } },
  { role: "regionAdmin", unit: "region", period: { from: "2014-01-01" } },
].map((grant) => AccessGrant.parse({ user: "u-2", givenBy: "local-operator", ...grant }));

/** The roles that came with their employment. */
export const unitRoles: readonly UnitRole[] = [
  { employee: "a1", unit: "hjem", role: "leader", period: { from: "2013-02-01" } },
].map((role) => UnitRole.parse(role));

/** Who stands in for whom: for everything, and for one unit. */
export const delegations: readonly Delegation[] = [
  { principal: "a1", deputy: "a2", period: { from: "2014-07-01", to: "2014-08-01" } },
  { principal: "a1", deputy: "a2", unit: "hjem", period: { from: "2015-07-01" } },
].map((delegation) => Delegation.parse(delegation));

/** Who must not be erased yet; the audit log's names for people are made up anew in each store. */
export const hold: PersonHold = {
  employee: EmployeeId.parse("a1"),
  reason: "Sak om yrkesskade",
  since: LocalDate.parse("2015-03-01"),
};

/** A file that gives `a2` another name, and founds a workplace where a new employee works. */
export const importDraft: ImportDraft = {
  at,
  actor: "u-1",
  unit: OrgUnitId.parse("kommune"),
  format: "hr-csv",
  fileHash: "ab".repeat(32),
  summary: { joined: 1, renamed: 1, founded: 1 },
  changes: {
    units: [
      OrgUnit.parse({
        id: "skole",
        kind: "workplace",
        name: "Furulia skole",
        municipality: "fjellby",
        period: { from: "2015-03-01" },
      }),
    ],
    placements: [
      Placement.parse({ unit: "skole", parent: "kommune", period: { from: "2015-03-01" } }),
    ],
    identities: [
      { employee: "a2", name: "Prøve To-Tre" },
      { employee: "a3", name: "Prøve Fire" },
    ].map((identity) => EmployeeIdentity.parse(identity)),
    positions: [
      Position.parse({
        employee: "a3",
        unit: "skole",
        period: { from: "2015-03-01" },
        title: "Lærer",
        ftePercent: 100,
        primary: true,
        manager: false,
      }),
    ],
  },
};

/** Two courses, the second made from the first. */
export const courses: readonly Course[] = [
  { id: "hygiene", title: "Hygiene", aliases: ["Smittevern", "Håndhygiene"] },
  {
    id: "hygiene-hjemme",
    title: "Hygiene i hjemmet",
    aliases: [],
    deliveryMode: "elearning",
    adaptedFrom: "hygiene",
  },
].map((course) => Course.parse(course));

/** The first of them. */
export const hygiene = CourseId.parse("hygiene");

/** The employee of the account `7`. */
export const employee = EmployeeId.parse("a1");

/** The chart that the vouchers are booked on. */
export const chart: Chart = {
  accounts: [
    Account.parse({ id: "10", name: "Mellomregning", cls: "asset", openFrom: "2014-01-01" }),
    Account.parse({ id: "810", name: "Tilskudd", cls: "income", openFrom: "2014-01-01" }),
  ],
  funds: [
    Fund.parse({
      id: "F1",
      funder: "Fylkesmannen",
      name: "Skjønnsmidler 2014",
      restriction: { level: "project", projects: ["P1"] },
      mode: "advance",
      awarded: 50_000_000,
      window: { from: "2014-01-01", to: "2016-01-01" },
      unused: "carry",
      onOverdraw: "warn",
    }),
  ],
  projects: [Project.parse({ id: "P1", name: "Prosjektet", period: { from: "2014-01-01" } })],
};

/** Vouchers of series A that follow one another from `first`, the journal's last hash before it. */
export function vouchers(count: number, first = 1, prev = "0".repeat(64)): Voucher[] {
  const journal: Voucher[] = [];
  for (let number = first; number < first + count; number += 1) {
    journal.push(
      Voucher.parse({
        id: `A-2014-${number}`,
        series: "A",
        year: 2014,
        number,
        date: "2014-05-01",
        booked: "2014-05-01",
        text: "Skjønnsmidler",
        postings: [
          { account: "10", amount: 50_000_000, project: "P1", fund: "F1" },
          { account: "810", amount: -50_000_000, project: "P1", fund: "F1", activity: "hygiene" },
        ],
        idempotencyKey: `key-${number}`,
        actor: "regnskap",
        version: 1,
        postedAt: at,
        prev: journal.at(-1)?.hash ?? prev,
        hash: number.toString(16).padStart(64, "0"),
      }),
    );
  }
  return journal;
}

/** How a month is closed and locked after the first three vouchers. */
export const periodChanges: readonly PeriodChange[] = (["closed", "locked"] as const).map(
  (status) =>
    PeriodChange.parse({
      period: "2014-06",
      status,
      by: "u-2",
      reason: "Rapportert",
      at,
      trialBalance: "f".repeat(64),
      head: "3".padStart(64, "0"),
      count: 3,
    }),
);

/** A need, and the measure that answers it. */
export const planned = {
  need: TrainingNeed.parse({
    id: "smittevern",
    title: "Smittevern i hjemmet",
    source: { kind: "network", network: "Helsenettverket" },
    registeredOn: "2015-01-15",
    sharedBy: ["fjellby"],
    forFunction: "hjemmesykepleier",
  }),
  measure: TrainingMeasure.parse({
    id: "hygienekurs",
    title: "Hygiene i hjemmet",
    needs: ["smittevern"],
    course: "hygiene-hjemme",
    deliveryMode: "elearning",
    openTo: ["fjellby"],
    licence: "open",
  }),
};

const leader = UserId.parse("u-1");

/** How a user signs in; the hashes are made up. */
export const signingIn = {
  account: {
    user: leader,
    passphrase: "argon2id-made-up",
    totp: { secret: "JBSWY3DPEHPK3PXP", step: 47_500_000 },
    recovery: ["b".repeat(64)],
    changedAt: at,
  },
  link: { hash: "c".repeat(64), user: leader, expiresAt: at },
  identity: {
    issuer: "https://login.example.no",
    subject: "7f1c",
    reference: "ABCD-EFGH",
    user: leader,
    seenAt: at,
    linkedBy: "local-operator",
    linkedAt: at,
  },
  session: {
    hash: "d".repeat(64),
    id: "s-1",
    user: leader,
    method: "oidc",
    startedAt: at,
    seenAt: at,
  },
  token: {
    id: "t-1",
    hash: "e".repeat(64),
    prefix: "kr_made",
    label: "Power BI",
    owner: leader,
    units: [OrgUnitId.parse("kommune")],
    persons: false,
    createdAt: at,
    expiresAt: at,
  },
} as const;

/** What the source says: account `7` completed course `42` on a day of March 2015. */
export function completion(day = 1, account = "7"): Observation {
  return {
    account,
    courseKey: "42",
    kind: "completed",
    on: LocalDate.parse(`2015-03-${String(day).padStart(2, "0")}`),
    precision: "day",
    observedAt: at,
  };
}

/** Puts something into every table of the schema's version; of the latest where none is given. */
export async function fill(store: Store, version = Infinity): Promise<void> {
  await fillFirst(store);
  if (version >= 2) await store.access.save({ users, grants, unitRoles, delegations });
  if (version >= 3) await fillSyncing(store);
  if (version >= 4) await store.privacy.hold(hold);
  if (version >= 5) {
    const { units: founded, placements: placed } = importDraft.changes;
    const changes = { units: founded, placements: placed, identities: [], positions: [] };
    await store.imports.apply({ ...importDraft, changes });
  }
  if (version >= 6) {
    const entry = { by: "u-1", at };
    await store.plan.save({ kind: "need", id: "smittevern", document: planned.need, ...entry });
    await store.plan.save({ kind: "measure", id: "kurs", document: planned.measure, ...entry });
    await store.plan.save({ kind: "measure", id: "kurs", document: undefined, ...entry });
  }
  if (version >= 8) await fillSignIn(store);
  if (version >= 9) await fillNotices(store);
  if (version >= 11) await store.books.appendPeriodChanges(periodChanges, 0);
}

/** A reminder that was sent, and one that was cut short. */
async function fillNotices({ notices }: Store): Promise<void> {
  const certificate = CertificateId.parse("legemiddelhandtering");
  const due = (expiry: string) => ({ certificate, expiry: LocalDate.parse(expiry), stage: 60 });
  const week = (number: number) => `2026-W${number}`;
  await notices.reserve({ id: "a", employee, week: week(45), notices: [due("2026-12-31")], at });
  await notices.sent("a", at);
  await notices.reserve({ id: "b", employee, week: week(46), notices: [due("2027-01-31")], at });
}

/** A user who signs in by passphrase and by an issuer, with a session, a link and a token. */
async function fillSignIn({ signIn }: Store): Promise<void> {
  await signIn.saveLocalAccount(signingIn.account);
  await signIn.saveLink(signingIn.link);
  await signIn.saveExternalIdentity(signingIn.identity);
  await signIn.startSession(signingIn.session);
  await signIn.addToken(signingIn.token);
}

/** A run that is reading, one that no longer found the first completion, and what a person said. */
async function fillSyncing({ learning, sync }: Store): Promise<void> {
  const source = "moodle:demo";
  const by = "local-operator";
  const start = { source, startedAt: at, owner: "maskin:1" };
  const full = await sync.begin({ ...start, kind: "full" });
  await sync.stageCourses(full, [{ key: "42", title: "Hygiene", visible: true }]);
  await sync.stageFacts(full, [completion(2)]);
  await sync.noteGone({ source, run: full, at }, new Map([["7", "deleted"]]));
  await sync.end(full);
  const delta = await sync.begin({ ...start, kind: "delta", since: at });
  await sync.stageCourses(delta, [{ key: "42", title: "Hygiene", code: "HYG", visible: true }]);
  await sync.finishPart(delta, "courses");
  await sync.stageAccounts(delta, [{ key: "9", name: "Prøve Tre", suspended: true }]);
  await sync.stageFacts(delta, [completion(3, "9")]);
  await learning.appendMatchDecision(source, {
    account: "8",
    employee,
    decision: "refused",
    by,
    at,
  });
}

async function fillFirst(store: Store): Promise<void> {
  const source = "moodle:demo";
  await store.settings.put("region", "fjellregionen");
  await store.organisation.save({ units, placements });
  await store.people.save({ identities, positions });
  await store.learning.saveCourses(courses);
  const run = await store.learning.beginRun({ source, startedAt: at });
  await store.learning.saveObservedCourses(source, [
    { key: "42", title: "Hygiene", visible: true, course: hygiene },
  ]);
  await store.learning.saveAccounts(source, run, [
    { key: "7", name: "Prøve «Én»\n", email: "en@example.no", suspended: false },
  ]);
  await store.learning.matchAccounts(source, [{ account: "7", employee }]);
  await store.learning.appendObservations(source, run, [
    completion(1),
    { ...completion(2), at, precision: "second" },
    completion(1, "8"),
  ]);
  await store.learning.finishRun(run, { finishedAt: at, status: "finished", summary: { new: 3 } });
  await store.books.saveChart(chart);
  await store.books.appendVouchers(vouchers(3));
  await store.audit.append({ at, actor: "cli", action: "import", scope: "region", count: 3 });
}
