/** Whole øre as kroner in the contract's text form: 260440000 is `2604400.00`. */
export function kronerOf(ore: number): string {
  const digits = String(Math.abs(ore)).padStart(3, "0");
  return `${ore < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
