import { z } from "zod";

import { Ore, sumOre } from "../money/ore.ts";
import { OrganisationNumber } from "../organisation/organisation-number.ts";
import { LocalDate } from "../time/local-date.ts";
import { holds, Period } from "../time/period.ts";
import { MeasureId } from "./measure.ts";

/** Somebody outside who delivers (leverandør); renamed suppliers keep their id (A40). */
export const Supplier = z
  .object({
    id: z.string().min(1),
    name: z.string().min(1),
    organisationNumber: OrganisationNumber.optional(),
    formerNames: z.array(z.object({ name: z.string().min(1), period: Period }).readonly()),
  })
  .readonly();
export type Supplier = z.infer<typeof Supplier>;

/** An agreement that later orders are called off from (rammeavtale, A115). */
export const FrameworkAgreement = z
  .object({
    id: z.string().min(1),
    supplier: z.string().min(1),
    period: Period,
    /** The most that may be called off, without VAT; none where the agreement has no limit. */
    ceiling: Ore.optional(),
  })
  .readonly();
export type FrameworkAgreement = z.infer<typeof FrameworkAgreement>;

/** Something bought, or to be bought, for a measure. */
export const Procurement = z
  .object({
    id: z.string().min(1),
    supplier: z.string().min(1),
    measure: MeasureId.optional(),
    framework: z.string().min(1).optional(),
    on: LocalDate,
    /** The estimated value of the whole contract, without VAT. */
    value: Ore,
  })
  .readonly();
export type Procurement = z.infer<typeof Procurement>;

/**
 * From which value another procedure is asked for, and when that held.
 *
 * Thresholds change every few years and are data: this package ships none.
 */
export const ProcurementThreshold = z
  .object({ procedure: z.string().min(1), from: Ore, period: Period, source: z.string().min(1) })
  .readonly();
export type ProcurementThreshold = z.infer<typeof ProcurementThreshold>;

/**
 * The procedure for a value on a date: that of the highest threshold at or below the value.
 *
 * None where no threshold of that day is reached.
 */
export function procedureFor(
  value: Ore,
  date: LocalDate,
  thresholds: readonly ProcurementThreshold[],
): ProcurementThreshold | undefined {
  return thresholds
    .filter(({ period, from }) => holds(period, date) && from <= value)
    .toSorted((a, b) => a.from - b.from)
    .at(-1);
}

/** What is left to call off from an agreement; none where it has no ceiling. */
export function leftOf(
  agreement: FrameworkAgreement,
  procurements: Iterable<Procurement>,
): Ore | undefined {
  if (agreement.ceiling === undefined) return undefined;
  const called = [...procurements].filter(({ framework }) => framework === agreement.id);
  const used = sumOre(called.map(({ value }) => value));
  return Ore.parse(agreement.ceiling - used);
}
