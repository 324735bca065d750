import { type LocalDate, overlap, type Period } from "@kompetanseregion/domain";

import { SecretariatError } from "../secretariat-error.ts";

/** Whether the period holds some day from the date on. */
export function goesBeyond(period: Period, date: LocalDate): boolean {
  return period.to === undefined || date < period.to;
}

/**
 * Refuses to give anew on days when it is given already.
 *
 * @throws {SecretariatError} `already-so`.
 */
export function refuseOverlap(
  same: readonly { readonly period: Period }[],
  period: Period,
  what: string,
): void {
  if (!same.some((other) => overlap(other.period, period))) return;
  throw new SecretariatError("already-so", `${what} already on some of these days`, {
    remedy: "Choose other days, or end what is given first.",
  });
}

/**
 * Refuses that anybody gives themselves a role.
 *
 * @throws {SecretariatError} `not-allowed`.
 */
export function refuseSelf(isSelf: boolean): void {
  if (!isSelf) return;
  throw new SecretariatError("not-allowed", "nobody gives themselves a role", {
    remedy: "Ask another administrator to give it.",
  });
}
