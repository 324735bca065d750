/** The amount with the other sign, in the contract's text form; 0 has none. */
export function negated(amount: string): string {
  if (/^-?0+\.0+$/u.test(amount)) return amount.replace("-", "");
  return amount.startsWith("-") ? amount.slice(1) : `-${amount}`;
}
