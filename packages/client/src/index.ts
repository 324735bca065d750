/**
 * The HTTP contract of a Kompetanseregion server, and a typed client for it.
 *
 * @packageDocumentation
 */
export { ClientError, type ClientErrorCode } from "./client-error.ts";
export {
  type Call,
  type CallOptions,
  type Client,
  type ClientOptions,
  createCaller,
  createClient,
  tagOf,
} from "./client.ts";
export { addressOf, documents } from "./contract/address.ts";
export { AccessList, AuditEntry } from "./contract/access.ts";
export { Attention } from "./contract/attention.ts";
export {
  AssumedBenefit,
  BenefitCalibration,
  BenefitCase,
  BenefitInput,
  BenefitOnBasis,
  BenefitPlan,
  BenefitSimulation,
  Calibration,
  Distribution,
  RealisedBenefit,
} from "./contract/benefit.ts";
export {
  Certificate,
  CertificationReport,
  CertificationRow,
  CertificationStanding,
  CertificationState,
  ExpiringCertificate,
} from "./contract/certification.ts";
export { areas, type Contract, contract } from "./contract/contract.ts";
export { Me } from "./contract/me.ts";
export {
  CompletionsImport,
  ImportRun,
  MatchAccount,
  MatchCounts,
  Registration,
  StaffImport,
} from "./contract/data.ts";
export { Issue } from "./contract/issue.ts";
export { Backup } from "./contract/keeping.ts";
export {
  Balance,
  BalanceDimension,
  BudgetDeviation,
  CourseCosts,
  FundStatement,
  FundYear,
  SelfCost,
  SelfCostAsked,
  ShareAsked,
  Shares,
  TableCheck,
  Voucher,
} from "./contract/money.ts";
export { Count, DecimalText, Kroner } from "./contract/parts.ts";
export { Catalogue, Need, Plan } from "./contract/plan.ts";
export { AccessPackage, Erasure, Hold, Retention } from "./contract/privacy.ts";
export { Problem } from "./contract/problem.ts";
export {
  type ProblemCode,
  type ProblemKind,
  problemType,
  problemTypes,
} from "./contract/problem-types.ts";
export { type Answer, type Ask, type Right, type Route } from "./contract/route.ts";
export { type AskFault, type RawAsk, readAsk, type ReadAsk } from "./contract/read-ask.ts";
export { AssessedStatus, ProjectReport } from "./contract/project.ts";
export { Rollout, RolloutRegister } from "./contract/rollout.ts";
export { Account, NewToken, Session, Token } from "./contract/sign-in.ts";
export {
  Finding,
  FundLine,
  PostingLine,
  Reconciliation,
  Statement,
  StatementCell,
  StatementRole,
} from "./contract/statement.ts";
export { Status, SyncJob, SyncRun } from "./contract/status.ts";
export {
  CellStatus,
  FollowUp,
  PlatformUsage,
  TrainingCell,
  TrainingFact,
  TrainingLog,
  TrainingPerson,
  TrainingTrend,
} from "./contract/training.ts";
export { TrainingReport, TrainingReportQuery, TrainingRow } from "./contract/training-report.ts";
// Area by area, for `createCaller`.
export { accessRoutes } from "./contract/access.ts";
export { attentionRoutes } from "./contract/attention.ts";
export { benefitRoutes } from "./contract/benefit.ts";
export { certificationRoutes } from "./contract/certification.ts";
export { dataRoutes } from "./contract/data.ts";
export { keepingRoutes } from "./contract/keeping.ts";
export { meRoutes } from "./contract/me.ts";
export { moneyRoutes } from "./contract/money.ts";
export { planRoutes } from "./contract/plan.ts";
export { privacyRoutes } from "./contract/privacy.ts";
export { projectRoutes } from "./contract/project.ts";
export { rolloutRoutes } from "./contract/rollout.ts";
export { signInRoutes } from "./contract/sign-in.ts";
export { statusRoutes } from "./contract/status.ts";
export { trainingRoutes } from "./contract/training.ts";
