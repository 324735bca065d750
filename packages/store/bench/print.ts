/** What a row of the benchmark says; the same columns for every package. */
export interface Row {
  readonly work: string;
  readonly ours: string;
  readonly peer?: string;
  readonly peerTook?: string;
  readonly ratio?: string;
  readonly goal: string;
  readonly met: boolean;
  /** What was compared, and how far the results are apart. */
  readonly equal: string;
}

/** Prints a row for the machine that gathers them. */
export function print({ work, ours, peer = "—", peerTook = "—", ratio = "—", ...rest }: Row): void {
  const row = { subject: "store", work, ours, peer, peerTook, ratio, ...rest };
  process.stdout.write(`${JSON.stringify(row)}\n`);
}

/** Says how far it has come. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
