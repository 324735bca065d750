import { type Issue } from "@kompetanseregion/domain";
import {
  type BookVoucher,
  type Bytes,
  type ControlTotals,
  readSafT,
} from "@kompetanseregion/exchange";

import { ourSoftware } from "./saf-t-words.ts";

/** Where vouchers come from, for their keys. */
export interface VoucherSource {
  /** Names the system and whose books they are; the same at every import. */
  readonly system: string;
  /** Whether we wrote the file ourselves, so that the vouchers' ids are our own. */
  readonly ours: boolean;
}

/** Problems beyond which more of them help nobody. */
const mostIssues = 1_000;

/** A whole SAF-T file; the vouchers with an error are left out, and told. */
export async function gatherSafT(bytes: Bytes): Promise<{
  readonly source: VoucherSource;
  readonly vouchers: readonly BookVoucher[];
  readonly totals: ControlTotals;
  readonly issues: readonly Issue[];
  readonly ignored: Readonly<Record<string, number>>;
}> {
  let source: VoucherSource = { system: "saf-t", ours: false };
  let totals: ControlTotals = { vouchers: 0, lines: 0, debit: 0n, credit: 0n };
  let ignored: Readonly<Record<string, number>> = {};
  const vouchers: BookVoucher[] = [];
  const issues: Issue[] = [];
  for await (const part of readSafT(bytes)) {
    switch (part.kind) {
      case "header": {
        const { registration, software } = part.header;
        source = { system: `saf-t:${registration}`, ours: software.id === ourSoftware };
        break;
      }
      case "voucher":
        vouchers.push(part.voucher);
        break;
      case "issue":
        if (issues.length < mostIssues) issues.push(part.issue);
        break;
      case "end":
        ({ counted: totals, ignored } = part);
        break;
      case "account":
      case "dimension":
        break;
    }
  }
  return { source, vouchers, totals, issues, ignored };
}
