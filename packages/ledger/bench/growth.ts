import {
  accounts,
  funds,
  generatedDrafts,
  postedAt,
  projects,
} from "../fixtures/generated-journal.ts";
import { openLedger } from "../src/journal/ledger.ts";
import { generatedLedger } from "./files.ts";
import { print, say, timed } from "./measure.ts";
import { nodeSha256 } from "./node-sha256.ts";

/** How many vouchers are posted in a second, in batches of a thousand. */
export function posting(vouchers: number): void {
  const drafts = [...generatedDrafts(vouchers)];
  const seconds = Math.min(
    ...[1, 2, 3].map(() => {
      const ledger = openLedger({ accounts, funds, projects, sha256: nodeSha256 });
      return (
        timed(() => {
          for (let from = 0; from < drafts.length; from += 1000) {
            ledger.postAll(drafts.slice(from, from + 1000), postedAt);
          }
        }) / 1000
      );
    }),
  );
  const pace = vouchers / seconds;
  print({
    work: `${vouchers} vouchers posted in batches, each with every rule and the chain`,
    ours: `${Math.round(pace / 1000)} 000 a second`,
    peer: "—",
    peerTook: "—",
    ratio: "—",
    goal: "≥ 100 000 a second",
    met: pace >= 100_000,
    equal: "—",
  });
}

/** The time for each posting as journals grow: it stays alike where growth is linear. */
export async function growth(sizes: readonly number[]): Promise<void> {
  const curve: { postings: number; micros: number }[] = [];
  for (const size of sizes) {
    // 2.2 postings a voucher.
    const vouchers = Math.round(size / 2.2);
    say(`growth: ${size} postings …`);
    const micros = Math.min(
      ...Array.from({ length: size > 200_000 ? 1 : 3 }, () => {
        let ledger = openLedger({ accounts, funds, projects });
        const posted = timed(() => {
          ledger = generatedLedger(vouchers);
        });
        const checked = timed(() => {
          if (!ledger.verify().ok || ledger.audit().length > 0) throw new Error("not whole");
          ledger.balances({ groupBy: ["account", "fund"] });
        });
        return (1000 * (posted + checked)) / size;
      }),
    );
    curve.push({ postings: size, micros });
    // The journal before is garbage now; let it go before the next is measured.
    await new Promise((done) => setTimeout(done, 10));
  }
  const largest = curve.at(-1);
  const before = curve.at(-2);
  const ratio = (largest?.micros ?? 0) / (before?.micros ?? 1);
  print({
    work: `generated, posted, verified, audited and reported: µs for each of ${curve
      .map(({ postings }) => postings.toLocaleString("en").replaceAll(",", " "))
      .join(" / ")} postings`,
    ours: curve.map(({ micros }) => micros.toFixed(2)).join(" / "),
    peer: "—",
    peerTook: "—",
    ratio: `${ratio.toFixed(2)}× from the last but one to the last`,
    goal: "≤ 1.3× (linear)",
    met: ratio <= 1.3,
    equal: "—",
  });
}
