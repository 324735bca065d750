/**
 * The use cases of a regional secretariat: each takes a desk (store and clock), an actor, a query.
 *
 * @packageDocumentation
 */
export { accessList, type AccessList } from "./access/access-list.ts";
export { actorOfUser, type UserActor } from "./access/actor-of-user.ts";
export {
  appointDeputy,
  appointOwnDeputy,
  type DeputyAsked,
  ownDeputies,
} from "./access/appoint-deputy.ts";
export { endGrant, giveGrant, type GrantAsked } from "./access/give-grant.ts";
export { giveUnitRole, type UnitRoleAsked } from "./access/give-unit-role.ts";
export {
  type Actor,
  authorise,
  type Credential,
  type HeldGrant,
  localOperator,
} from "./actor/actor.ts";
export { type LeaderSuggestion, suggestLeaders } from "./access/suggest-leaders.ts";
export { type Action, type Role } from "./actor/role.ts";
export {
  attentionList,
  type AttentionKind,
  type AttentionView,
} from "./attention/attention-list.ts";
export { auditLog, type AuditEntryView } from "./audit/audit-log.ts";
export { type AssumedBenefitView, assumeBenefit, type Assumptions } from "./benefit/assume.ts";
export { benefitCase, benefitCases, type BenefitCaseView } from "./benefit/benefit-case.ts";
export { calibrateBenefit, type CalibrationView } from "./benefit/calibrate.ts";
export { economyOfBenefit, type EconomyFigureView, type EconomyView } from "./benefit/economy.ts";
export { explainBenefit } from "./benefit/explain.ts";
export {
  extrapolateBenefit,
  type ExtrapolationQuery,
  type ExtrapolationView,
  scalingDrivers,
} from "./benefit/extrapolate.ts";
export { benefitIssueInBokmal } from "./benefit/issue-words.ts";
export {
  newPlanFile,
  type NewPlanQuery,
  planTemplates,
  type PlanTotalView,
  type PlanView,
  readPlanFile,
} from "./benefit/plan.ts";
export { type BenefitSubject, namedBenefit, readBenefitFile } from "./benefit/read-model.ts";
export { realisedBenefit, type RealisedQuery, type RealisedView } from "./benefit/realised.ts";
export { simulateBenefit, type SimulationQuery, type SimulationView } from "./benefit/simulate.ts";
export { costOfCompletion, type UnitCostQuery, type UnitCostView } from "./benefit/unit-cost.ts";
export { bookReport } from "./books/book-report.ts";
export {
  type BudgetAsked,
  type BudgetFigures,
  type BudgetView,
  budgetView,
} from "./books/budget.ts";
export { type ChartChange, type ChartView, chartView, saveChart } from "./books/chart.ts";
export {
  bookEffort,
  type EffortEvidence,
  type EffortQuery,
  type EffortView,
} from "./books/effort.ts";
export {
  type FunderReportQuery,
  funderReportView,
  type FunderReportView,
} from "./books/funder-report.ts";
export { type PostedView, postDrafts } from "./books/post-drafts.ts";
export { reverseVoucher } from "./books/reverse.ts";
export {
  type PeriodsAsked,
  type PeriodsChanged,
  periodsView,
  type PeriodView,
  setPeriods,
} from "./books/set-periods.ts";
export { transferFunds, type TransferQuery, type TransferView } from "./books/transfer.ts";
export {
  type PlainStatementView,
  plainStatementView,
  projectStatementView,
  type ProjectStatementView,
  type ReconciliationView,
  type StatementCellView,
  type StatementRoleView,
} from "./books/project-statement.ts";
export {
  type BalancesQuery,
  balancesView,
  type BalancesView,
  type BalanceView,
} from "./books/balances.ts";
export {
  type CourseCostCell,
  type CourseCostsView,
  courseCostsView,
} from "./books/course-costs.ts";
export { exportJournal, type JournalExport } from "./books/export.ts";
export { fundStatements, type FundsView, type FundView, type FundYearView } from "./books/fund.ts";
export {
  type ExplanationView,
  type FileReconciliationView,
  reconcileFile,
} from "./books/reconcile-file.ts";
export { selfCost, type SelfCostQuery, type SelfCostView } from "./books/self-cost.ts";
export { type InvoiceLineView, invoiceLines, type InvoiceQuery } from "./books/invoice-basis.ts";
export { shareAmount, shareKeys, type ShareQuery, type ShareView } from "./books/share.ts";
export { type MonthlySharesView, shareByMonth } from "./books/share-months.ts";
export { voucherView, type VoucherView } from "./books/voucher-view.ts";
export { verifyJournal } from "./books/verify.ts";
export {
  type CertificateView,
  certificates,
  certificationReport,
  type CertificationReportView,
  type CertificationRowView,
} from "./certification/certification-report.ts";
export { type CertificationRules, rulesSchema } from "./certification/certification-rules.ts";
export { decidedRules, decideRules, type DecideRules } from "./certification/decide-rules.ts";
export {
  type CertificationQuery,
  type CertificationView,
  type EvidenceView,
  explainCertification,
  type ReasoningView,
} from "./certification/explain-certification.ts";
export {
  catalogue,
  type CatalogueFacet,
  catalogueFacets,
  type CatalogueItem,
  type CatalogueQuery,
  type CatalogueView,
  type FacetCount,
} from "./catalogue/catalogue.ts";
export { saveRequirement, saveResource } from "./catalogue/save-resource.ts";
export { type DemoSize, loadMadeUpRegion, madeUpFiles } from "./demo/made-up-region.ts";
export {
  Configuration,
  configurationSchema,
  type MailConfiguration,
  type SecretPlace,
} from "./configuration/configuration.ts";
export {
  type ConfigurationSources,
  explainConfiguration,
  type ExplainedValue,
  type ValueOrigin,
} from "./configuration/explain-configuration.ts";
export { readConfiguration } from "./configuration/read-configuration.ts";
export { schemaFile, writeConfiguration } from "./configuration/write-configuration.ts";
export { type Clock, dataRevision, type Desk, deskOver, openDesk } from "./desk.ts";
export {
  checkPrintedFile,
  checkRegionReport,
  type PrintedCheckView,
} from "./document/check-printed.ts";
export {
  type DocumentDraft,
  type DraftFormat,
  draftFormats,
  renderDraft,
} from "./document/draft.ts";
export { benefitPlanDraft } from "./document/benefit-plan.ts";
export { finalReport } from "./document/final-report.ts";
export { funderReportDraft, type FunderDocumentQuery } from "./document/funder-report.ts";
export { onePagerDraft, type RegionQuery } from "./document/one-pager.ts";
export { accessibilityDraft, privacyStatementDraft } from "./document/public-statements.ts";
export { refundClaimDraft } from "./document/refund-claim.ts";
export { statusReportDraft } from "./document/status-report.ts";
export { trainingPlanDraft, type TrainingPlanQuery } from "./document/training-plan.ts";
export { exportSafT, type SafTExportQuery } from "./exchange/export-saf-t.ts";
export {
  type AccountsFormat,
  type AccountsImport,
  type AccountsImportView,
  importAccounts,
} from "./exchange/import-accounts.ts";
export {
  exportTable,
  type ExportedTable,
  type ExportForm,
  exportForms,
  type ExportTableName,
  exportTables,
  writeTable,
} from "./export/export-tables.ts";
export {
  type ColumnKind,
  type ExportColumn,
  type ExportDefinition,
  type ExportQuery,
  type ExportRow,
} from "./export/export-table.ts";
export {
  type CompletionsMap,
  type MappedFormat,
  type MapOrigin,
  readColumnMap,
} from "./import/column-map.ts";
export {
  type CompletionsImport,
  type CompletionsImportView,
  importCompletions,
} from "./import/import-completions.ts";
export { importStaff, type StaffImport, type StaffImportView } from "./import/import-staff.ts";
export { type StaffFormat, staffFormats } from "./import/read-staff.ts";
export { importRuns, undoImport } from "./import/undo-import.ts";
export { type Checked } from "./input/checked.ts";
export { backUp, type BackupForm, type BackupView } from "./keeping/back-up.ts";
export { backups } from "./keeping/backups.ts";
export { moveTo, type MoveView } from "./keeping/move.ts";
export { restore, type RestoreView } from "./keeping/restore.ts";
export { verifyAudit } from "./keeping/verify-audit.ts";
export { connectMoodle, type MoodleConnection, moodleOptions } from "./learning/connect-moodle.ts";
export { type Matching } from "./learning/match-accounts.ts";
export { MatchError } from "./learning/match-error.ts";
export {
  type AccountView,
  decideMatch,
  matchAll,
  matching,
  type MatchingQuery,
  type MatchingView,
  type MatchStatement,
} from "./learning/matching.ts";
export { registration, type RegistrationView } from "./learning/registration.ts";
export { type RefusalView } from "./learning/refusals.ts";
export {
  readSourceConfiguration,
  SourceConfiguration,
  sourceConfigurationSchema,
} from "./learning/source-configuration.ts";
export { sync, type SyncOptions, type SyncReport } from "./learning/sync.ts";
export { SyncError, type SyncErrorCode } from "./learning/sync-error.ts";
export {
  type ReadableSource,
  type SyncAsked,
  syncJobs,
  type SyncJobs,
  type SyncJobView,
} from "./learning/sync-jobs.ts";
export { latestRunMark, syncRuns, type SyncRunView } from "./learning/sync-runs.ts";
export { type SyncSource, type Whereabouts } from "./learning/sync-source.ts";
export { type MunicipalityOnDate } from "./organisation/municipality-on-date.ts";
export { type Neighbour } from "./organisation/neighbouring-days.ts";
export {
  regionTree,
  type RegionTreeNode,
  type RegionTreeQuery,
  type RegionTreeView,
} from "./organisation/region-tree.ts";
export {
  type Connect,
  type Connection,
  demoSource,
  loadDemoRegion,
} from "./region/load-demo-region.ts";
export {
  describeRegion,
  type FoundedRegion,
  foundRegion,
  knownMunicipalities,
  knownRegions,
  type RegionAsked,
} from "./region/found-region.ts";
export { status, type StatusView } from "./region/status.ts";
export {
  isEmpty,
  regionAdministrator,
  storedRegion,
  StoredRegion,
} from "./region/stored-region.ts";
export { adoptPlan, type PlanAsked } from "./plan/adopt-plan.ts";
export { assessNeed, decideNeed, type DecisionAsked, weighCriteria } from "./plan/judge-need.ts";
export {
  deliverMeasure,
  type MeasureAsked,
  orderMeasure,
  planMeasure,
} from "./plan/plan-measure.ts";
export { evaluateRun, planRun, type RunAsked } from "./plan/plan-run.ts";
export { runCalendar } from "./plan/run-calendar.ts";
export {
  equalWeights,
  type EvaluationView,
  type MeasureView,
  type NeedView,
  type PlanProblemView,
  planView,
  type TrainingPlanView,
  type RunView,
  type ScorePartView,
} from "./plan/plan-view.ts";
export { type NeedAsked, registerNeed } from "./plan/register-need.ts";
export { type MeasureStage, type NeedStage, needStages, type RunStage } from "./plan/stages.ts";
export { type EntryNamed, undoPlanChange, withdrawEntry } from "./plan/take-back.ts";
export { type NoticesView, sendNotices, type SendNotices } from "./notice/send-notices.ts";
export {
  keepProject,
  type KeepProject,
  type ProjectTold,
  projectView,
} from "./project/keep-project.ts";
export { projectForm } from "./project/project-form.ts";
export { projectSchema, type RegionProject } from "./project/region-project.ts";
export { accessPackage, type AccessPackage } from "./privacy/access-package.ts";
export { type ErasureReceipt, erasePerson } from "./privacy/erase-person.ts";
export { type ErasurePreview, erasurePreview } from "./privacy/erasure-preview.ts";
export { heldPeople, holdPerson, releasePerson } from "./privacy/hold-person.ts";
export { processingRecord, type RecordLanguage } from "./privacy/processing-record.ts";
export {
  applyRetention,
  type RetentionPlan,
  retentionPlan,
  RetentionRules,
  setRetention,
} from "./privacy/retention.ts";
export {
  type AssessedStatus,
  type DecisionPointView,
  type GoalView,
  type PhaseView,
  projectReport,
  type ProjectReportView,
} from "./project/project-report.ts";
export {
  type AgreementAsked,
  registerAgreement,
  registerStage,
  type StageAsked,
} from "./rollout/register-rollout.ts";
export {
  type RolloutMemberView,
  rolloutRegister,
  type RolloutRegisterView,
} from "./rollout/rollout-register.ts";
export { rollout, type RolloutView } from "./rollout/rollout.ts";
export { SecretariatError, type SecretariatErrorCode } from "./secretariat-error.ts";
export {
  accounts,
  type SignInAccountView,
  closeAccount,
  createUser,
  endSessionsOfUser,
} from "./sign-in/accounts.ts";
export { PassphraseError, type PassphraseFault } from "./sign-in/choose-passphrase.ts";
export {
  type IssuerSignIn,
  linkIdentity,
  signInByIssuer,
  type VouchedIdentity,
  type WaitingIdentity,
  waitingIdentities,
} from "./sign-in/external-identity.ts";
export { firstAdministratorLink } from "./sign-in/first-administrator.ts";
export { inviteUser, type LinkView, userOfLink } from "./sign-in/links.ts";
export {
  changePassphrase,
  choosePassphrase,
  type LocalSignIn,
  signInLocally,
} from "./sign-in/local-account.ts";
export { me, type MeView, type MyRole } from "./sign-in/me.ts";
export { addSecondFactor, hasSecondFactor, removeSecondFactor } from "./sign-in/second-factor.ts";
export {
  actorOfSession,
  endSession,
  sessionLimits,
  sessions,
  type SessionView,
  signOut,
  startSession,
} from "./sign-in/sessions.ts";
export {
  readSignInConfiguration,
  type SignInConfiguration,
} from "./sign-in/sign-in-configuration.ts";
export {
  actorOfToken,
  createToken,
  endToken,
  type TokenAsked,
  tokens,
  type TokenView,
} from "./sign-in/tokens.ts";
export { newTotpSecret, otpauthUri } from "./sign-in/totp.ts";
export {
  type CountView,
  trainingReport,
  type TrainingReportQuery,
  type TrainingReportView,
  type TrainingRowView,
} from "./training-report/training-report.ts";
export {
  type CertificationCellQuery,
  type CertificationCellView,
  type CertificationPeopleView,
  explainCertificationCell,
  peopleOfCertificate,
} from "./training-report/certification-cell.ts";
export { type CellView, explainCell } from "./training-report/explain-cell.ts";
export {
  untrainedPeople,
  type UntrainedPeopleView,
  type UntrainedQuery,
  untrainedReport,
  type UntrainedView,
} from "./training-report/untrained-report.ts";
export {
  type CellQuery,
  type CellStatus,
  courseFollowUp,
  employeeLog,
  expiringCertificates,
  type ExpiringView,
  type PeopleView,
  trainingPeople,
} from "./training-report/people-report.ts";
export {
  trainingTrend,
  type TrainingTrendQuery,
  type TrainingTrendView,
} from "./training-report/training-trend.ts";
export { platformUsage, type UsageView } from "./training-report/usage-report.ts";
export {
  isServerAddress,
  joinNodes,
  type RegionNode,
  type StorePlace,
  storeVersion,
} from "@kompetanseregion/store";
