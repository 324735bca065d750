import { InvalidArgumentError } from "commander";

/** The values of an option that may be given several times. */
export function many(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

/**
 * A whole number of 0 or more.
 *
 * @throws {InvalidArgumentError} If it is none.
 */
export function wholeNumber(text: string): number {
  if (/^\d{1,9}$/u.test(text)) return Number(text);
  throw new InvalidArgumentError("Skriv et helt tall.");
}
