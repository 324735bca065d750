import { type AccessRecords, accessIn } from "./access/access-records.ts";
import { type AuditRecords, auditIn } from "./audit/audit-records.ts";
import { type BooksRecords, booksIn } from "./books/books-records.ts";
import { type ImportRecords, importsIn } from "./imports/import-records.ts";
import { type LearningRecords, learningIn } from "./learning/learning-records.ts";
import { type NoticeRecords, noticesIn } from "./notices/notice-records.ts";
import { type OrganisationRecords, organisationIn } from "./organisation/organisation-records.ts";
import { type PeopleRecords, peopleIn } from "./people/people-records.ts";
import { planIn, type PlanRecords } from "./plan/plan-records.ts";
import { type PrivacyRecords, privacyIn } from "./privacy/privacy-records.ts";
import { type Session } from "./session.ts";
import { type Settings, settingsIn } from "./settings/settings.ts";
import { type SignInRecords, signInIn } from "./sign-in/sign-in-records.ts";
import { type SyncRecords, syncIn } from "./sync/sync-records.ts";

/** Everything that is kept, by subject. Domain types go in and come out. */
export interface Records {
  readonly settings: Settings;
  readonly organisation: OrganisationRecords;
  readonly people: PeopleRecords;
  readonly access: AccessRecords;
  readonly signIn: SignInRecords;
  readonly privacy: PrivacyRecords;
  readonly imports: ImportRecords;
  readonly learning: LearningRecords;
  readonly sync: SyncRecords;
  readonly plan: PlanRecords;
  readonly books: BooksRecords;
  readonly notices: NoticeRecords;
  readonly audit: AuditRecords;
}

/** The records as the session sees them. */
export function recordsIn(session: Session): Records {
  return {
    settings: settingsIn(session),
    organisation: organisationIn(session),
    people: peopleIn(session),
    access: accessIn(session),
    signIn: signInIn(session),
    privacy: privacyIn(session),
    imports: importsIn(session),
    learning: learningIn(session),
    sync: syncIn(session),
    plan: planIn(session),
    books: booksIn(session),
    notices: noticesIn(session),
    audit: auditIn(session),
  };
}
