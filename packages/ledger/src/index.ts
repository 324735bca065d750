/**
 * Whose money it is: a fund-aware journal, statements, cost sharing, and printed tables checked.
 *
 * @packageDocumentation
 */
export { BudgetLine, Commitment } from "./budget/budget-line.ts";
export {
  type BudgetQuery,
  type BudgetReport,
  budgetReport,
  type BudgetRow,
  type Forecast,
} from "./budget/budget-report.ts";
export { Account, AccountClass } from "./chart/account.ts";
export { checkChart, type KostraCode, kostraCode } from "./chart/kostra.ts";
export { type KostraKind, type KostraTable, kostraTables } from "./chart/kostra-tables.ts";
export { Project } from "./chart/project.ts";
export { type Claim, claimAmount, type ClaimCut, type ClaimLine } from "./claim/claim-amount.ts";
export {
  type InKindBooking,
  type InKindEffort,
  type InKindVoucher,
  inKindVoucher,
} from "./effort/in-kind.ts";
export { type ExportedAccount, type ExportOptions } from "./export/account-names.ts";
export { exportedAccounts, type ExportFormat, journalText } from "./export/journal-text.ts";
export { type CappedCost, cappedCost } from "./fund/fund-caps.ts";
export { type Draw, type Drawn, drawFunds, type DrawRequest } from "./fund/draw-funds.ts";
export { type FundStatement, fundStatement } from "./fund/fund-statement.ts";
export { type FundedCost, type FunderReport, funderReport } from "./fund/funder-report.ts";
export {
  type GrantRule,
  type GrantScheme,
  type GrantTerms,
  grantTerms,
  termsOn,
} from "./fund/grant-terms.ts";
export { type OwnShare, ownShare } from "./fund/own-share.ts";
export { Fund, FundCaps, FundRestriction } from "./fund/fund.ts";
export {
  type Balance,
  type BalanceQuery,
  type BalanceRow,
  type Balances,
  type Dimension,
} from "./journal/balances.ts";
export { type Sha256Function } from "./journal/hash-chain.ts";
export {
  type Anchor,
  type Ledger,
  type LedgerInput,
  openLedger,
  type PostedBatch,
  type Reversal,
} from "./journal/ledger.ts";
export { PeriodChange, PeriodRequest, PeriodStatus } from "./journal/period-state.ts";
export { type Line, type LineFilter } from "./journal/query.ts";
export { type SnapshotSource } from "./journal/snapshot.ts";
export { type Transfer, transferPostings } from "./journal/transfer.ts";
export { type Fault, type Verification } from "./journal/verify.ts";
export {
  Attachment,
  BookPeriod,
  Posting,
  type PostingRef,
  Sha256,
  Voucher,
  VoucherDraft,
} from "./journal/voucher.ts";
export { LedgerError, type LedgerErrorCode } from "./problem/ledger-error.ts";
export {
  explain,
  type Explanation,
  type MovedAmount,
  type SuggestedCell,
} from "./reconcile/explain.ts";
export { PrintedRole, PrintedTable } from "./reconcile/printed-table.ts";
export { type Finding, reconcile } from "./reconcile/reconcile.ts";
export { type SlipKind } from "./reconcile/slip.ts";
export { allocate, type AllocateOptions } from "./sharing/allocate.ts";
export { invoiceBasis, type InvoiceLine } from "./sharing/invoice-basis.ts";
export {
  type SelfCostBasis,
  selfCostFee,
  type SelfCostFee,
  type SelfCostRun,
  type SelfCostSettlement,
  settleSelfCost,
} from "./sharing/self-cost.ts";
export { type CostShare, shareCost, shareMonths, type ShareRequest } from "./sharing/share-cost.ts";
export {
  type EqualKey,
  KeyBasis,
  type MixKey,
  SharingKey,
  type WeightsKey,
} from "./sharing/sharing-key.ts";
export {
  type CourseCost,
  type CourseCostQuery,
  courseCosts,
  type CourseCosts,
} from "./statement/course-costs.ts";
export {
  type CostGroup,
  type ProjectStatement,
  projectStatement,
  type ProjectStatementQuery,
  type StatementCell,
  type StatementLabels,
  type StatementRow,
  type StatementRowKind,
} from "./statement/project-statement.ts";
export { purchasePostings, splitVat, type VatAccounts, type VatSplit } from "./vat/vat-postings.ts";
