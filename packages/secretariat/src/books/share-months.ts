import { formatOre, type MunicipalityId, ore, sumOre } from "@kompetanseregion/domain";
import { allocate, shareMonths } from "@kompetanseregion/ledger";
import { findMunicipality } from "@kompetanseregion/regions";

import { type Checked } from "../input/checked.ts";
import { type ShareQuery, withShare } from "./share.ts";

/** A joint cost in equal months, and what each municipality pays in each; decimal kroner. */
export interface MonthlySharesView {
  readonly amount: string;
  /** What each month costs: the whole in equal parts, to the øre. */
  readonly months: readonly string[];
  readonly shares: readonly {
    readonly municipality: MunicipalityId;
    readonly name: string;
    readonly months: readonly string[];
    /** The same as the municipality's share of the whole. */
    readonly amount: string;
  }[];
}

/**
 * Shares a cost month by month so that what has been paid is right to the øre after every month,
 * and after the last one what the whole shared as one comes to: twelve shares made one by one would
 * end some øre beside it.
 *
 * @returns Not `ok` as `shareAmount`, or where the number of months is not 2 to 60.
 * @throws {UnknownNameError} If there is no such region.
 */
export function shareByMonth(
  query: ShareQuery & { readonly months: string },
): Checked<MonthlySharesView> {
  const count = Number(query.months);
  const checked = withShare(query, ({ amount, key, on, members }) => {
    const costs = allocate(
      amount,
      Array.from({ length: count }, () => 1),
    );
    const months = shareMonths(costs, { key, on, ...(members === undefined ? {} : { members }) });
    return {
      amount: formatOre(amount, "iso"),
      months: costs.map((cost) => formatOre(cost, "iso")),
      shares: (months[0] ?? []).map(({ municipality }, at) => {
        const paid = months.map((shares) => shares[at]?.amount ?? ore(0));
        return {
          municipality,
          name: findMunicipality(municipality).name,
          months: paid.map((share) => formatOre(share, "iso")),
          amount: formatOre(sumOre(paid), "iso"),
        };
      }),
    };
  });
  if (/^\d{1,2}$/u.test(query.months) && count >= 2 && count <= 60) return checked;
  return {
    ok: false,
    issues: [
      {
        code: "quantity",
        severity: "error",
        at: "--months",
        message: `"${query.months}" is no number of months to share in`,
        remedy: "Give a whole number of months, 2 to 60.",
      },
      ...(checked.ok ? [] : checked.issues),
    ],
  };
}
