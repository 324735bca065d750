import { type Issue, type Ore } from "@kompetanseregion/domain";

import { type BookAccount, type ControlTotals, kronerText } from "../accounts/book.ts";

import { type Frame } from "./saf-t-frames.ts";
import { amountIn, type ReadVoucher } from "./saf-t-records.ts";

interface Stated {
  readonly vouchers?: number;
  readonly debit?: Ore;
  readonly credit?: Ore;
}

type Tell = (found: Issue) => void;

/** What the file says of itself, held against what it has. */
export interface SafTTotals {
  /** The totals that stand before the vouchers; told once. */
  state(entries: Frame, tell: Tell): void;
  account(account: BookAccount): void;
  voucher(read: ReadVoucher, tell: Tell): void;
  close(tell: Tell): { readonly counted: ControlTotals; readonly stated: Stated };
}

/** Reckons the control totals, and the closing balance of each account. */
export function safTTotals(): SafTTotals {
  let counted: ControlTotals = { vouchers: 0, lines: 0, debit: 0n, credit: 0n };
  let whole = true;
  const accounts = new Map<string, { readonly account: BookAccount; moved: bigint }>();
  const unknown = new Set<string>();
  let stated: Stated | undefined;
  return {
    state: ({ fields }, tell) => {
      if (stated !== undefined) return;
      const entries = fields.get("NumberOfEntries")?.trim() ?? "";
      const debit = statedAmount(fields, "TotalDebit", tell);
      const credit = statedAmount(fields, "TotalCredit", tell);
      stated = {
        ...(/^\d{1,15}$/u.test(entries) ? { vouchers: Number(entries) } : {}),
        ...(debit === undefined ? {} : { debit }),
        ...(credit === undefined ? {} : { credit }),
      };
    },
    account: (account) => {
      accounts.set(account.id, { account, moved: 0n });
    },
    voucher: ({ lines, sides, whole: isWhole }, tell) => {
      whole &&= isWhole;
      counted = {
        vouchers: counted.vouchers + 1,
        lines: counted.lines + lines.length,
        debit: counted.debit + sides.debit,
        credit: counted.credit + sides.credit,
      };
      for (const { account, amount } of lines) {
        const known = accounts.get(account);
        if (known !== undefined) known.moved += BigInt(amount);
        else if (accounts.size > 0 && !unknown.has(account)) {
          unknown.add(account);
          tell({
            code: "account-unknown",
            severity: "warning",
            at: `account ${account}`,
            message: "lines are booked on an account that the file does not list",
            remedy: "Export with the whole chart of accounts.",
          });
        }
      }
    },
    close: (tell) => {
      // Where a line could not be read, that is said already, and no sum can agree.
      if (!whole) return { counted, stated: stated ?? {} };
      for (const difference of differences(stated ?? {}, counted)) tell(difference);
      for (const { account, moved } of accounts.values()) {
        const residual = BigInt(account.opening) + moved - BigInt(account.closing);
        if (residual !== 0n) tell(wrongClosing(account, residual));
      }
      return { counted, stated: stated ?? {} };
    },
  };
}

function statedAmount(fields: Frame["fields"], name: string, tell: Tell): Ore | undefined {
  const text = fields.get(name);
  return text === undefined ? undefined : amountIn(text, `GeneralLedgerEntries, ${name}`, tell);
}

function differences(stated: Stated, counted: ControlTotals): Issue[] {
  const rows: [string, bigint | undefined, bigint, (value: bigint) => string][] = [
    ["NumberOfEntries", big(stated.vouchers), BigInt(counted.vouchers), String],
    ["TotalDebit", big(stated.debit), counted.debit, kronerText],
    ["TotalCredit", big(stated.credit), counted.credit, kronerText],
  ];
  return rows.flatMap(([name, says, has, text]): Issue[] =>
    says === undefined || says === has
      ? []
      : [
          {
            code: "control-total",
            severity: "error",
            at: `GeneralLedgerEntries, ${name}`,
            message: `the file says ${text(says)} and has ${text(has)}`,
            remedy: "Fetch the file once more; it is cut off or was changed.",
          },
        ],
  );
}

function big(value: number | undefined): bigint | undefined {
  return value === undefined ? undefined : BigInt(value);
}

function wrongClosing({ id, closing }: BookAccount, residual: bigint): Issue {
  return {
    code: "closing-balance",
    severity: "warning",
    at: `account ${id}, closing balance`,
    message: `the file says ${kronerText(BigInt(closing))}, ${kronerText(residual)} less than opening balance and vouchers`,
    remedy: "Check that the file holds all vouchers of the period.",
  };
}
