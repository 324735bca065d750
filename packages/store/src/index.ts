/**
 * The system of record: what is kept, in one file or on a database server.
 *
 * @packageDocumentation
 */
export { type AccessRecords, type StoredUser, type UserRights } from "./access/access-records.ts";
export { type TableFingerprint } from "./archive/read-tables.ts";
export { type ArchivedTable } from "./archive/table-list.ts";
export {
  type AuditDraft,
  type AuditEntry,
  type AuditRecords,
  type AuditVerdict,
} from "./audit/audit-records.ts";
export { type BooksRecords, type Chart } from "./books/books-records.ts";
export { openStoreOnServer, type ServerOptions } from "./engine/open-postgres.ts";
export { type BackupKind, restoreInto } from "./backup/restore-into.ts";
export { openStore, openStoreInMemory, type StoreOptions } from "./engine/open-sqlite.ts";
export { type PlanDocument, type PlanKind } from "./plan/plan-kinds.ts";
export {
  type PlanChange,
  type PlanEntry,
  type PlanRecords,
  type PlanVersion,
} from "./plan/plan-records.ts";
export { type ImportChanges } from "./imports/before-import.ts";
export {
  type ImportDraft,
  type ImportRecords,
  type ImportRun,
  type ImportSummary,
} from "./imports/import-records.ts";
export { type LearningRecords } from "./learning/learning-records.ts";
export {
  type AccountMatch,
  type LearningCounts,
  type MatchedCourse,
  type Observation,
  type Run,
  type RunSummary,
  type SavedCounts,
  type StoredAccount,
} from "./learning/learning-types.ts";
export { joinNodes, type RegionNode } from "./municipality/join-nodes.ts";
export { type Digest, type Notice, type NoticeRecords } from "./notices/notice-records.ts";
export { type OrganisationRecords } from "./organisation/organisation-records.ts";
export { type Within } from "./people/employed-within.ts";
export { type Erasure } from "./people/erase.ts";
export { type PeopleRecords } from "./people/people-records.ts";
export { type Dossier, type DossierFact } from "./privacy/dossier.ts";
export { type PersonHold, type PrivacyRecords } from "./privacy/privacy-records.ts";
export { type Move, moveStore } from "./place/move-store.ts";
export { isServerAddress } from "./place/server-address.ts";
export { openStoreAt, shownPlace, type StorePlace, storeVersion } from "./place/store-place.ts";
export { type Records } from "./records.ts";
export { type MatchDecision } from "./learning/match-decisions.ts";
export {
  type AbsenceReason,
  type MatchVerdict,
  type ReadingKind,
  type RunStatus,
} from "./schema/tables.ts";
export { type Reading, type StagedPart } from "./sync/readings.ts";
export { type RefusedFact, type StagedFact } from "./sync/stage.ts";
export { type SyncRecords } from "./sync/sync-records.ts";
export { type AbsenceCounts, type TakeUp } from "./sync/take-up.ts";
export { type Settings } from "./settings/settings.ts";
export { type SignInRecords } from "./sign-in/sign-in-records.ts";
export {
  type ApiToken,
  type ExternalIdentity,
  type LocalAccount,
  type OneTimeLink,
  type SignInMethod,
  type SignInSession,
} from "./sign-in/sign-in-types.ts";
export { type Store } from "./store.ts";
export { StoreError, type StoreErrorCode } from "./store-error.ts";
