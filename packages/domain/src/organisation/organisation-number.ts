import { z } from "zod";

const weights = [3, 2, 7, 6, 5, 4, 3, 2];

/**
 * An organisation number (organisasjonsnummer): nine digits, the last a MOD11 check digit.
 *
 * Weights 3 2 7 6 5 4 3 2; the check digit is 11 − (sum mod 11), where 11 becomes 0 and 10 is
 * never issued. Kongsberg kommune is 942402465.
 *
 * @see Brønnøysundregistrene, «Om organisasjonsnummeret»
 */
export const OrganisationNumber = z
  .string()
  .regex(/^\d{9}$/u, "an organisation number is nine digits")
  .refine(hasValidCheckDigit, "the check digit is wrong")
  .brand<"OrganisationNumber">();
export type OrganisationNumber = z.infer<typeof OrganisationNumber>;

function hasValidCheckDigit(digits: string): boolean {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return (11 - (sum % 11)) % 11 === Number(digits[8]);
}
