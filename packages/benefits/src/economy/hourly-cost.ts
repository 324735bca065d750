import { type Decimal } from "decimal.js";

import { toExact } from "../decimal/amount.ts";
import { type FteBasisName, hoursPerFte } from "../fte/fte-basis.ts";

/**
 * What an hour costs the employer, kroner: pay × (1 + pension) × (1 + employer's tax) / hours.
 *
 * The tax is paid on the pension too. The basis has to be the one that the hours are counted by.
 */
export function hourlyCost(pay: {
  /** Kroner a year, holiday pay included. */
  readonly annualPay: Decimal.Value;
  /** The employer's pension premium as a share of pay; each employer has its own. */
  readonly pension: Decimal.Value;
  /** Employer's tax (arbeidsgiveravgift) as a share. */
  readonly employerTax: Decimal.Value;
  readonly basis: FteBasisName;
}): Decimal {
  return toExact(pay.annualPay)
    .times(toExact(pay.pension).plus(1))
    .times(toExact(pay.employerTax).plus(1))
    .div(hoursPerFte(pay.basis));
}
