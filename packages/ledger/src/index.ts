/**
 * Whose money it is: a fund-aware journal, statements, cost sharing, and printed tables checked.
 *
 * @packageDocumentation
 */
export { Account, AccountClass } from "./chart/account.ts";
export { Project } from "./chart/project.ts";
export { type Draw, type Drawn, drawFunds, type DrawRequest } from "./fund/draw-funds.ts";
export { type FundStatement, fundStatement } from "./fund/fund-statement.ts";
export { Fund, FundCaps, FundRestriction } from "./fund/fund.ts";
export {
  type Balance,
  type BalanceQuery,
  type BalanceRow,
  type Balances,
  type Dimension,
} from "./journal/balances.ts";
export {
  type Ledger,
  type LedgerInput,
  openLedger,
  type PostedBatch,
  type Reversal,
} from "./journal/ledger.ts";
export { type Line, type LineFilter } from "./journal/query.ts";
export { type Verification } from "./journal/verify.ts";
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
export { PrintedRole, PrintedTable } from "./reconcile/printed-table.ts";
export { type Finding, reconcile } from "./reconcile/reconcile.ts";
export { allocate, type AllocateOptions } from "./sharing/allocate.ts";
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
