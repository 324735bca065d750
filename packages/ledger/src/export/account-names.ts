import { type AccountClass } from "../chart/account.ts";
import { type Ledger } from "../journal/ledger.ts";
import { type Posting } from "../journal/voucher.ts";

/** How accounts are told apart in the exported text. */
export interface ExportOptions {
  /** Whether each fund gets an account of its own under the account, so that funds are checked. */
  readonly byFund?: boolean;
}

/** An account as the exported text names it. */
export interface ExportedAccount {
  /** Such as `Expenses:Wages:F1`: letters, digits and hyphens, each part with a capital. */
  readonly name: string;
  readonly account: string;
  /** Only where accounts are told apart by fund. */
  readonly fund?: string;
}

/** Names accounts so that hledger, ledger and beancount all take them. */
export interface AccountNames {
  nameOf(posting: Pick<Posting, "account" | "fund">): string;
  /** Every account that is used, in the order of first use. */
  readonly used: readonly ExportedAccount[];
}

const roots: Record<AccountClass, string> = {
  asset: "Assets",
  liability: "Liabilities",
  fund: "Equity",
  income: "Income",
  expense: "Expenses",
  memo: "Equity:Memo",
};

/** Names for every account the journal uses; two ids never get the same name. */
export function accountNames(ledger: Ledger, { byFund = false }: ExportOptions): AccountNames {
  const names = new Map<string, string>();
  const used: ExportedAccount[] = [];
  const accountPart = distinctParts();
  const fundPart = distinctParts();
  const nameOf = ({ account, fund }: Pick<Posting, "account" | "fund">): string => {
    const key = byFund ? JSON.stringify([account, fund]) : account;
    const known = names.get(key);
    if (known !== undefined) return known;
    const cls = ledger.accounts.get(account)?.cls ?? "asset";
    const parts = [roots[cls], accountPart(account), ...(byFund ? [fundPart(fund)] : [])];
    const name = parts.join(":");
    names.set(key, name);
    used.push({ name, account, ...(byFund && { fund }) });
    return name;
  };
  const pairs = ledger.balances({ groupBy: byFund ? ["account", "fund"] : ["account"] });
  for (const { key } of pairs.rows) nameOf({ account: key.account ?? "", fund: key.fund ?? "" });
  return { nameOf, used };
}

/** Turns an id into a part that every tool takes; another id that would be alike gets a number. */
function distinctParts(): (id: string) => string {
  const parts = new Map<string, string>();
  const taken = new Set<string>();
  return (id) => {
    const known = parts.get(id);
    if (known !== undefined) return known;
    const plain = id.replace(/[^A-Za-z0-9-]/gu, "-");
    const first = plain.slice(0, 1).toUpperCase();
    const part = /[A-Z0-9]/u.test(first) ? first + plain.slice(1) : `X${plain}`;
    let distinct = part;
    for (let count = 2; taken.has(distinct); count += 1) distinct = `${part}-${count}`;
    taken.add(distinct);
    parts.set(id, distinct);
    return distinct;
  };
}
