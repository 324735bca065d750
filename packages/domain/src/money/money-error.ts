import { KompetanseError } from "../problem/kompetanse-error.ts";

/** Why an amount was refused. */
export type MoneyErrorCode =
  /** The text is no amount. */
  | "not-an-amount"
  /** The text can be read as two amounts, such as 1.234. */
  | "ambiguous"
  /** Part of an øre remains. */
  | "fraction"
  /** The amount passes 2^53 − 1 øre. */
  | "overflow";

const remedies: Record<MoneyErrorCode, string> = {
  "not-an-amount": "Write the amount like 1 145 000,50 or -1145000.50.",
  ambiguous: "Write two decimals, or no separator between thousands.",
  fraction: "Say how it is to be rounded, or write at most two decimals.",
  overflow: "Check the amount; nothing of this size is booked.",
};

/** An amount that is refused rather than guessed at or rounded. */
export class MoneyError extends KompetanseError<MoneyErrorCode> {
  override readonly name = "MoneyError";

  constructor(code: MoneyErrorCode, message: string) {
    super(code, message, { remedy: remedies[code] });
  }
}
