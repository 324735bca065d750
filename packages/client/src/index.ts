/**
 * The HTTP contract of a Kompetanseregion server, and a typed client for it.
 *
 * @packageDocumentation
 */
export { ClientError, type ClientErrorCode } from "./client-error.ts";
export {
  type Client,
  type ClientOptions,
  createClient,
  type TrainingReportQuery,
} from "./client.ts";
export { BenefitCase, BenefitInput, BenefitOnBasis, Calibration } from "./contract/benefit.ts";
export { Kroner } from "./contract/money.ts";
export { Problem } from "./contract/problem.ts";
export { Rollout } from "./contract/rollout.ts";
export { routes } from "./contract/routes.ts";
export {
  Finding,
  FundLine,
  PostingLine,
  Reconciliation,
  Statement,
  StatementCell,
  StatementRole,
} from "./contract/statement.ts";
export { Status, SyncRun } from "./contract/status.ts";
export { Count, TrainingReport, TrainingRow } from "./contract/training-report.ts";
